import { hotspot, type HotspotEvent } from '@12315/domain-analytics';
import { type Instant, type LegalDate, unchanged, type View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export const hotspotStatuses = ['DETECTED', 'REVIEWED', 'REFERRED', 'ACTED', 'ASSESSED'] as const;
export interface ListedHotspot {
  /** Empty while there is only counting: then it is in nobody's list. */
  readonly organisation: string;
  readonly objectCode: string;
  readonly problemCode: string;
  readonly status: (typeof hotspotStatuses)[number] | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly count: number;
  readonly complaints: readonly string[];
  readonly rule: { readonly months: number; readonly each: number; readonly sum: number } | null;
  readonly detectedAt: Instant | null;
  readonly review: string | null;
  readonly agencies: readonly string[];
  readonly actions: readonly { readonly actionId: string; readonly words: string; readonly on: LegalDate }[];
  readonly effect: { readonly months: number; readonly before: number; readonly after: number } | null;
}

const found: ListedHotspot = {
  organisation: '',
  objectCode: '',
  problemCode: '',
  status: null,
  from: null,
  until: null,
  count: 0,
  complaints: [],
  rule: null,
  detectedAt: null,
  review: null,
  agencies: [],
  actions: [],
  effect: null,
};

/** 热点 and what is done about them. */
const view: View<HotspotEvent, ListedHotspot> = {
  name: 'analytics.hotspot-list.v1',
  key: ({ data }) => data.hotspotId,
  initial: found,
  evolve: {
    ComplaintCounted: unchanged,
    HotspotDetected: ({ hotspotId: _, ...detected }) => ({ ...found, ...detected, status: 'DETECTED' }),
    HotspotReviewed: ({ words }, doc) => ({ ...doc, status: 'REVIEWED', review: words }),
    HotspotReferred: ({ agencies }, doc) => ({ ...doc, status: 'REFERRED', agencies }),
    JointActionRecorded: ({ actionId, words, on }, doc) => ({
      ...doc,
      status: 'ACTED',
      actions: [...doc.actions, { actionId, words, on }],
    }),
    HotspotEffectAssessed: ({ months, before, after }, doc) => ({
      ...doc,
      status: 'ASSESSED',
      effect: { months, before, after },
    }),
  },
};

const schema = new Schema<ListedHotspot>(
  {
    organisation: String,
    objectCode: String,
    problemCode: String,
    status: String,
    from: String,
    until: String,
    count: Number,
    complaints: [String],
    rule: Schema.Types.Mixed,
    detectedAt: String,
    review: String,
    agencies: [String],
    actions: Schema.Types.Mixed,
    effect: Schema.Types.Mixed,
  },
  { _id: false },
).index({ organisation: 1, detectedAt: -1, _id: 1 });

export const hotspotList = shows(view, [hotspot], schema);
