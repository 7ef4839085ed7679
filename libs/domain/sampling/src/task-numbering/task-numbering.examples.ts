import type { Examples } from '@12315/kernel';
import { legalDate } from '@12315/law';
import type { TaskNumberingCommand } from './task-numbering';
import type { TaskNumberingEvent } from './task-numbering.events';

const numberingId = '340200C01-20260506';
const organisation = '340200C01';
const taskId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0022';

export const taskNumberingEventExamples: Examples<TaskNumberingEvent> = {
  TaskNumberDrawn: {
    type: 'TaskNumberDrawn',
    data: { numberingId, organisation, taskId, sequence: 1, number: '340200C01S202605060001' },
  },
};

export const taskNumberingCommandExamples: Examples<TaskNumberingCommand> = {
  DrawTaskNumber: {
    type: 'DrawTaskNumber',
    data: { numberingId, organisation, day: legalDate('2026-05-06'), taskId },
  },
};
