import type { Message } from '@12315/kernel';

/** Storage format: add, never rename, never remove. */
export type NumberDrawn = Message<
  'NumberDrawn',
  {
    /** `340200C01-20260506`: one stream per organisation and day. */
    numberingId: string;
    organisation: string;
    itemId: string;
    /** 1, 2, 3 … without a gap. */
    sequence: number;
    /** `340200C01202605060001` */
    number: string;
  }
>;
export type NumberingEvent = NumberDrawn;
