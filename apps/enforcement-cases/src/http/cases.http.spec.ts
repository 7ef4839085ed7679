import {
  type CaseEvent,
  caseCommandExamples as commands,
  caseEventExamples as events,
} from '@12315/domain-enforcement-cases';
import { documentOf } from '@12315/kernel/spec';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { enforcementCases } from '../enforcement-cases.service';
import { titles } from '../enforcement-cases.titles';
import { caseList } from '../views/case-list.view';
import { CasesController } from './cases.controller';

const { givenStreams, givenNothing } = httpSpec(enforcementCases, { controllers: [CasesController], titles });

const { InvestigationConcluded: concluded } = events;
const reviewed = { ...events.CaseReviewed, data: { ...events.CaseReviewed.data, reviewer: 'officer-7' } };
/** Handled by others, so that whoever asks here may review it. */
const filed = { ...events.CaseFiled, data: { ...events.CaseFiled.data, officers: ['officer-8', 'officer-9'] } };
const { PenaltyNotified: notified, DefenceReceived: heard, PenaltyDecided: decided } = events;
const { PenaltyWaived: waived, DecisionServed: served, FinePaid: paid } = events;
const { CaseClosed: closed, PenaltyPublished: published } = events;
const { caseId } = filed.data;
const stream = `case-${caseId}`;
const path = `/cases/${caseId}`;
const jinghu = '340202D01';
const jiujiang = '340207D01';
const centre = '340200C01';

const after = (...more: CaseEvent[]) => givenStreams({ [stream]: [filed, ...more] });
const bodyOf = ({ data }: { data: { caseId: string } }): object => {
  const { caseId: _caseId, ...body } = data;
  return body;
};
const toNotify = [concluded, reviewed];
const toDecide = [...toNotify, notified, heard];
const toServe = [...toDecide, decided];
const toPay = [...toServe, served];

interface Act {
  readonly path: string;
  readonly body?: object;
  readonly roles: readonly string[];
  readonly before: readonly CaseEvent[];
  readonly event: CaseEvent;
  /** What a request in another phase is refused with, and the phase. */
  readonly wrong: readonly [code: string, history: readonly CaseEvent[]];
}
const acts: readonly Act[] = [
  {
    path: 'investigation',
    body: bodyOf(commands.ConcludeInvestigation),
    roles: ['HANDLER'],
    before: [],
    event: concluded,
    wrong: ['case.not-investigating', [concluded]],
  },
  {
    path: 'review',
    body: bodyOf(commands.ReviewCase),
    roles: ['LEGAL_REVIEWER'],
    before: [concluded],
    event: reviewed,
    wrong: ['case.not-in-review', toNotify],
  },
  {
    path: 'penalty-notice',
    body: bodyOf(commands.NotifyPenalty),
    roles: ['HANDLER'],
    before: toNotify,
    event: notified,
    wrong: ['case.not-proposed', [concluded]],
  },
  {
    path: 'defence',
    body: bodyOf(commands.RecordDefence),
    roles: ['HANDLER'],
    before: [...toNotify, notified],
    event: heard,
    wrong: ['case.not-notified', toDecide],
  },
  {
    path: 'penalty',
    body: bodyOf(commands.DecidePenalty),
    roles: ['ORG_HEAD'],
    before: toDecide,
    event: decided,
    wrong: ['case.not-deciding', toServe],
  },
  {
    path: 'penalty-waiver',
    body: bodyOf(commands.WaivePenalty),
    roles: ['ORG_HEAD'],
    before: toDecide,
    event: waived,
    wrong: ['case.not-deciding', toServe],
  },
  {
    path: 'service',
    body: bodyOf(commands.ServeDecision),
    roles: ['HANDLER'],
    before: toServe,
    event: served,
    wrong: ['case.not-decided', toPay],
  },
  { path: 'closing', roles: ['ORG_HEAD'], before: [...toPay, paid], event: closed, wrong: ['case.unpaid', toPay] },
  {
    path: 'publication',
    roles: ['HANDLER', 'ORG_HEAD'],
    before: toServe,
    event: published,
    wrong: ['case.no-penalty', toDecide],
  },
];

describe.each(acts.map((act) => [act.path, act] as const))('POST /cases/:id/%s', (_, act) => {
  const [role] = act.roles as [string];
  const [code, elsewhere] = act.wrong;
  const asked = (by = role, organisation = jinghu, headers = {}) =>
    after(...act.before)
      .as(by, organisation)
      .whenPost(`${path}/${act.path}`, act.body, headers);
  const revision = act.before.length + 1;

  it('is decided in its turn', () =>
    asked(role, jinghu, { 'if-match': `"${revision - 1}"` })
      .thenStatus(201, { caseId, revision })
      .andEvents({ [stream]: [act.event] }));
  it('is refused out of its turn', () =>
    after(...elsewhere)
      .as(role, jinghu)
      .whenPost(`${path}/${act.path}`, act.body)
      .thenProblem(409, code)
      .andNoNewEvents());
  it('goes by the revision that the officer saw', () =>
    after(...act.before, events.CaseDecisionDueSoon)
      .as(role, jinghu)
      .whenPost(`${path}/${act.path}`, act.body, { 'if-match': `"${revision - 1}"` })
      .thenProblem(412, 'if-match.stale')
      .andNoNewEvents());
  it('of another district’s case is answered as if there were none', () =>
    asked(role, jiujiang)
      .thenProblem(404, 'case.unknown')
      .andNoNewEvents()
      .thenSameAs(givenNothing().as(role, jiujiang).whenPost(`${path}/${act.path}`, act.body)));
  it('is for its roles only', () => onlyFor(act.roles, (each) => asked(each)));
  if (act.body)
    it('needs a body without surprises', async () => {
      const wrong = (body: object) =>
        after(...act.before)
          .as(role, jinghu)
          .whenPost(`${path}/${act.path}`, body)
          .thenProblem(422, 'body.invalid')
          .andNoNewEvents();
      await wrong({});
      await wrong({ ...act.body, caseId });
    });
});

