import type { Decider, LegalDate, Message } from '@12315/kernel';
import type { NumberingEvent } from './numbering.events';

export type DrawNumber = Message<
  'DrawNumber',
  { numberingId: string; organisation: string; day: LegalDate; itemId: string }
>;
export type NumberingCommand = DrawNumber;

export interface Numbering {
  readonly organisation: string | null;
  readonly last: number;
  readonly drawnFor: readonly string[];
}

const compact = (day: LegalDate): string => day.replaceAll('-', '');

/** The stream that an organisation draws its numbers of a day from. */
export const numberingIdOf = (organisation: string, day: LegalDate): string => `${organisation}-${compact(day)}`;

/** 编号: item numbers of one organisation and day. A process draws them, so nothing is refused. */
export const numbering: Decider<NumberingCommand, NumberingEvent, Numbering> = {
  category: 'numbering',
  initial: { organisation: null, last: 0, drawnFor: [] },
  decide: {
    DrawNumber: ({ numberingId, organisation, day, itemId }, { last, drawnFor }) => {
      if (drawnFor.includes(itemId)) return [];
      const sequence = last + 1;
      const number = `${organisation}${compact(day)}${String(sequence).padStart(4, '0')}`;
      return [{ type: 'NumberDrawn', data: { numberingId, organisation, itemId, sequence, number } }];
    },
  },
  evolve: {
    NumberDrawn: ({ organisation, itemId, sequence }, { drawnFor }) => ({
      organisation,
      last: sequence,
      drawnFor: [...drawnFor, itemId],
    }),
  },
  holder: ({ organisation }) => organisation,
};
