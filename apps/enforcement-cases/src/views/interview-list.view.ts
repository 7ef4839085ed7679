import { interview, type InterviewEvent, type Suspect } from '@12315/domain-enforcement-cases';
import type { Instant, LegalDate, View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export const interviewStatuses = ['PLANNED', 'HELD', 'PROMISED', 'VERIFIED'] as const;

export interface ListedInterview {
  readonly organisation: string;
  readonly status: (typeof interviewStatuses)[number];
  readonly respondent: Suspect | null;
  /** Receipt numbers. */
  readonly complaints: readonly string[];
  readonly issues: readonly string[];
  readonly plannedAt: Instant | null;
  readonly demands: readonly string[];
  readonly heldAt: Instant | null;
  /** The day by which things are to be mended. */
  readonly promisedBy: LegalDate | null;
  readonly checks: readonly { readonly done: boolean; readonly words: string; readonly at: Instant }[];
}

/** 行政约谈, the latest plans first. */
const view: View<InterviewEvent, ListedInterview> = {
  name: 'enforcement-cases.interview-list.v1',
  key: ({ data }) => data.interviewId,
  initial: {
    organisation: '',
    status: 'PLANNED',
    respondent: null,
    complaints: [],
    issues: [],
    plannedAt: null,
    demands: [],
    heldAt: null,
    promisedBy: null,
    checks: [],
  },
  evolve: {
    InterviewPlanned: ({ interviewId: _interviewId, ...planned }, doc) => ({ ...doc, ...planned }),
    InterviewHeld: ({ demands, heldAt }, doc) => ({ ...doc, status: 'HELD', demands, heldAt }),
    RectificationPromised: ({ by }, doc) => ({ ...doc, status: 'PROMISED', promisedBy: by }),
    RectificationVerified: ({ done, words, verifiedAt: at }, doc) => ({
      ...doc,
      status: done ? 'VERIFIED' : 'HELD',
      checks: [...doc.checks, { done, words, at }],
    }),
  },
};

const schema = new Schema<ListedInterview>(
  {
    organisation: String,
    status: String,
    respondent: Schema.Types.Mixed,
    complaints: [String],
    issues: [String],
    plannedAt: String,
    demands: [String],
    heldAt: String,
    promisedBy: String,
    checks: Schema.Types.Mixed,
  },
  { _id: false },
)
  .index({ organisation: 1, plannedAt: -1, _id: 1 })
  .index({ status: 1, plannedAt: -1, _id: 1 });

export const interviewList = shows(view, [interview], schema);
