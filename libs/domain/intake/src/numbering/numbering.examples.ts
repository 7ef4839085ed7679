import type { Examples } from '@12315/kernel';
import { legalDate } from '@12315/law';
import type { NumberingCommand } from './numbering';
import type { NumberingEvent } from './numbering.events';

const numberingId = '340200C01-20260506';
const reportNumberingId = '340200C01R-20260506';
const organisation = '340200C01';
const itemId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0001';
const reportId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0011';
const day = legalDate('2026-05-06');

export const numberingEventExamples: Examples<NumberingEvent> = {
  NumberDrawn: {
    type: 'NumberDrawn',
    data: { numberingId, organisation, itemId, sequence: 1, number: '340200C01202605060001' },
  },
  ReportNumberDrawn: {
    type: 'ReportNumberDrawn',
    data: {
      numberingId: reportNumberingId,
      organisation,
      reportId,
      sequence: 1,
      number: '340200C01R202605060001',
    },
  },
};

export const numberingCommandExamples: Examples<NumberingCommand> = {
  DrawNumber: { type: 'DrawNumber', data: { numberingId, organisation, day, itemId } },
  DrawReportNumber: {
    type: 'DrawReportNumber',
    data: { numberingId: reportNumberingId, organisation, day, reportId },
  },
};
