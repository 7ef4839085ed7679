import type { Examples } from '@12315/kernel';
import { deadline, instantOf, publishedCalendar } from '@12315/law';
import type { SampleCommand } from './sample';
import type { SampleEvent, TestItem } from './sample.events';

const sampleId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0021';
const organisation = '340202D01';
const drawing = {
  sampleId,
  organisation,
  product: { name: '电热水壶', code: '127' },
  trader: { name: '芜湖市镜湖区赭山家电商行', area: '340202' },
  samplers: ['officer-7', 'officer-8'],
  mode: 'ONSITE',
  areaClass: 'URBAN',
  drawnAt: instantOf('2026-05-06T00:30:00Z'),
} as const;
const items: readonly TestItem[] = [
  { name: '泄漏电流', limit: '≤0.75 mA', found: '2.10 mA', result: 'FAIL' },
  { name: '输入功率', limit: '1500 W，-10%～+5%', found: '1486 W', result: 'PASS' },
];
const report = {
  sampleId,
  laboratory: '芜湖市产品质量监督检验所',
  reportNumber: 'WZJ-2026-0506',
  result: 'FAIL',
  items,
} as const;

const now = instantOf('2026-05-06T01:00:00Z');
const objection = deadline({ calendar: publishedCalendar, duty: 'PRODUCT_OBJECTION', startedAt: now });
const offShelf = { sampleId, quantity: 12.5, unit: '千克', words: '立即停止销售同批次商品。' };

export const sampleEventExamples: Examples<SampleEvent> = {
  SampleDrawn: { type: 'SampleDrawn', data: drawing },
  TestReported: {
    type: 'TestReported',
    data: { ...report, organisation, reportedAt: now },
  },
  FailureNotified: {
    type: 'FailureNotified',
    data: { sampleId, organisation, to: ['TRADER'], objection, notifiedAt: now },
  },
  ObjectionWaived: { type: 'ObjectionWaived', data: { sampleId, organisation, waivedAt: objection.dueAt } },
  OffShelfOrdered: { type: 'OffShelfOrdered', data: { ...offShelf, organisation, orderedAt: now } },
  SampleClosed: { type: 'SampleClosed', data: { sampleId, organisation, closedAt: now } },
};

export const sampleCommandExamples: Examples<SampleCommand> = {
  DrawSample: { type: 'DrawSample', data: drawing },
  ReportResult: { type: 'ReportResult', data: report },
  CloseSample: { type: 'CloseSample', data: { sampleId } },
  NotifyFailure: { type: 'NotifyFailure', data: { sampleId, to: ['TRADER'] } },
  OrderOffShelf: { type: 'OrderOffShelf', data: offShelf },
  CloseFailedSample: { type: 'CloseFailedSample', data: { sampleId, reason: null } },
  CheckDeadline: { type: 'CheckDeadline', data: { id: sampleId } },
};