describe('a payment', () => {
  const asked = (amount: unknown, headers = {}) =>
    after(...toPay)
      .as('HANDLER', jinghu)
      .whenPost(`${path}/payments`, { amount }, headers);

  it('is recorded under an id of its own', async () => {
    const answer = asked(968_000);
    const { events: led } = await answer;
    const [event] = led[stream] as unknown as (typeof paid)[];
    await answer
      .thenStatus(201, { caseId, revision: toPay.length + 1 })
      .andEvents({ [stream]: [{ ...paid, data: { ...paid.data, paymentId: event!.data.paymentId } }] });
  });
  it('is recorded once under one key', () =>
    asked(968_000, { 'idempotency-key': 'payment-1' }).whenRepeated().thenStatus(201).andNoNewEvents());
  it.each([0, -1, 0.5, '968000'])('is not %j', (amount) =>
    asked(amount).thenProblem(422, 'body.invalid').andNoNewEvents(),
  );
  it('is not more than what is owed', () => asked(968_001).thenProblem(409, 'case.overpaid').andNoNewEvents());
  it('follows the service', () =>
    after(...toServe)
      .as('HANDLER', jinghu)
      .whenPost(`${path}/payments`, { amount: 968_000 })
      .thenProblem(409, 'case.not-executing')
      .andNoNewEvents());
  it('is recorded by handlers only', () =>
    onlyFor(['HANDLER'], (role) =>
      after(...toPay)
        .as(role, jinghu)
        .whenPost(`${path}/payments`, { amount: 968_000 }),
    ));
});

describe('what the law says no to', () => {
  it('is a review by who handles the case, by article 49', async () => {
    const answer = givenStreams({ [stream]: [events.CaseFiled, concluded] })
      .as('LEGAL_REVIEWER', jinghu)
      .whenPost(`${path}/review`, bodyOf(commands.ReviewCase));
    await answer.thenProblem(403, 'case.reviewer-is-officer').andNoNewEvents();
    expect((await answer).body['law']).toBe('《市场监督管理行政处罚程序规定》第四十九条');
  });
  it('is a decision while the party may still defend itself, by article 57', async () => {
    const answer = after(...toNotify, notified)
      .as('ORG_HEAD', jinghu)
      .whenPost(`${path}/penalty`, bodyOf(commands.DecidePenalty));
    await answer.thenProblem(409, 'case.defence-open').andNoNewEvents();
    expect((await answer).body['law']).toBe('《市场监督管理行政处罚程序规定》第五十七条');
  });
  it('is a penalty heavier than what the party was told', () =>
    after(...toDecide)
      .as('ORG_HEAD', jinghu)
      .whenPost(`${path}/penalty`, { ...bodyOf(commands.DecidePenalty), fine: 1_120_001 })
      .thenProblem(409, 'case.heavier-than-notified')
      .andNoNewEvents());
  it('is a negative amount', () =>
    after(...toNotify)
      .as('HANDLER', jinghu)
      .whenPost(`${path}/penalty-notice`, { ...bodyOf(commands.NotifyPenalty), fine: -1 })
      .thenProblem(422, 'body.invalid')
      .andNoNewEvents());
});

const readers = ['HANDLER', 'ORG_HEAD', 'SUPERVISION_OFFICER', 'LEGAL_REVIEWER'];

describe('one case', () => {
  it('is answered as its document stands, with its revision', () =>
    after(concluded)
      .as('LEGAL_REVIEWER', jinghu)
      .whenGet(path)
      .thenStatus(200, { ...documentOf(caseList.view, filed, concluded), id: caseId, revision: 1 })
      .andHeader('etag', '"1"'));
  it('of another district is not there', () =>
    after().as('HANDLER', jiujiang).whenGet(path).thenProblem(404, 'case.unknown'));
  it('is open to its own roles only', () => onlyFor(readers, (role) => after().as(role, jinghu).whenGet(path)));
});

describe('the list of cases', () => {
  const about = (id: string, dueOn: string, more: object = {}) => ({
    ...filed,
    data: { ...filed.data, caseId: id, decision: { ...filed.data.decision!, dueOn }, ...more },
  });
  const several = givenStreams({
    'case-a': [about('a', '2026-08-06'), { ...concluded, data: { ...concluded.data, caseId: 'a' } }],
    'case-b': [about('b', '2026-08-04', { category: 'PRICE', leadId: 'lead-7', sourceId: 'sample-7' })],
    'case-c': [about('c', '2026-08-05', { organisation: jiujiang })],
  });
  const list = (query = '') => several.as('SUPERVISION_OFFICER', centre).whenGet(`/cases${query}`);

  it('begins with the one whose term ends first', () => list().thenItems('b', 'c', 'a'));
  it('holds for a district its own', () => several.as('HANDLER', jinghu).whenGet('/cases').thenItems('b', 'a'));
  it.each([
    ['status=REVIEW', ['a']],
    ['category=PRICE', ['b']],
    [`organisation=${jiujiang}`, ['c']],
    ['leadId=lead-7', ['b']],
    ['sourceId=sample-7', ['b']],
  ])('is asked for by %s', (query, ids) => list(`?${query}`).thenItems(...ids));
  it('comes in pages', () => list('?limit=2').thenItems('b', 'c'));
  it('is not asked for by what is found', () => list('?findings=x').thenProblem(422, 'query.invalid'));
  it('is open to its own roles only', () => onlyFor(readers, (role) => several.as(role, jinghu).whenGet('/cases')));
});
