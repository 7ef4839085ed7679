import { type AssistanceEvent, assistanceEventExamples as events } from '@12315/domain-routing';
import { documentOf } from '@12315/kernel/spec';
import { assistanceList } from './assistance-list.view';

const { AssistanceRequested: requested, AssistanceReplied: replied } = events;
const { AssistanceDueSoon: dueSoon, AssistanceOverdue: overdue } = events;
const shown = (...history: AssistanceEvent[]) => documentOf(assistanceList.view, ...history);

const article = '《市场监督管理行政处罚程序规定》第四十五条';
const isRequested = {
  reference: '340200C01202605060001C1',
  organisation: '340202D01',
  toArea: '341702',
  toName: '池州市贵池区市场监督管理局',
  matter: '消费者在贵池区购买的沙发开裂，商家在贵池区经营。',
  request: '请核实商家情况并协助消费者退货退款。',
  requestedAt: '2026-05-06T01:00:00.000Z',
  status: 'REQUESTED',
  clock: 'RUNNING',
  dueOn: '2026-05-26',
  article,
  outcome: null,
  recovered: null,
  onTime: null,
  repliedAt: null,
};
const isReplied = {
  ...isRequested,
  status: 'REPLIED',
  clock: 'STOPPED',
  outcome: '商家已退款260元，消费者已收到。',
  recovered: 26000,
  onTime: true,
  repliedAt: '2026-05-06T01:00:00.000Z',
};
const explanationOf = (document: object) => (document as { explained: readonly string[] }).explained;
const withoutCounting = (document: object) => {
  const { explained: _explained, ...rest } = document as { explained: unknown };
  return rest;
};

describe('a listed request for assistance', () => {
  it('says who is asked what, and until when', () =>
    expect(withoutCounting(shown(requested))).toStrictEqual(isRequested));
  it('says how its days were counted', () =>
    expect(explanationOf(shown(requested)).at(0)).toBe(
      `完成协助调查：自收到协助调查函之日起15个工作日（${article}）。`,
    ));
  it('has no clock where no limit runs', () =>
    expect(shown({ ...requested, data: { ...requested.data, reply: null } })).toStrictEqual({
      ...isRequested,
      clock: 'NONE',
      dueOn: null,
      article: null,
      explained: [],
    }));
  it('says that the answer is due soon, then overdue', () => {
    expect(withoutCounting(shown(requested, dueSoon))).toStrictEqual({ ...isRequested, clock: 'DUE_SOON' });
    expect(withoutCounting(shown(requested, dueSoon, overdue))).toStrictEqual({ ...isRequested, clock: 'OVERDUE' });
  });
  it('says what came of it', () =>
    expect(withoutCounting(shown(requested, overdue, replied))).toStrictEqual(isReplied));
  it('does not stop a clock that never ran', () =>
    expect(shown({ ...requested, data: { ...requested.data, reply: null } }, replied)).toMatchObject({
      clock: 'NONE',
    }));
  it('has nothing sealed', () => expect(assistanceList.sensitive).toStrictEqual({}));
});
