import { dispatchEventExamples as events } from '@12315/domain-routing';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { routing } from '../routing.service';
import { titles } from '../routing.titles';
import { DispatchesController } from './dispatches.controller';

const { givenStreams, givenNothing } = httpSpec(routing, { controllers: [DispatchesController], titles });

const { DispatchIssued: issued, DispatchUndecided: undecided, DispatchUrged: urged } = events;
const { SupervisionIssued: supervised, SupervisionReplied: replied, AccountabilityRaised: raised } = events;
const { AccountabilityDecided: decided, ReportDispatched: report, ReportDispatchSigned: reportSigned } = events;
const { dispatchId } = issued.data;
const stream = `dispatch-${dispatchId}`;
const path = `/dispatches/${dispatchId}`;
const centre = '340200C01';
const jinghu = '340202D01';
const jiujiang = '340207D01';

type Past = (typeof events)[keyof typeof events];
const after = (...history: readonly Past[]) => givenStreams({ [stream]: history });
const secondUrge = { ...urged, data: { ...urged.data, urgeId: 'urge-2', n: 2 } };
const urgedTwice = [issued, urged, secondUrge];

describe('urging a dispatch', () => {
  const urges = `${path}/urges`;
  const body = { words: urged.data.words };
  const asked = (...history: readonly Past[]) =>
    after(...history)
      .as('DISPATCHER', centre)
      .whenPost(urges, body);

  it('is recorded, with an id of its own', async () => {
    const answer = await asked(issued);
    const [event] = answer.events[stream] as [typeof urged];
    expect(answer).toMatchObject({ status: 201, body: { dispatchId, revision: 1 } });
    expect(event).toStrictEqual({ ...urged, data: { ...urged.data, urgeId: event.data.urgeId } });
  });
  it('urges once under one key', () =>
    after(issued)
      .as('DISPATCHER', centre)
      .whenPost(urges, body, { 'idempotency-key': 'urge-key-1' })
      .whenRepeated()
      .thenStatus(201, { dispatchId, revision: 1 })
      .andHeader('idempotency-replayed', 'true')
      .andNoNewEvents());
  it('needs a target', () => asked(undecided).thenProblem(409, 'dispatch.not-issued').andNoNewEvents());
  it('is for complaints', () =>
    asked({ ...report, data: { ...report.data, dispatchId } }).thenProblem(409, 'dispatch.of-report'));
  it.each([
    ['without words', {}, 'body.invalid'],
    ['with words of nothing', { words: ' ' }, 'dispatch.words-missing'],
    ['with a number of its own', { ...body, n: 7 }, 'body.invalid'],
  ])('is wrong %s', (_, wrong, code) =>
    after(issued).as('DISPATCHER', centre).whenPost(urges, wrong).thenProblem(422, code).andNoNewEvents(),
  );
  it('by another district is answered as if there were none', () =>
    after(issued)
      .as('DISPATCHER', jiujiang)
      .whenPost(urges, body)
      .thenProblem(404, 'dispatch.unknown')
      .thenSameAs(givenNothing().as('DISPATCHER', jiujiang).whenPost(urges, body)));
  it('is for dispatchers and supervision officers only', () =>
    onlyFor(['DISPATCHER', 'SUPERVISION_OFFICER'], (role) => after(issued).as(role, centre).whenPost(urges, body)));
});

describe('supervising a dispatch', () => {
  const supervisions = `${path}/supervisions`;
  const { reason, replyWithin } = supervised.data;
  const asked = (body: object, ...history: readonly Past[]) =>
    after(...history)
      .as('SUPERVISION_OFFICER', centre)
      .whenPost(supervisions, body);

  it('says until when the target must answer', async () => {
    const answer = await asked({ reason, replyWithin }, ...urgedTwice);
    const [event] = answer.events[stream] as [typeof supervised];
    expect(answer).toMatchObject({ status: 201, body: { dispatchId, revision: 3 } });
    expect(event).toStrictEqual({
      ...supervised,
      data: { ...supervised.data, supervisionId: event.data.supervisionId },
    });
  });
  it('is unfounded after one urge', () =>
    asked({ reason, replyWithin }, issued, urged).thenProblem(409, 'dispatch.supervision-unfounded').andNoNewEvents());
  it('waits for the answer to the one before', () =>
    asked({ reason, replyWithin }, ...urgedTwice, supervised).thenProblem(409, 'dispatch.supervision-open'));
  it.each([
    ['within no day', { reason, replyWithin: 0 }, 'body.invalid'],
    ['within sixteen days', { reason, replyWithin: 16 }, 'body.invalid'],
    ['within half a day', { reason, replyWithin: 0.5 }, 'body.invalid'],
    ['with a day of the officer’s own', { reason, replyWithin, replyDueOn: '2026-12-31' }, 'body.invalid'],
    ['without a reason', { replyWithin }, 'body.invalid'],
    ['with a reason of nothing', { reason: ' ', replyWithin }, 'dispatch.supervision-reason-missing'],
  ])('is wrong %s', (_, wrong, code) =>
    asked(wrong, ...urgedTwice)
      .thenProblem(422, code)
      .andNoNewEvents(),
  );
  it('is for supervision officers only', () =>
    onlyFor(['SUPERVISION_OFFICER'], (role) =>
      after(...urgedTwice)
        .as(role, centre)
        .whenPost(supervisions, { reason, replyWithin }),
    ));
});

