import { stateOf } from '@12315/kernel';
import { meta, specFor } from '@12315/kernel/spec';
import { organisation, type OrganisationCommand } from './organisation';
import { organisationCommandExamples as commands, organisationEventExamples as events } from './organisation.examples';
import {
  hasAuthority,
  organOf,
  organReceiving,
  startingOrganisations,
  streetsOfSubOffices,
} from './starting-organisations';

const { given } = specFor(organisation);
const registered = events.OrganisationRegistered;
const register = commands.RegisterOrganisation;
const registerAs = (more: Partial<(typeof register)['data']>): OrganisationCommand => ({
  ...register,
  data: { ...register.data, ...more },
});

describe('registering an organisation', () => {
  it('records it', () => given().when(register).then(registered));
  it('changes nothing the second time', () => given(registered).when(register).thenNothing());
  it('is refused with other data', () =>
    given(registered)
      .when(registerAs({ name: '镜湖区局' }))
      .thenRejected('organisation.already-registered'));
  it.each(['340202', '340202D1', '34020D01', '340202Q01', 'x340202D01'])('is refused with the code %s', (code) =>
    given().when(registerAs({ code })).thenRejected('organisation.code-malformed'),
  );
  it('is refused with a code of another area', () =>
    given()
      .when(registerAs({ area: '340207' }))
      .thenRejected('organisation.code-contradicts-entry'));
  it('is refused with a code of another kind', () =>
    given()
      .when(registerAs({ kind: 'STATION' }))
      .thenRejected('organisation.code-contradicts-entry'));
});

it('is held by its superior, or by itself at the top', () => {
  const top = { ...registered, data: { ...registered.data, parent: null } };
  expect(organisation.holder(stateOf(organisation, []))).toBe(null);
  expect(organisation.holder(stateOf(organisation, [registered]))).toBe('340200C01');
  expect(organisation.holder(stateOf(organisation, [top]))).toBe('340202D01');
});

it.each([
  ['340200C01', true],
  ['340202D01', true],
  ['3402Z1X01', true],
  ['340202S09', true],
  ['340202A01', false],
  ['340202T01', false],
  ['340202', false],
  ['340202D02', false],
  ['340100C01', false],
  ['349999D99', false],
])('knows by the entries of the city whether %s has authority: %s', (code, may) =>
  expect(hasAuthority(code)).toBe(may),
);

describe('the starting organisations', () => {
  it.each(startingOrganisations.map((each) => [each.code, each] as const))('%s can be registered', (_, data) => {
    expect(organisation.decide.RegisterOrganisation(data, { status: 'none' }, meta)).toEqual([
      { type: 'OrganisationRegistered', data },
    ]);
  });
  it('have each its own code and a superior that is there', () => {
    const codes = startingOrganisations.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(startingOrganisations.filter(({ parent }) => parent !== null && !codes.includes(parent))).toEqual([]);
    expect(startingOrganisations.filter(({ parent }) => parent === null).map(({ code }) => code)).toEqual([
      '340200C01',
    ]);
  });
  it('cover the ten streets of Jinghu district once, by its nine sub-offices', () => {
    const streets = Object.values(streetsOfSubOffices).flat().sort();
    expect(streets).toEqual([...Array(10).keys()].map((i) => `3402020${12 + i}`));
    expect(Object.keys(streetsOfSubOffices)).toEqual(
      startingOrganisations.filter(({ kind }) => kind === 'SUB_OFFICE').map(({ code }) => code),
    );
  });
  it.each([
    ['340202', '340202D01'],
    ['340271', '340271X01'],
    ['3402Z1', '3402Z1X01'],
    ['340200', '340200C01'],
    ['341702', null],
  ])('say who has authority in %s', (area, code) => expect(organOf(area)).toBe(code));
  it.each([
    ['340207D01', '340207D01'],
    ['340202S03', '340202D01'],
    ['340202A01', null],
    ['340202T01', null],
    ['110101D01', null],
  ])('say which organ received what %s received', (code, organ) => expect(organReceiving(code)).toBe(organ));
});
