import { complaintEventExamples as events } from '@12315/domain-intake';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { intake } from '../intake.service';
import { titles } from '../intake.titles';
import { ComplaintsController } from './complaints.controller';

const { givenStreams, givenNothing } = httpSpec(intake, { controllers: [ComplaintsController], titles });

const { ComplaintRegistered: registered, ComplaintAssigned: assigned, ComplaintAccepted: accepted } = events;
const { ComplaintSettled: agreed, AgreementPerformanceNoted: performed, ResultNotified: notified } = events;
const { ComplaintClosed: closed, ComplaintFollowedUp: followedUp } = events;
const { complaintId } = registered.data;
const stream = `complaint-${complaintId}`;
const path = `/complaints/${complaintId}`;
const jinghu = '340202D01';
const jiujiang = '340207D01';
const station = '340202T03';
const association = '340202A01';

type Event = (typeof events)[keyof typeof events];
const given = (...history: Event[]) => givenStreams({ [stream]: history });
const registeredFor = (handling: 'ONSITE' | 'ASSOCIATION', organisation: string): Event => ({
  ...registered,
  data: { ...registered.data, handling, organisation },
});
const onSpot = registeredFor('ONSITE', station);
const atAssociation = registeredFor('ASSOCIATION', association);
const isAccepted = [registered, assigned, accepted];
const isPerformed = [...isAccepted, agreed, performed];
const isNotified = [...isPerformed, notified];
const isClosed = [...isNotified, closed];

const settled = { recovered: 29_900, inKind: events.SettledOnSite.data.inKind };
const { reason: declining } = events.AssociationDeclined.data;
const { reason: beyond } = events.ComplaintEscalated.data;
const asked = { satisfied: true, score: 5, reason: followedUp.data.reason };
const desk = ['AGENT', 'STATION_OFFICER'];

/** Each act with a history that allows it, its answer there, and one that does not. */
interface Act {
  readonly act: string;
  readonly body?: object;
  readonly roles: readonly string[];
  readonly holder: string;
  readonly history: readonly Event[];
  readonly leads: readonly Event[];
  readonly barred: readonly [readonly Event[], string];
}
const closedAs = (data: Partial<(typeof closed)['data']>) => ({ ...closed, data: { ...closed.data, ...data } });
const itself = { by: 'SELF', mediationId: null, agreed: 100, recovered: 100 } as const;
const acts: readonly Act[] = [
  {
    act: 'settlement',
    body: settled,
    roles: desk,
    holder: station,
    history: [onSpot],
    leads: [events.SettledOnSite, closedAs({ organisation: station, result: 'ON_SITE' })],
    barred: [[onSpot, events.ComplaintTakenUp], 'complaint.taken-up'],
  },
  {
    act: 'taking-up',
    roles: desk,
    holder: station,
    history: [onSpot],
    leads: [events.ComplaintTakenUp],
    barred: [[onSpot, events.ComplaintEscalated], 'complaint.not-local'],
  },
  {
    act: 'decline',
    body: { reason: declining },
    roles: desk,
    holder: association,
    history: [atAssociation],
    leads: [events.AssociationDeclined, closedAs({ organisation: association, result: 'DECLINED', recovered: 0 })],
    barred: [[registeredFor('ONSITE', association)], 'complaint.not-association'],
  },
  {
    act: 'escalation',
    body: { reason: beyond },
    roles: desk,
    holder: station,
    history: [onSpot],
    leads: [events.ComplaintEscalated],
    barred: [[onSpot, events.ComplaintTakenUp, agreed], 'complaint.already-concluded'],
  },
  {
    act: 'self-settlement',
    body: { recovered: 100 },
    roles: ['HANDLER', 'MEDIATOR'],
    holder: jinghu,
    history: isAccepted,
    leads: [{ ...agreed, data: { ...agreed.data, ...itself } }],
    barred: [[registered, assigned], 'complaint.not-taken-on'],
  },
  {
    act: 'result',
    body: { manner: 'PHONE' },
    roles: ['HANDLER', 'STATION_OFFICER'],
    holder: jinghu,
    history: isPerformed,
    leads: [notified],
    barred: [isAccepted, 'complaint.not-concluded'],
  },
  {
    act: 'closing',
    body: { leadFound: false },
    roles: ['HANDLER', 'STATION_OFFICER'],
    holder: jinghu,
    history: isNotified,
    leads: [closed],
    barred: [[...isAccepted, agreed, notified], 'complaint.performance-unknown'],
  },
  {
    act: 'archiving',
    roles: ['AGENT', 'HANDLER', 'STATION_OFFICER'],
    holder: jinghu,
    history: [...isClosed, followedUp],
    leads: [events.ComplaintArchived],
    barred: [isClosed, 'complaint.not-followed-up'],
  },
];
const followUpAct: Act = {
  act: 'follow-ups',
  body: asked,
  roles: ['AGENT', 'FOLLOWUP_AGENT'],
  holder: jinghu,
  history: isClosed,
  leads: [],
  barred: [isNotified, 'complaint.not-closed'],
};
const named = (all: readonly Act[]) => all.map((each) => [each.act, each] as const);

