import type { Instant, LegalDate } from '@12315/kernel';
import { legalDateOf } from '@12315/law';
import type { Decide, Hotspot, Months, NoteComplaint } from './hotspot';
import type { ComplaintCounted, HotspotDetected } from './hotspot.events';
import { type HotspotRule, hotspotRuleAt, remembered } from './hotspot-rules';
import { addMonths, type Month, monthOf, monthsBetween, monthsFrom } from './month';

/** A contract names so many complaints at most; `count` tells them all. */
const named = 100;

interface Window {
  readonly from: Month;
  readonly until: Month;
  readonly complaints: readonly string[];
}

/** Nothing is found while people deal with what was found before; afterwards only in months that it had not. */
const isNews = (state: Hotspot, from: Month): boolean => {
  if (state.status === 'none' || state.status === 'counting') return true;
  return state.status === 'assessed' && from > state.until;
};

/** The first window with this month that the rule calls a hot spot, and that nobody knows yet. */
const windowOf = (
  { months: length, each, sum }: HotspotRule,
  months: Months,
  month: Month,
  state: Hotspot,
): Window | null => {
  for (const from of monthsFrom(addMonths(month, 1 - length), length)) {
    const found = monthsFrom(from, length).map((one) => months[one] ?? []);
    const complaints = found.flat();
    const enough = complaints.length >= sum && found.every((one) => one.length >= each);
    if (enough && isNews(state, from)) return { from, until: addMonths(from, length - 1), complaints };
  }
  return null;
};

const detection = (
  { hotspotId, objectCode, problemCode }: NoteComplaint['data'],
  organisation: string,
  { months, each, sum }: HotspotRule,
  { from, until, complaints }: Window,
): Omit<HotspotDetected['data'], 'detectedAt'> => ({
  hotspotId,
  organisation,
  objectCode,
  problemCode,
  rule: { months, each, sum },
  from,
  until,
  count: complaints.length,
  complaints: complaints.slice(0, named),
});

/** Counted already, or of a month that no window needs any more. */
const isOld = (months: Months, month: Month, complaintId: string): boolean => {
  const newest = Object.keys(months).sort().at(-1);
  if (newest !== undefined && monthsBetween(month, newest) >= remembered) return true;
  return Object.values(months).some((ids) => ids.includes(complaintId));
};

const decided = (
  command: NoteComplaint['data'],
  state: Hotspot,
  at: Instant,
  ruleOf: (on: LegalDate) => HotspotRule | null,
): readonly (ComplaintCounted | HotspotDetected)[] => {
  const { hotspotId, complaintId, receivedAt } = command;
  const { organisation, months } = state.status === 'none' ? { organisation: command.organisation, months: {} } : state;
  const month = monthOf(receivedAt);
  if (isOld(months, month, complaintId)) return [];
  const counted: ComplaintCounted = {
    type: 'ComplaintCounted',
    data: { hotspotId, complaintId, organisation, month },
  };
  const rule = ruleOf(legalDateOf(receivedAt));
  const now: Months = { ...months, [month]: [...((months as Months)[month] ?? []), complaintId] };
  const window = rule && windowOf(rule, now, month, state);
  if (!rule || !window) return [counted];
  const data = { ...detection(command, organisation, rule, window), detectedAt: at };
  return [counted, { type: 'HotspotDetected', data }];
};

/** 热点发现: every complaint counts once, in the month in which it was first received. */
export const counting: Pick<Decide, 'NoteComplaint'> = {
  NoteComplaint: (command, state, { occurredAt }) => decided(command, state, occurredAt, hotspotRuleAt),
};
