import { at } from '@12315/kernel/spec';
import { fixturesOf, httpSpec, onlyFor } from '@12315/platform/testing';
import { analytics } from '../analytics.service';
import { titles } from '../analytics.titles';
import { FiguresController } from './figures.controller';

const { givenStreams, givenNothing } = httpSpec(analytics, { controllers: [FiguresController], titles });

const jinghu = '340202D01';
const jiujiang = '340207D01';
const centre = '340200C01';
const told = (type: string, more: object = {}, occurredAt = '2026-05-06T01:00:00Z') => ({
  type,
  data: { ...(fixturesOf(type)[0] as object), ...more },
  meta: { occurredAt: at(occurredAt) },
});
const registered = (complaintId: string) =>
  told('intake.complaint-registered.v1', { complaintId, number: complaintId });
const about = (complaintId: string, organisation: string) => ({
  receivedAt: (receivedAt: string) => told('intake.complaint-assigned.v1', { complaintId, organisation, receivedAt }),
  acceptedAt: (acceptedAt: string) => told('intake.complaint-accepted.v1', { complaintId, organisation, acceptedAt }),
  refusedAt: (refusedAt: string) =>
    told('intake.complaint-refused.v1', { complaintId, organisation, refusedAt, onTime: false }),
  overdueAt: (instant: string) => told('intake.acceptance-overdue.v1', { complaintId, organisation }, instant),
});

const month = givenStreams({
  'complaint-a': [
    registered('a'),
    about('a', jinghu).receivedAt('2026-05-06T01:00:00.000Z'),
    // Half past midnight in Wuhu.
    about('a', jinghu).acceptedAt('2026-05-07T16:30:00.000Z'),
  ],
  'complaint-b': [
    registered('b'),
    about('b', jinghu).receivedAt('2026-05-06T02:00:00.000Z'),
    about('b', jiujiang).receivedAt('2026-05-08T01:00:00.000Z'),
    about('b', jiujiang).overdueAt('2026-05-18T16:00:00Z'),
    about('b', jiujiang).refusedAt('2026-05-20T01:00:00.000Z'),
  ],
  'organisation-340202D01': [told('routing.organisation-registered.v1')],
});
const ofJinghu = {
  organisation: jinghu,
  name: '芜湖市镜湖区市场监督管理局',
  received: 2,
  accepted: 1,
  refused: 0,
  overdue: 0,
};
const ofJiujiang = { organisation: jiujiang, name: null, received: 1, accepted: 0, refused: 1, overdue: 1 };
const asked = (from: string, to: string, more = '') => `/figures?from=${from}&to=${to}${more}`;
const may = { from: '2026-05-01', to: '2026-05-31' };
const ofMay = asked(may.from, may.to);

