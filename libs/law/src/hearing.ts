import type { LegalDate } from '@12315/kernel';
import { cite, holdsOn, type InstrumentCode } from './instruments';

export type RespondentKind = 'PERSON' | 'ENTITY';
/** What a notice intends, in fen. */
export interface Intended {
  readonly fine: number;
  readonly confiscated: number;
}

interface Threshold {
  readonly instrument: InstrumentCode;
  readonly article: string;
  readonly from: string;
  readonly to: string | null;
  /** In fen; reached by the fine alone or by what is confiscated alone. A province may set others. */
  readonly atLeast: Readonly<Record<RespondentKind, number>>;
}

/** H2021 art 5 items 4 and 5: 10,000 yuan for a person, 100,000 for an entity. What was before is not at hand. */
const thresholds: readonly Threshold[] = [
  {
    instrument: 'H2021',
    article: '第五条',
    from: '2021-07-15',
    to: null,
    atLeast: { PERSON: 1_000_000, ENTITY: 10_000_000 },
  },
];

/** Whether a party may ask for a hearing, and by which article. */
export interface Hearing {
  readonly right: boolean;
  readonly article: string;
}

/** Null where the threshold of that day is not known. */
export const hearingOn = (on: LegalDate, { fine, confiscated }: Intended, kind: RespondentKind): Hearing | null => {
  const threshold = thresholds.find((each) => holdsOn(each, on));
  if (!threshold) return null;
  const right = Math.max(fine, confiscated) >= threshold.atLeast[kind];
  return { right, article: cite(threshold.instrument, threshold.article) };
};
