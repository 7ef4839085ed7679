import { samplingTaskEventExamples as events } from '@12315/domain-sampling';
import { documentOf } from '@12315/kernel/spec';
import { samplingTaskList } from './sampling-task-list.view';

const {
  SamplingTaskIssued: issued,
  SamplingTaskNumbered: numbered,
  BatchPlanned: planned,
  BatchReportNoted: noted,
  SamplingTaskReported: told,
} = events;
const shown = (...history: (typeof events)[keyof typeof events][]) => documentOf(samplingTaskList.view, ...history);
const waiting = {
  number: null,
  organisation: '340202D01',
  issuedBy: '340200C01',
  title: '2026年小家电专项抽检',
  kind: 'ADHOC',
  dueOn: '2026-06-30',
  issuedAt: '2026-05-06T01:00:00.000Z',
  status: 'ISSUED',
  batches: [],
  reported: [],
  report: null,
};
const batchId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0023';

describe('a listed sampling task', () => {
  it('waits for its batches', () => expect(shown(issued)).toStrictEqual(waiting));
  it('has its number', () =>
    expect(shown(issued, numbered)).toStrictEqual({ ...waiting, number: '340200C01S202605060001' }));
  it('names its batches and which of them are reported', () => {
    expect(shown(issued, planned)).toStrictEqual({ ...waiting, batches: [batchId] });
    expect(shown(issued, planned, noted)).toStrictEqual({ ...waiting, batches: [batchId], reported: [batchId] });
  });
  it('shows its analysis and whether it was on time', () =>
    expect(shown(issued, told)).toStrictEqual({
      ...waiting,
      status: 'REPORTED',
      report: {
        analysis: '抽检两组，一组泄漏电流不合格，已立案查处。',
        onTime: true,
        at: '2026-05-06T01:00:00.000Z',
      },
    }));
});
