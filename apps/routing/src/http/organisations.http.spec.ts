import { startingOrganisations } from '@12315/domain-routing';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { routing } from '../routing.service';
import { titles } from '../routing.titles';
import { OrganisationsController } from './organisations.controller';

const { givenStreams, givenNothing } = httpSpec(routing, { controllers: [OrganisationsController], titles });

const codes = startingOrganisations.map(({ code }) => code);
const isStarted = givenStreams(
  Object.fromEntries(
    startingOrganisations.map((data) => [`organisation-${data.code}`, [{ type: 'OrganisationRegistered', data }]]),
  ),
);

describe('the list of organisations', () => {
  it('holds for the centre all of the city, by their codes', () =>
    isStarted
      .as('DISPATCHER', '340200C01')
      .whenGet('/organisations')
      .thenItems(...[...codes].sort()));
  it('holds for a district itself and what is within it', () =>
    isStarted
      .as('ORG_HEAD', '340202D01')
      .whenGet('/organisations')
      .thenItems(...codes.filter((code) => code.startsWith('340202')).sort()));
  it('holds for a station itself', () =>
    isStarted.as('STATION_OFFICER', '340202T01').whenGet('/organisations').thenItems('340202T01'));
  it('says what an organisation is', () =>
    isStarted
      .as('HANDLER', '3402Z1X01')
      .whenGet('/organisations')
      .thenStatus(200, {
        items: [
          {
            id: '3402Z1X01',
            organisation: '3402Z1X01',
            name: '芜湖市滨江旅游区市场监督管理局',
            kind: 'FUNCTIONAL_ZONE',
            area: '3402Z1',
            parent: '340200C01',
            validFrom: '2021-01-01',
            revision: 0,
          },
        ],
        next: null,
      }));
  it('comes in pages', async () => {
    const asCentre = isStarted.as('OPERATOR', '340200C01');
    const first = await asCentre.whenGet('/organisations?limit=20');
    const rest = await asCentre.whenGet(`/organisations?limit=20&cursor=${String(first.body['next'])}`);
    const both = [first, rest].flatMap(({ body }) => (body['items'] as { id: string }[]).map(({ id }) => id));
    expect(both).toStrictEqual([...codes].sort());
  });
  it('needs a token', () => isStarted.whenGet('/organisations').thenProblem(401, 'token.missing'));
  it('is open to everyone who has a post', () =>
    onlyFor(
      [
        'AGENT',
        'ANALYST',
        'DISPATCHER',
        'HANDLER',
        'LABORATORY',
        'MEDIATOR',
        'OPERATOR',
        'ORG_HEAD',
        'SAMPLER',
        'STATION_OFFICER',
        'SUPERVISION_OFFICER',
      ],
      (role) => givenNothing().as(role, '340202D01').whenGet('/organisations'),
    ));
  it('is closed to a post that nobody knows', () =>
    isStarted.as('VISITOR', '340202D01').whenGet('/organisations').thenProblem(403, 'access.denied'));
});
