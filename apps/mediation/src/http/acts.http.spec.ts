import { mediationEventExamples as events } from '@12315/domain-mediation';
import type { Message } from '@12315/kernel';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { mediation } from '../mediation.service';
import { titles } from '../mediation.titles';
import { MediationsController } from './mediations.controller';
import { OutcomesController } from './outcomes.controller';

const { givenStreams, givenNothing } = httpSpec(mediation, {
  controllers: [MediationsController, OutcomesController],
  titles,
});

const { MediationOpened: opened, MediationConsented: consented, MediationTerminated: terminated } = events;
const { MediatorsAppointed: appointed, SessionScheduled: scheduled, SessionHeld: held } = events;
const { AppraisalStarted: started, AppraisalFinished: finished, AgreementReached: agreed } = events;
const { ImprovementAdviceIssued: advised, AdviceAnswered: answered } = events;
const { mediationId } = opened.data;
const stream = `mediation-${mediationId}`;
const path = `/mediations/${mediationId}`;
const jinghu = '340202D01';
const jiujiang = '340207D01';

const ready: readonly Message[] = [opened, consented, { ...consented, data: { ...consented.data, side: 'CONSUMER' } }];
const prepared = [...ready, appointed];
const met = [...prepared, scheduled, held];
const [{ boundTo: _none, ...mediator }] = appointed.data.mediators as [(typeof appointed.data.mediators)[number]];
const { remedies, cashAmount, inKindValue } = agreed.data;
const { body, subject, costBy } = started.data;
const { attendance, offers } = held.data;
const agreement = { remedies, cashAmount, inKindValue };
const session = { at: '2026-05-08T09:00:00+08:00', place: scheduled.data.place, mode: 'ONSITE', kind: 'JOINT' };
const termination = { ground: terminated.data.ground, reason: terminated.data.reason };
const { opinions } = advised.data;
const { adviceId, answer } = answered.data;

/** What is asked, of which history, with which body, what then happened, and which bodies are wrong. */
type Act = readonly [
  route: string,
  history: readonly Message[],
  body: object | undefined,
  event: Message,
  wrong: readonly object[],
];
const minted = { SessionScheduled: 'sessionId', AppraisalStarted: 'appraisalId', ImprovementAdviceIssued: 'adviceId' };
const acts: readonly Act[] = [
  [
    'mediators',
    ready,
    { mediators: [mediator] },
    appointed,
    [{}, { mediators: [] }, { mediators: [{ ...mediator, name: '' }] }, { mediators: [{ ...mediator, boundTo: '' }] }],
  ],
  [
    'sessions',
    prepared,
    session,
    scheduled,
    [
      { ...session, at: '2026-05-08' },
      { ...session, at: '2026-02-31T09:00:00+08:00' },
      { ...session, mode: 'FAX' },
      { ...session, kind: 'ALL' },
      { ...session, place: '' },
    ],
  ],
  [
    `sessions/${scheduled.data.sessionId}/minutes`,
    [...prepared, scheduled],
    { attendance, offers },
    held,
    [
      { offers },
      { attendance: [], offers },
      { attendance: ['CONSUMER', 'CONSUMER'], offers },
      { attendance: ['PLATFORM'], offers },
      { attendance, offers: [{ side: 'BUSINESS', words: '' }] },
    ],
  ],
  [
    'appraisal',
    ready,
    { body, subject, costBy },
    started,
    [
      { body, subject, costBy: 'AUTHORITY' },
      { body, costBy },
    ],
  ],
  ['appraisal-finding', [...ready, started], { finding: finished.data.finding }, finished, [{}, { finding: '' }]],
  [
    'agreement',
    met,
    agreement,
    agreed,
    [
      { ...agreement, remedies: [] },
      { ...agreement, remedies: [{ kind: 'PRISON', words: '坐牢' }] },
      { ...agreement, cashAmount: -1 },
      { ...agreement, cashAmount: 0.5 },
      { ...agreement, inKindValue: '9900' },
    ],
  ],
  ['document', [...met, agreed], undefined, events.MediationDocumentSigned, [{ signed: true }]],
  ['record', [...met, agreed], { because: 'PERFORMED_AT_ONCE' }, events.MediationRecordKept, [{}, { because: 'LAZY' }]],
  [
    'performance',
    [...met, agreed],
    { performed: true, recovered: 29_900 },
    events.AgreementPerformed,
    [{}, { performed: 'yes' }, { performed: true, recovered: -1 }],
  ],
  [
    'termination',
    ready,
    termination,
    terminated,
    [{ ...termination, ground: 'BORED' }, { ...termination, reason: '' }, { ground: termination.ground }],
  ],
  ['termination-notice', [...ready, terminated], undefined, events.TerminationNotified, [{ manner: 'SMS' }]],
  ['advice', ready, { opinions }, advised, [{ opinions: [] }, { opinions: [''] }, { opinions: [7] }]],
  [
    'advice-answer',
    [...ready, advised],
    { adviceId, answer },
    answered,
    [{ answer }, { adviceId, answer: '' }, { adviceId: '../1', answer }],
  ],
];
const mediating = ['MEDIATOR', 'HANDLER', 'STATION_OFFICER'];
const post = (history: readonly Message[], route: string, given?: object, role = 'MEDIATOR', organisation = jinghu) =>
  givenStreams({ [stream]: history })
    .as(role, organisation)
    .whenPost(`${path}/${route}`, given);