describe.each(named(acts))('the %s of a complaint', (_, { act, body, roles, holder, history, leads }) => {
  const [role] = roles as [string];
  it('is recorded', () =>
    given(...history)
      .as(role, holder)
      .whenPost(`${path}/${act}`, body)
      .thenStatus(201, { complaintId, revision: history.length + leads.length - 1 })
      .andHeader('etag', `"${history.length + leads.length - 1}"`)
      .andEvents({ [stream]: leads }));
  it('changes nothing the second time', () =>
    given(...history, ...leads)
      .as(role, holder)
      .whenPost(`${path}/${act}`, body)
      .thenStatus(201, { complaintId, revision: history.length + leads.length - 1 })
      .andNoNewEvents());
  it('is answered with the first answer under the same key', () =>
    given(...history)
      .as(role, holder)
      .whenPost(`${path}/${act}`, body, { 'idempotency-key': `${act}-1` })
      .thenStatus(201)
      .whenRepeated()
      .thenStatus(201)
      .andHeader('idempotency-replayed', 'true')
      .andNoNewEvents());
});

describe.each(named([...acts, followUpAct]))(
  'the %s of a complaint',
  (_, { act, body, roles, holder, history, barred }) => {
    const [role] = roles as [string];
    const [otherwise, code] = barred;
    it('is refused where its state does not allow it', () =>
      given(...otherwise)
        .as(role, holder)
        .whenPost(`${path}/${act}`, body)
        .thenProblem(409, code)
        .andNoNewEvents());
    it('is for its roles only', () =>
      onlyFor(roles, (each) =>
        given(...history)
          .as(each, holder)
          .whenPost(`${path}/${act}`, body),
      ));
    it('needs a token', () =>
      given(...history)
        .whenPost(`${path}/${act}`, body)
        .thenProblem(401, 'token.missing')
        .andNoNewEvents());
    it('is answered for another district as if there were none', () =>
      given(...history)
        .as(role, jiujiang)
        .whenPost(`${path}/${act}`, body)
        .thenProblem(404, 'complaint.unknown')
        .andNoNewEvents()
        .thenSameAs(givenNothing().as(role, jiujiang).whenPost(`${path}/${act}`, body)));
    it('goes by the revision that the officer saw', () =>
      given(...history, events.EnforcementLeadRaised)
        .as(role, holder)
        .whenPost(`${path}/${act}`, body, { 'if-match': '"0"' })
        .thenProblem(412, 'if-match.stale')
        .andNoNewEvents());
  },
);

describe('settling where it arose', () => {
  const asked = () => given(onSpot).as('STATION_OFFICER', station);
  it('may leave out what was given beside money', () =>
    asked()
      .whenPost(`${path}/settlement`, { recovered: 29_900 })
      .thenStatus(201)
      .andEvents({
        [stream]: [
          { ...events.SettledOnSite, data: { ...events.SettledOnSite.data, inKind: null } },
          closedAs({ organisation: station, result: 'ON_SITE' }),
        ],
      }));
  it.each([
    ['nothing given', { recovered: 0 }, 'complaint.settlement-empty'],
    ['half a fen', { recovered: 0.5 }, 'body.invalid'],
    ['less than nothing', { recovered: -1 }, 'body.invalid'],
    ['more money than there is', { recovered: 1e15 }, 'body.invalid'],
    ['a result of the officer’s own', { ...settled, result: 'MEDIATED' }, 'body.invalid'],
  ])('is wrong with %s', (_, wrong, code) =>
    asked().whenPost(`${path}/settlement`, wrong).thenProblem(422, code).andNoNewEvents(),
  );
});

describe.each([
  ['decline', atAssociation, association],
  ['escalation', onSpot, station],
] as const)('a %s', (act, history, holder) => {
  it.each([
    ['', 'body.invalid'],
    [' ', 'complaint.reason-missing'],
  ])('needs a reason, not “%s”', (reason, code) =>
    given(history).as('STATION_OFFICER', holder).whenPost(`${path}/${act}`, { reason }).thenProblem(422, code),
  );
});