describe('replying to a supervision', () => {
  const reply = `${path}/supervision-reply`;
  const { answer } = replied.data;
  const isSupervised = () => after(...urgedTwice, supervised);

  it('is recorded', () =>
    isSupervised()
      .as('HANDLER', jinghu)
      .whenPost(reply, { answer })
      .thenStatus(201, { dispatchId, revision: 4 })
      .andEvents({ [stream]: [replied] }));
  it('stands when it comes too late', () =>
    isSupervised()
      .at('2026-05-09T16:00:00Z')
      .as('ORG_HEAD', jinghu)
      .whenPost(reply, { answer })
      .thenStatus(201)
      .andEvents({
        [stream]: [{ ...replied, data: { ...replied.data, onTime: false, repliedAt: '2026-05-09T16:00:00.000Z' } }],
      }));
  it('changes nothing the second time', () =>
    after(...urgedTwice, supervised, replied)
      .as('HANDLER', jinghu)
      .whenPost(reply, { answer })
      .thenStatus(201, { dispatchId, revision: 4 })
      .andNoNewEvents());
  it('is not replaced', () =>
    after(...urgedTwice, supervised, replied)
      .as('HANDLER', jinghu)
      .whenPost(reply, { answer: '改日再报。' })
      .thenProblem(409, 'dispatch.supervision-replied')
      .andNoNewEvents());
  it('is not the superior’s', () =>
    isSupervised().as('HANDLER', centre).whenPost(reply, { answer }).thenProblem(403, 'dispatch.reply-by-another'));
  it('needs a supervision', () =>
    after(issued).as('HANDLER', jinghu).whenPost(reply, { answer }).thenProblem(409, 'dispatch.not-supervised'));
  it.each([
    ['without an answer', {}, 'body.invalid'],
    ['with an answer of nothing', { answer: ' ' }, 'dispatch.answer-missing'],
  ])('is wrong %s', (_, wrong, code) =>
    isSupervised().as('HANDLER', jinghu).whenPost(reply, wrong).thenProblem(422, code).andNoNewEvents(),
  );
  it('is for handlers and heads only', () =>
    onlyFor(['HANDLER', 'ORG_HEAD'], (role) => isSupervised().as(role, jinghu).whenPost(reply, { answer })));
});

describe('deciding who answers for a delay', () => {
  const accountability = `${path}/accountability`;
  const { held, reason } = decided.data;
  const isRaised = () => after(issued, raised);

  it('is a superior’s', () =>
    isRaised()
      .as('SUPERVISION_OFFICER', centre)
      .whenPost(accountability, { held, reason })
      .thenStatus(201, { dispatchId, revision: 2 })
      .andEvents({ [stream]: [decided] }));
  it('is not the target’s own', () =>
    isRaised()
      .as('ORG_HEAD', jinghu)
      .whenPost(accountability, { held, reason })
      .thenProblem(403, 'dispatch.accountability-by-superior')
      .andNoNewEvents());
  it('is done once', () =>
    after(issued, raised, decided)
      .as('ORG_HEAD', centre)
      .whenPost(accountability, { held: false, reason })
      .thenProblem(409, 'dispatch.accountability-decided')
      .andNoNewEvents());
  it('needs something to answer for', () =>
    after(issued)
      .as('ORG_HEAD', centre)
      .whenPost(accountability, { held, reason })
      .thenProblem(409, 'dispatch.not-accountable'));
  it.each([
    ['without a decision', { reason }, 'body.invalid'],
    ['with a decision in words', { held: 'yes', reason }, 'body.invalid'],
    ['without a reason', { held }, 'body.invalid'],
    ['with a reason of nothing', { held, reason: ' ' }, 'dispatch.accountability-reason-missing'],
  ])('is wrong %s', (_, wrong, code) =>
    isRaised().as('ORG_HEAD', centre).whenPost(accountability, wrong).thenProblem(422, code).andNoNewEvents(),
  );
  it('is for heads and supervision officers only', () =>
    onlyFor(['ORG_HEAD', 'SUPERVISION_OFFICER'], (role) =>
      isRaised().as(role, centre).whenPost(accountability, { held, reason }),
    ));
});

describe('the dispatch of a report', () => {
  const reports = givenStreams({
    [`dispatch-${report.data.dispatchId}`]: [report],
    [stream]: [issued],
  });

  it('is signed for', () =>
    reports
      .as('HANDLER', jinghu)
      .whenPost(`/dispatches/${report.data.dispatchId}/signature`)
      .thenStatus(201)
      .andEvents({ [`dispatch-${report.data.dispatchId}`]: [reportSigned] }));
  it('is asked for by what it is about', () =>
    reports.as('HANDLER', jinghu).whenGet('/dispatches?matter=REPORT').thenItems(report.data.dispatchId));
  it('is not found by the number of a complaint', () =>
    reports.as('HANDLER', jinghu).whenGet(`/dispatches?number=${issued.data.number}`).thenItems(dispatchId));
});
