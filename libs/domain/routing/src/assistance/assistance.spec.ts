import { stateOf } from '@12315/kernel';
import { at, metaAt, specFor } from '@12315/kernel/spec';
import { assistance, type AssistanceCommand } from './assistance';
import type { AssistanceEvent } from './assistance.events';
import { assistanceCommandExamples as commands, assistanceEventExamples as events } from './assistance.examples';

const { given } = specFor(assistance);
const { AssistanceRequested: requested, AssistanceReplied: replied } = events;
const { AssistanceDueSoon: dueSoon, AssistanceOverdue: overdue } = events;
const { RequestAssistance: request, RecordAssistanceReply: reply, CheckDeadline: check } = commands;

const requestAs = (more: Partial<(typeof request)['data']>): AssistanceCommand => ({
  ...request,
  data: { ...request.data, ...more },
});
const replyAs = (more: Partial<(typeof reply)['data']>): AssistanceCommand => ({
  ...reply,
  data: { ...reply.data, ...more },
});
/** Before the rules of 2021 no text at hand sets a limit. */
const in2012 = '2012-06-01T01:00:00Z';
const unlimited: AssistanceEvent = {
  ...requested,
  data: { ...requested.data, requestedAt: at(in2012), reply: null },
};
const soonAt = '2026-05-20T16:00:00Z';
const dueAt = '2026-05-26T16:00:00Z';
const repliedAs = (more: Partial<(typeof replied)['data']>): AssistanceEvent => ({
  ...replied,
  data: { ...replied.data, ...more },
});

describe('requesting assistance', () => {
  it('starts the clock of its answer', () => given().when(request).then(requested));
  it('starts none on a day whose law sets no limit', () => given().when(request, metaAt(in2012)).then(unlimited));
  it('changes nothing the second time', () => given(requested).when(request).thenNothing());
  it.each(['芜湖', '3417', '34170x'])('needs the code of an area: %s is none', (toArea) =>
    given().when(requestAs({ toArea })).thenRejected('assistance.area-malformed'),
  );
  it.each(['340202D01', '340202S03'])('is not asked of oneself by %s', (organisation) =>
    given()
      .when(requestAs({ organisation, toArea: '340202' }))
      .thenRejected('assistance.of-oneself'),
  );
  it('may be asked of another organ of the city', () =>
    given()
      .when(requestAs({ toArea: '340207' }))
      .then({ ...requested, data: { ...requested.data, toArea: '340207' } }));
  it.each(['reference', 'toName', 'matter', 'request'])('needs its %s', (field) =>
    given()
      .when(requestAs({ [field]: ' ' }))
      .thenRejected('assistance.words-missing'),
  );
});

describe('recording the answer to a request for assistance', () => {
  it('says what came of it', () => given(requested).when(reply).then(replied));
  it('stands when it comes too late, and says so', () =>
    given(requested, overdue)
      .when(reply, metaAt(dueAt))
      .then(repliedAs({ onTime: false, repliedAt: at(dueAt) })));
  it('is neither late nor on time where no limit ran', () =>
    given(unlimited)
      .when(reply)
      .then(repliedAs({ onTime: null })));
  it('changes nothing the second time', () => given(requested, replied).when(reply).thenNothing());
  it.each([{ outcome: '商家已停业。' }, { recovered: 0 }])('is not replaced by %j', (other) =>
    given(requested, replied).when(replyAs(other)).thenRejected('assistance.already-replied'),
  );
  it('needs words', () =>
    given(requested)
      .when(replyAs({ outcome: ' ' }))
      .thenRejected('assistance.outcome-missing'));
  it.each([-1, 0.5, Number.NaN])('does not recover %s fen', (recovered) =>
    given(requested).when(replyAs({ recovered })).thenRejected('assistance.amount'),
  );
  it('needs a request', () => given().when(reply).thenRejected('assistance.unknown'));
});

describe('the clock of a request for assistance', () => {
  it('is due when the twelfth working day begins', () => given(requested).thenDue(soonAt));
  it('says that the answer is due soon', () => given(requested).when(check, metaAt(soonAt)).then(dueSoon));
  it('then is due when the last day ends', () => given(requested, dueSoon).thenDue(dueAt));
  it('says that the answer is overdue', () => given(requested, dueSoon).when(check, metaAt(dueAt)).then(overdue));
  it('says each once', () => {
    given(requested, dueSoon).when(check, metaAt(soonAt)).thenNothing();
    given(requested, overdue).when(check, metaAt(dueAt)).thenNothing();
    given(requested, overdue).thenDue(null);
  });
  it.each([
    ['where nothing was asked', []],
    ['where no limit ran', [unlimited]],
    ['once the answer is there', [requested, replied]],
  ])('does not run %s', (_, history) => {
    given(...history).thenDue(null);
    given(...history)
      .when(check, metaAt(dueAt))
      .thenNothing();
  });
});

it('a request for assistance is held by who asks', () => {
  expect(assistance.holder(stateOf(assistance, []))).toBe(null);
  expect(assistance.holder(stateOf(assistance, [requested]))).toBe('340202D01');
  expect(assistance.holder(stateOf(assistance, [requested, replied]))).toBe('340202D01');
});
