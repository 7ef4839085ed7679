import { type Instant, type LegalDate, reject } from '@12315/kernel';

/** All law here counts in Asia/Shanghai: +08:00 all year. (China's summer time of 1986–1991 lies before the first rule.) */
const offset = 8 * 3_600_000;
const day = 86_400_000;

/** Any ISO text that names its offset, as UTC with milliseconds. Refuses text whose zone would be the reader's guess. */
export const instantOf = (text: string): Instant => {
  const named = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.exec(text);
  const at = Date.parse(text);
  return named?.[1] && isDay(named[1]) && !Number.isNaN(at)
    ? (new Date(at).toISOString() as Instant)
    : reject('invalid', 'time.not-an-instant', text);
};

/** `2026-05-06`, refused if there is no such day. */
export const legalDate = (text: string): LegalDate =>
  isDay(text) ? (text as LegalDate) : reject('invalid', 'time.not-a-date', text);

/** `Date.parse` takes 30 February for 2 March: only a day that comes back as itself exists. */
const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && dateAt(at) === text;
};
const dateAt = (utc: number): LegalDate => new Date(utc).toISOString().slice(0, 10) as LegalDate;
const utcOf = (date: LegalDate): number => Date.parse(`${date}T00:00:00Z`);

/** The day it is in Asia/Shanghai. */
export const legalDateOf = (at: Instant): LegalDate => dateAt(Date.parse(at) + offset);
/** 00:00 +08:00 of a day. */
export const startOf = (date: LegalDate): Instant => new Date(utcOf(date) - offset).toISOString() as Instant;
/** 24:00 +08:00 of a day: what is due on it is overdue from here. */
export const endOf = (date: LegalDate): Instant => startOf(addDays(date, 1));

/** `n` calendar days later, or earlier. */
export const addDays = (date: LegalDate, n: number): LegalDate => dateAt(utcOf(date) + n * day);
/** Calendar days from one date to a later one. */
export const daysBetween = (from: LegalDate, to: LegalDate): number => (utcOf(to) - utcOf(from)) / day;
/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (date: LegalDate): number => new Date(utcOf(date)).getUTCDay();

/** Of two instants or of two legal dates; both are of fixed width, so their text is their order. */
export const isBefore = <T extends Instant | LegalDate>(one: T, other: T): boolean => one < other;

/** `2026-05-06T09:00:00.000+08:00`, as interfaces show it. */
export const shanghaiTime = (at: Instant): string =>
  `${new Date(Date.parse(at) + offset).toISOString().slice(0, -1)}+08:00`;
