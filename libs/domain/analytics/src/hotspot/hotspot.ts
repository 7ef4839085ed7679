import { type Decider, type Instant, type LegalDate, type Message } from '@12315/kernel';
import { counting } from './counting';
import { handling } from './handling';
import type { HotspotEvent } from './hotspot.events';
import { remembered } from './hotspot-rules';
import { addMonths, type Month } from './month';

/** A complaint of intake is one more about its object and problem. */
export type NoteComplaint = Message<
  'NoteComplaint',
  {
    hotspotId: string;
    complaintId: string;
    /** The city, whose people look into hot spots. */
    organisation: string;
    objectCode: string;
    problemCode: string;
    receivedAt: Instant;
  }
>;
export type ReviewHotspot = Message<'ReviewHotspot', { hotspotId: string; words: string }>;
export type ReferHotspot = Message<'ReferHotspot', { hotspotId: string; agencies: readonly string[] }>;
/** `on` is the day of the action. */
export type RecordJointAction = Message<
  'RecordJointAction',
  { hotspotId: string; actionId: string; words: string; on: LegalDate }
>;
export type AssessHotspot = Message<'AssessHotspot', { hotspotId: string }>;
export type HotspotCommand = NoteComplaint | ReviewHotspot | ReferHotspot | RecordJointAction | AssessHotspot;

/** The complaints of the months that a window may still need. */
export type Months = Readonly<Record<Month, readonly string[]>>;
export type Hotspot =
  | { readonly status: 'none' }
  | { readonly status: 'counting'; readonly organisation: string; readonly months: Months }
  | {
      readonly status: 'detected' | 'reviewed' | 'referred' | 'acted' | 'assessed';
      readonly organisation: string;
      readonly months: Months;
      /** Last month of the window that was found last. */
      readonly until: Month;
      readonly words: string | null;
      readonly agencies: readonly string[];
      readonly actions: readonly { readonly actionId: string; readonly on: LegalDate }[];
    };
export type Detected = Exclude<Hotspot, { readonly status: 'none' | 'counting' }>;
export type Decide = Decider<HotspotCommand, HotspotEvent, Hotspot>['decide'];

const monthsOf = (state: Hotspot): Months => (state.status === 'none' ? {} : state.months);

/** With one more, without the months that no window needs any more. */
const added = (months: Months, month: Month, complaintId: string): Months => {
  const all: Months = { ...months, [month]: [...(months[month] ?? []), complaintId] };
  const oldest = addMonths(Object.keys(all).sort().at(-1)!, 1 - remembered);
  return Object.fromEntries(Object.entries(all).filter(([each]) => each >= oldest));
};

/** 热点: complaints about the same object and problem that come thick and fast, and what is done about it. */
export const hotspot: Decider<HotspotCommand, HotspotEvent, Hotspot> = {
  category: 'hotspot',
  initial: { status: 'none' },
  decide: { ...counting, ...handling },
  evolve: {
    ComplaintCounted: ({ complaintId, organisation, month }, state) => {
      const months = added(monthsOf(state), month, complaintId);
      return state.status === 'none' ? { status: 'counting', organisation, months } : { ...state, months };
    },
    HotspotDetected: ({ organisation, until }, state) => ({
      status: 'detected',
      organisation,
      months: monthsOf(state),
      until,
      words: null,
      agencies: [],
      actions: [],
    }),
    HotspotReviewed: ({ words }, state) => (isFound(state) ? { ...state, status: 'reviewed', words } : state),
    HotspotReferred: ({ agencies }, state) => (isFound(state) ? { ...state, status: 'referred', agencies } : state),
    JointActionRecorded: ({ actionId, on }, state) =>
      isFound(state) ? { ...state, status: 'acted', actions: [...state.actions, { actionId, on }] } : state,
    HotspotEffectAssessed: (_, state) => (isFound(state) ? { ...state, status: 'assessed' } : state),
  },
  holder: (state) => (state.status === 'none' ? null : state.organisation),
};

const isFound = (state: Hotspot): state is Detected => state.status !== 'none' && state.status !== 'counting';
