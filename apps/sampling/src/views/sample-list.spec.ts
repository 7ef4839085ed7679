import { sampleEventExamples as events } from '@12315/domain-sampling';
import { documentOf } from '@12315/kernel/spec';
import { sampleList } from './sample-list.view';

const { SampleDrawn: drawn, TestReported: tested, SampleClosed: closed } = events;
const { FailureNotified: notified, ObjectionWaived: waived, OffShelfOrdered: ordered } = events;
const shown = (...history: (typeof events)[keyof typeof events][]) => documentOf(sampleList.view, ...history);
const waiting = {
  organisation: '340202D01',
  product: { name: '电热水壶', code: '127' },
  trader: { name: '芜湖市镜湖区赭山家电商行', area: '340202' },
  samplers: ['officer-7', 'officer-8'],
  mode: 'ONSITE',
  areaClass: 'URBAN',
  drawnAt: '2026-05-06T00:30:00.000Z',
  status: 'DRAWN',
  result: null,
  report: null,
  items: [],
  batchId: null,
  notice: null,
  offShelf: null,
  reason: null,
};

describe('a listed sample', () => {
  it('waits for its result', () => expect(shown(drawn)).toStrictEqual(waiting));
  it('shows the report and every item as the laboratory found it', () =>
    expect(shown(drawn, tested)).toStrictEqual({
      ...waiting,
      status: 'TESTED',
      result: 'FAIL',
      report: { laboratory: '芜湖市产品质量监督检验所', number: 'WZJ-2026-0506', at: '2026-05-06T01:00:00.000Z' },
      items: [
        { name: '泄漏电流', limit: '≤0.75 mA', found: '2.10 mA', result: 'FAIL' },
        { name: '输入功率', limit: '1500 W，-10%～+5%', found: '1486 W', result: 'PASS' },
      ],
    }));
  it('is closed with its result', () =>
    expect(shown(drawn, tested, closed)).toStrictEqual({ ...shown(drawn, tested), status: 'CLOSED' }));
  it('names the batch it counts for', () =>
    expect(shown({ ...drawn, data: { ...drawn.data, batchId: 'b1' } })).toStrictEqual({ ...waiting, batchId: 'b1' }));
  it('shows who was told that it failed, and until when they may object', () => {
    const { objection } = notified.data;
    const notice = { to: ['TRADER'], objection, waived: false, at: '2026-05-06T01:00:00.000Z' };
    expect(shown(drawn, notified)).toStrictEqual({ ...waiting, notice });
    expect(shown(drawn, notified, waived)).toStrictEqual({ ...waiting, notice: { ...notice, waived: true } });
    expect(shown(drawn, waived)).toStrictEqual(waiting);
  });
  it('shows what was taken off the shelves', () =>
    expect(shown(drawn, ordered)).toStrictEqual({
      ...waiting,
      offShelf: { quantity: 12.5, unit: '千克', words: '立即停止销售同批次商品。', at: '2026-05-06T01:00:00.000Z' },
    }));
  it('shows why nothing was', () =>
    expect(shown(drawn, { ...closed, data: { ...closed.data, reason: '已售完' } })).toStrictEqual({
      ...waiting,
      status: 'CLOSED',
      reason: '已售完',
    }));
  it('has nothing sealed', () => expect(sampleList.sensitive).toStrictEqual({}));
});
