import type { Decider, LegalDate, Message } from '@12315/kernel';
import type { NumberingEvent } from './numbering.events';

export type DrawNumber = Message<
  'DrawNumber',
  { numberingId: string; organisation: string; day: LegalDate; itemId: string }
>;
export type DrawReportNumber = Message<
  'DrawReportNumber',
  { numberingId: string; organisation: string; day: LegalDate; reportId: string }
>;
export type NumberingCommand = DrawNumber | DrawReportNumber;

export interface Numbering {
  readonly organisation: string | null;
  readonly last: number;
  /** In the order of their numbers. */
  readonly drawnFor: readonly string[];
}

const compact = (day: LegalDate): string => day.replaceAll('-', '');

/** The stream that an organisation draws its numbers of a day from. */
export const numberingIdOf = (organisation: string, day: LegalDate): string => `${organisation}-${compact(day)}`;
export const reportNumberingIdOf = (organisation: string, day: LegalDate): string => `${organisation}R-${compact(day)}`;

/** The stream that an item's number was drawn from, and its place there; null where it is no number of an item. */
export const drawnFrom = (number: string): { readonly numberingId: string; readonly sequence: number } | null => {
  const [, organisation, day, sequence] = /^([0-9A-Z]{9})(\d{8})(\d{4,})$/.exec(number) ?? [];
  return organisation && day && sequence ? { numberingId: `${organisation}-${day}`, sequence: Number(sequence) } : null;
};

const padded = (sequence: number): string => String(sequence).padStart(4, '0');

/** 编号: numbers of one organisation and day, for items or for reports. A process draws them, so nothing is refused. */
export const numbering: Decider<NumberingCommand, NumberingEvent, Numbering> = {
  category: 'numbering',
  initial: { organisation: null, last: 0, drawnFor: [] },
  decide: {
    DrawNumber: ({ numberingId, organisation, day, itemId }, { last, drawnFor }) => {
      if (drawnFor.includes(itemId)) return [];
      const sequence = last + 1;
      const number = `${organisation}${compact(day)}${padded(sequence)}`;
      return [{ type: 'NumberDrawn', data: { numberingId, organisation, itemId, sequence, number } }];
    },
    DrawReportNumber: ({ numberingId, organisation, day, reportId }, { last, drawnFor }) => {
      if (drawnFor.includes(reportId)) return [];
      const sequence = last + 1;
      const number = `${organisation}R${compact(day)}${padded(sequence)}`;
      return [{ type: 'ReportNumberDrawn', data: { numberingId, organisation, reportId, sequence, number } }];
    },
  },
  evolve: {
    NumberDrawn: ({ organisation, itemId, sequence }, state) => drawn(state, organisation, itemId, sequence),
    ReportNumberDrawn: ({ organisation, reportId, sequence }, state) => drawn(state, organisation, reportId, sequence),
  },
  holder: ({ organisation }) => organisation,
};

const drawn = ({ drawnFor }: Numbering, organisation: string, matterId: string, sequence: number): Numbering => ({
  organisation,
  last: sequence,
  drawnFor: [...drawnFor, matterId],
});