describe('the end of a complaint', () => {
  it.each([
    ['self-settlement', isAccepted, { recovered: '29900' }],
    ['result', isPerformed, { manner: 'PIGEON' }],
    ['closing', isNotified, {}],
    ['closing', isNotified, { leadFound: 'no' }],
    ['closing', isNotified, { leadFound: false, onTime: true }],
  ] as const)('%s is understood only as its body says', (act, history, wrong) =>
    given(...history)
      .as('HANDLER', jinghu)
      .whenPost(`${path}/${act}`, wrong)
      .thenProblem(422, 'body.invalid')
      .andNoNewEvents(),
  );
  it('answers the lead question by what was raised', () =>
    given(...isNotified)
      .as('HANDLER', jinghu)
      .whenPost(`${path}/closing`, { leadFound: true })
      .thenProblem(409, 'complaint.lead-question')
      .andNoNewEvents());
  it('comes late, and says so', () => {
    const late = '2026-07-05T16:00:00.000Z';
    return given(...isAccepted)
      .at(late)
      .as('HANDLER', jinghu)
      .whenPost(`${path}/self-settlement`, { recovered: 100 })
      .thenStatus(201)
      .andEvents({
        [stream]: [{ ...agreed, data: { ...agreed.data, ...itself, settledAt: late, onTime: false } }],
      });
  });
});

describe('following a complaint up', () => {
  const followUps = `${path}/follow-ups`;
  const called = () => given(...isClosed).as('FOLLOWUP_AGENT', '340200C01');
  const recorded = (followUpId: unknown, more: object = {}) => ({
    [stream]: [{ ...followedUp, data: { ...followedUp.data, followUpId: String(followUpId), ...more } }],
  });
  it('gives the call an id', async () => {
    const answer = called().whenPost(followUps, asked);
    const { followUpId } = (await answer).body;
    await answer
      .thenStatus(201, { followUpId, complaintId, revision: isClosed.length })
      .andEvents(recorded(followUpId));
  });
  it('may find nobody', async () => {
    const reason = '三次拨打无人接听';
    const answer = called().whenPost(followUps, { reason });
    const { followUpId } = (await answer).body;
    await answer.thenStatus(201).andEvents(recorded(followUpId, { satisfied: null, score: null, reason }));
  });
  it('records one call under one key', async () => {
    const answer = called().whenPost(followUps, asked, { 'idempotency-key': 'call-key-1' });
    await answer
      .whenRepeated()
      .thenStatus(201, (await answer).body)
      .andNoNewEvents();
  });
  it.each([
    ['nothing said', { ...asked, reason: ' ' }, 'complaint.follow-up-reason-missing'],
    ['no reason', { satisfied: false, score: 1 }, 'body.invalid'],
    ['nothing at all', {}, 'body.invalid'],
    ['a score of six', { ...asked, score: 6 }, 'body.invalid'],
    ['a score of none', { ...asked, score: 0 }, 'body.invalid'],
    ['an id of its own', { ...asked, followUpId: 'mine' }, 'body.invalid'],
  ])('is wrong with %s', (_, wrong, code) =>
    called().whenPost(followUps, wrong).thenProblem(422, code).andNoNewEvents(),
  );
});

describe('the list of complaints', () => {
  const several = givenStreams({
    'complaint-a': [{ ...registered, data: { ...registered.data, complaintId: 'a' } }],
    'complaint-b': [
      { ...registered, data: { ...registered.data, complaintId: 'b' } },
      { ...agreed, data: { ...agreed.data, complaintId: 'b' } },
    ],
    'complaint-c': [
      { ...registered, data: { ...registered.data, complaintId: 'c', respondent: { name: '江城商行', uscc: null } } },
      { ...events.ComplaintTakenUp, data: { ...events.ComplaintTakenUp.data, complaintId: 'c' } },
    ],
  }).as('DISPATCHER', '340200C01');
  it('is asked for by the result', () => several.whenGet('/complaints?result=MEDIATED').thenItems('b'));
  it('is asked for by every status', () => several.whenGet('/complaints?status=TAKEN_UP').thenItems('c'));
  it('is asked for by the business', () =>
    several.whenGet(`/complaints?respondent=${encodeURIComponent('江城商行')}`).thenItems('c'));
  it('knows no other result', () => several.whenGet('/complaints?result=GOOD').thenProblem(422, 'query.invalid'));
});
