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
export type ReportNumberDrawn = Message<
  'ReportNumberDrawn',
  {
    /** `340200C01R-20260506`: reports have a series of their own, so that no number leads to an item. */
    numberingId: string;
    organisation: string;
    reportId: string;
    sequence: number;
    /** `340200C01R202605060001` */
    number: string;
  }
>;
export type NumberingEvent = NumberDrawn | ReportNumberDrawn;
