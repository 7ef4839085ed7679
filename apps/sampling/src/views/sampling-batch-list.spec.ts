import { samplingBatchEventExamples as events } from '@12315/domain-sampling';
import { documentOf } from '@12315/kernel/spec';
import { samplingBatchList } from './sampling-batch-list.view';

const { BatchIssued: issued, BatchSampleDrawn: drawn, BatchSampleTested: tested, BatchReported: reported } = events;
const { SpecialClearanceTriggered: cleared, BatchAnalysed: analysed, BatchClosed: closed } = events;
const shown = (...history: (typeof events)[keyof typeof events][]) => documentOf(samplingBatchList.view, ...history);
const waiting = {
  organisation: '340202D01',
  taskId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0022',
  product: { name: '电热水壶', code: '127' },
  quota: 2,
  laboratory: '芜湖市产品质量监督检验所',
  areaClass: 'URBAN',
  issuedAt: '2026-05-06T01:00:00.000Z',
  status: 'ISSUED',
  samples: 0,
  passed: 0,
  failed: 0,
  report: null,
  specialClearance: null,
  analysis: null,
};

describe('a listed batch', () => {
  it('waits for its samples', () => expect(shown(issued)).toStrictEqual(waiting));
  it('counts what is drawn, what passed and what failed', () => {
    const passed = { ...tested, data: { ...tested.data, result: 'PASS' } } as const;
    expect(shown(issued, drawn, drawn, tested)).toStrictEqual({ ...waiting, samples: 2, failed: 1 });
    expect(shown(issued, drawn, passed)).toStrictEqual({ ...waiting, samples: 1, passed: 1 });
  });
  it('shows its report', () =>
    expect(shown(issued, reported)).toStrictEqual({
      ...waiting,
      status: 'REPORTED',
      report: {
        samples: 1,
        traders: 1,
        passed: 0,
        failed: 1,
        passRate: 0,
        reason: '辖区内仅一户经营该商品。',
        reportedAt: '2026-05-06T01:00:00.000Z',
      },
    }));
  it('shows the threshold that it reached', () =>
    expect(shown(issued, reported, cleared)).toStrictEqual({ ...shown(issued, reported), specialClearance: 3000 }));
  it('shows its analysis, and that it is closed', () => {
    const words = '泄漏电流不合格集中于同一品牌。';
    expect(shown(issued, analysed)).toStrictEqual({ ...waiting, status: 'ANALYSED', analysis: words });
    expect(shown(issued, analysed, closed)).toStrictEqual({ ...waiting, status: 'CLOSED', analysis: words });
  });
});
