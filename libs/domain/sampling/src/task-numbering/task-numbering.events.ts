import type { Message } from '@12315/kernel';

/** Storage format: add, never rename, never remove. */
export type TaskNumberDrawn = Message<
  'TaskNumberDrawn',
  {
    /** `340200C01-20260506`: one stream per issuing organisation and day. */
    numberingId: string;
    /** Who issued the task. */
    organisation: string;
    taskId: string;
    /** 1, 2, 3 … without a gap. */
    sequence: number;
    /** `340200C01S202605060001` */
    number: string;
  }
>;
export type TaskNumberingEvent = TaskNumberDrawn;