describe.each(acts)('POST %s', (route, history, given, event, wrong) => {
  it('happens, and says to which revision it led', async () => {
    const { status, body: said, events: led } = await post(history, route, given);
    const field = minted[event.type as keyof typeof minted] as string | undefined;
    const id = field ? { [field]: said[field] } : {};
    expect({ status, said }).toStrictEqual({
      status: 201,
      said: { ...id, mediationId, revision: history.length },
    });
    expect(led).toStrictEqual({ [stream]: [{ ...event, data: { ...event.data, ...id } }] });
  });
  it('is refused after the mediation was never there', () =>
    givenNothing()
      .as('MEDIATOR', jinghu)
      .whenPost(`${path}/${route}`, given)
      .thenProblem(404, 'mediation.unknown')
      .andNoNewEvents());
  it('is answered in another district as if there were none', () =>
    post(history, route, given, 'MEDIATOR', jiujiang)
      .thenProblem(404, 'mediation.unknown')
      .andNoNewEvents()
      .thenSameAs(givenNothing().as('MEDIATOR', jiujiang).whenPost(`${path}/${route}`, given)));
  it('is done by those who mediate only', () => onlyFor(mediating, (role) => post(history, route, given, role)));
  it('is the authority’s where the authority accepted: a station officer may not', () =>
    post(history, route, given, 'STATION_OFFICER').thenProblem(403, 'mediation.authority-only').andNoNewEvents());
  it.each(wrong.map((each) => [JSON.stringify(each), each] as const))('is wrong with %s', (_, each) =>
    post(history, route, each).thenProblem(422, 'body.invalid').andNoNewEvents(),
  );
  it.each(mediating)('goes by the revision that the %s saw', (role) =>
    givenStreams({ [stream]: history })
      .as(role, jinghu)
      .whenPost(`${path}/${route}`, given, { 'if-match': '"99"' })
      .thenProblem(412, 'if-match.stale')
      .andNoNewEvents(),
  );
});

describe('what the state of the mediation does not allow is refused', () => {
  const bound = { mediators: [{ ...mediator, boundTo: '芜湖市镜湖区赭山家电商行' }] };
  it.each([
    ['mediators', [opened], { mediators: [mediator] }, 409, 'mediation.not-ready'],
    ['mediators', ready, bound, 422, 'mediation.mediator-bound'],
    ['mediators', ready, { mediators: [mediator, mediator] }, 422, 'mediation.mediator-twice'],
    ['mediators', [...ready, terminated], { mediators: [mediator] }, 409, 'mediation.terminated'],
    ['sessions', ready, session, 409, 'mediation.no-mediators'],
    ['sessions', prepared, { ...session, at: '2026-05-06T09:00:00+08:00' }, 422, 'mediation.session-in-past'],
    ['sessions', prepared, { ...session, place: undefined }, 422, 'mediation.place-missing'],
    ['sessions', [...prepared, started], session, 409, 'mediation.appraisal-open'],
    ['sessions/none/minutes', prepared, { attendance, offers }, 404, 'mediation.session-unknown'],
    ['appraisal-finding', ready, { finding: '合格' }, 409, 'mediation.no-appraisal'],
    ['agreement', ready, agreement, 409, 'mediation.no-session'],
    ['agreement', [...met, agreed], { ...agreement, cashAmount: 1 }, 409, 'mediation.agreed'],
    ['document', met, undefined, 409, 'mediation.not-agreed'],
    ['document', [...met, agreed, events.MediationRecordKept], undefined, 409, 'mediation.already-documented'],
    ['record', [...met, agreed], { because: 'NOT_ONSITE' }, 409, 'mediation.document-needed'],
    ['performance', [...met, agreed], { performed: true, recovered: 29_901 }, 422, 'mediation.recovered-wrong'],
    [
      'performance',
      [...met, agreed],
      { performed: false, recovered: 1 },
      422,
      'mediation.recovered-without-performance',
    ],
    [
      'performance',
      [...met, agreed, events.AgreementBreached],
      { performed: true },
      409,
      'mediation.performance-confirmed',
    ],
    ['termination', ready, { ...termination, ground: 'PERIOD_EXPIRED' }, 409, 'mediation.period-not-expired'],
    ['termination', ready, { ...termination, ground: 'COURT_OR_ARBITRATION' }, 422, 'mediation.ground-unknown'],
    ['termination', ready, { ...termination, reason: ' ' }, 422, 'mediation.words-missing'],
    ['termination', [...met, agreed], termination, 409, 'mediation.agreed'],
    ['termination-notice', ready, undefined, 409, 'mediation.not-terminated'],
    ['advice-answer', ready, { adviceId, answer }, 404, 'mediation.advice-unknown'],
    ['advice-answer', [...ready, advised, answered], { adviceId, answer: '不' }, 409, 'mediation.advice-answered'],
  ] as const)('%s', (route, history, given, status, code) =>
    post(history, route, given).thenProblem(status, code).andNoNewEvents(),
  );
  it('naming the article where the law said no', async () => {
    const { body: said } = await post(ready, 'termination', { ...termination, ground: 'PERIOD_EXPIRED' });
    expect(said['law']).toBe('《市场监督管理投诉举报处理办法》第二十三条第一款第五项');
  });
});

it('an act under the same key is answered with the first answer', async () => {
  const there = givenStreams({ [stream]: prepared }).as('MEDIATOR', jinghu);
  const ask = () => there.whenPost(`${path}/sessions`, session, { 'idempotency-key': 'session-1' });
  const first = await ask();
  await ask().thenStatus(201, first.body).andHeader('idempotency-replayed', 'true').andNoNewEvents();
});