describe('the figures of a period', () => {
  it('stand by organ, with their sum; a re-routed complaint was received twice', () =>
    month
      .as('ANALYST', centre)
      .whenGet(ofMay)
      .thenStatus(200, {
        ...may,
        items: [ofJinghu, ofJiujiang],
        total: { received: 3, accepted: 1, refused: 1, overdue: 1 },
      }));
  it('are a district’s own for a district', () =>
    month
      .as('ORG_HEAD', jinghu)
      .whenGet(ofMay)
      .thenStatus(200, {
        ...may,
        items: [ofJinghu],
        total: { received: 2, accepted: 1, refused: 0, overdue: 0 },
      }));
  it('are asked for by organisation', () =>
    month
      .as('SUPERVISION_OFFICER', centre)
      .whenGet(asked(may.from, may.to, `&organisation=${jiujiang}`))
      .thenStatus(200, { ...may, items: [ofJiujiang], total: { received: 1, accepted: 0, refused: 1, overdue: 1 } }));
  it('are asked for by day', async () => {
    const { body } = await month.as('ANALYST', centre).whenGet(`${ofMay}&by=day`).thenStatus(200);
    const { name } = ofJinghu;
    const none = { received: 0, accepted: 0, refused: 0, overdue: 0 };
    expect(body).toStrictEqual({
      ...may,
      items: [
        { organisation: jinghu, day: '2026-05-06', name, ...none, received: 2 },
        { organisation: jinghu, day: '2026-05-08', name, ...none, accepted: 1 },
        { organisation: jiujiang, day: '2026-05-08', name: null, ...none, received: 1 },
        { organisation: jiujiang, day: '2026-05-19', name: null, ...none, overdue: 1 },
        { organisation: jiujiang, day: '2026-05-20', name: null, ...none, refused: 1 },
      ],
      total: { received: 3, accepted: 1, refused: 1, overdue: 1 },
    });
  });
  it('of another district are answered as if there were none', () =>
    month
      .as('ORG_HEAD', jinghu)
      .whenGet(asked(may.from, may.to, `&organisation=${jiujiang}`))
      .thenProblem(404, 'organisation.unknown')
      .thenSameAs(
        givenNothing()
          .as('ORG_HEAD', jinghu)
          .whenGet(asked(may.from, may.to, `&organisation=${jiujiang}`)),
      ));
  it('are those that are asked for', () =>
    month
      .as('ANALYST', centre)
      .whenGet(`${ofMay}&measures=disputed,initialCheckDue`)
      .thenStatus(200, {
        ...may,
        items: [
          { organisation: centre, name: null, disputed: 2 * 29900, initialCheckDue: 0 },
          { organisation: jinghu, name: ofJinghu.name, disputed: 0, initialCheckDue: 1 },
          { organisation: jiujiang, name: null, disputed: 0, initialCheckDue: 1 },
        ],
        total: { disputed: 2 * 29900, initialCheckDue: 2 },
      }));
  it('are of the days of Wuhu, the first and the last included', async () => {
    const onDays = async (from: string, to: string) =>
      (await month.as('ORG_HEAD', jinghu).whenGet(asked(from, to)).thenStatus(200)).body['total'];
    const none = { received: 0, accepted: 0, refused: 0, overdue: 0 };
    expect(await onDays('2026-05-06', '2026-05-06')).toStrictEqual({ ...none, received: 2 });
    expect(await onDays('2026-05-07', '2026-05-07')).toStrictEqual(none);
    expect(await onDays('2026-05-08', '2026-05-08')).toStrictEqual({ ...none, accepted: 1 });
    expect(await onDays('2026-05-06', '2026-05-08')).toStrictEqual({ ...none, received: 2, accepted: 1 });
  });
  it('are nothing where nothing happened', () =>
    givenNothing()
      .as('ANALYST', centre)
      .whenGet(ofMay)
      .thenStatus(200, { ...may, items: [], total: { received: 0, accepted: 0, refused: 0, overdue: 0 } }));
  it.each([
    ['from its end to its beginning', asked('2026-05-31', '2026-05-01'), 'figures.period-backwards'],
    ['without an end', '/figures?from=2026-05-01', 'query.invalid'],
    ['with a day that is none', asked('2026-05-01', '2026-05-32'), 'query.invalid'],
    ['with a day that February never has', asked('2026-02-01', '2026-02-31'), 'query.invalid'],
    ['for a measure that nobody counts', asked(may.from, may.to, '&measures=received,happiness'), 'query.invalid'],
    ['by week', asked(may.from, may.to, '&by=week'), 'query.invalid'],
    ['of an organisation that is none', asked(may.from, may.to, '&organisation=34'), 'query.invalid'],
  ])('are not asked for %s', (_, path, code) => month.as('ANALYST', centre).whenGet(path).thenProblem(422, code));
  it('are open to their own roles only', () =>
    onlyFor(['ANALYST', 'ORG_HEAD', 'SUPERVISION_OFFICER'], (role) => month.as(role, jinghu).whenGet(ofMay)));
  it('need a token', () => month.whenGet(ofMay).thenProblem(401, 'token.missing'));
});
