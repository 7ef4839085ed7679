import type { Decider, LegalDate, Message } from '@12315/kernel';
import type { TaskNumberingEvent } from './task-numbering.events';

export type DrawTaskNumber = Message<
  'DrawTaskNumber',
  { numberingId: string; organisation: string; day: LegalDate; taskId: string }
>;
export type TaskNumberingCommand = DrawTaskNumber;

export interface TaskNumbering {
  readonly organisation: string | null;
  /** The tasks, in the order of their numbers. */
  readonly drawnFor: readonly string[];
}

const compact = (day: LegalDate): string => day.replaceAll('-', '');

/** The stream that an organisation draws the numbers of its tasks of a day from. */
export const taskNumberingIdOf = (organisation: string, day: LegalDate): string => `${organisation}-${compact(day)}`;

/** 抽检任务编号: numbers of the tasks that one organisation issued on a day. A process draws them, so nothing is refused. */
export const taskNumbering: Decider<TaskNumberingCommand, TaskNumberingEvent, TaskNumbering> = {
  category: 'taskNumbering',
  initial: { organisation: null, drawnFor: [] },

  decide: {
    DrawTaskNumber: ({ numberingId, organisation, day, taskId }, { drawnFor }) => {
      if (drawnFor.includes(taskId)) return [];
      const sequence = drawnFor.length + 1;
      const number = `${organisation}S${compact(day)}${String(sequence).padStart(4, '0')}`;
      return [{ type: 'TaskNumberDrawn', data: { numberingId, organisation, taskId, sequence, number } }];
    },
  },

  evolve: {
    TaskNumberDrawn: ({ organisation, taskId }, { drawnFor }) => ({ organisation, drawnFor: [...drawnFor, taskId] }),
  },

  holder: ({ organisation }) => organisation,
};
