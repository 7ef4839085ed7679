import type { Examples } from '@12315/kernel';
import { instantOf } from '@12315/law';
import type { SamplingBatchCommand } from './sampling-batch';
import type { SamplingBatchEvent } from './sampling-batch.events';

const taskId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0022';
const batchId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0023';
const sampleId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0021';
const organisation = '340202D01';
const now = instantOf('2026-05-06T01:00:00Z');
const batch = {
  batchId,
  taskId,
  organisation,
  product: { name: '电热水壶', code: '127' },
  quota: 2,
  laboratory: '芜湖市产品质量监督检验所',
  areaClass: 'URBAN',
} as const;
const trader = { name: '芜湖市镜湖区赭山家电商行', area: '340202' };
const reason = '辖区内仅一户经营该商品。';
const words = '泄漏电流不合格集中于同一品牌。';

export const samplingBatchEventExamples: Examples<SamplingBatchEvent> = {
  BatchIssued: { type: 'BatchIssued', data: { ...batch, issuedAt: now } },
  BatchSampleDrawn: { type: 'BatchSampleDrawn', data: { batchId, organisation, sampleId, trader } },
  BatchSampleTested: { type: 'BatchSampleTested', data: { batchId, organisation, sampleId, result: 'FAIL' } },
  BatchReported: {
    type: 'BatchReported',
    data: {
      batchId,
      taskId,
      organisation,
      samples: 1,
      traders: 1,
      passed: 0,
      failed: 1,
      passRate: 0,
      reason,
      reportedAt: now,
    },
  },
  SpecialClearanceTriggered: {
    type: 'SpecialClearanceTriggered',
    data: { batchId, organisation, failed: 1, samples: 1, thresholdBasisPoints: 3000 },
  },
  BatchAnalysed: { type: 'BatchAnalysed', data: { batchId, organisation, words, analysedAt: now } },
  BatchClosed: { type: 'BatchClosed', data: { batchId, organisation, closedAt: now } },
};

export const samplingBatchCommandExamples: Examples<SamplingBatchCommand> = {
  IssueBatch: { type: 'IssueBatch', data: batch },
  NoteSampleDrawn: { type: 'NoteSampleDrawn', data: { batchId, sampleId, trader } },
  NoteSampleTested: { type: 'NoteSampleTested', data: { batchId, sampleId, result: 'FAIL' } },
  ReportBatch: { type: 'ReportBatch', data: { batchId, reason } },
  AnalyseBatch: { type: 'AnalyseBatch', data: { batchId, words } },
  CloseBatch: { type: 'CloseBatch', data: { batchId } },
};
