import { lead, type LeadEvent, type LeadSource } from '@12315/domain-enforcement-cases';
import type { Instant, LegalDate, View } from '@12315/kernel';
import { type Deadline, explain } from '@12315/law';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export interface ListedLead {
  readonly source: LeadSource | null;
  readonly sourceId: string;
  readonly organisation: string;
  readonly facts: string;
  readonly discoveredAt: Instant | null;
  readonly dueOn: LegalDate | null;
  readonly clock: 'RUNNING' | 'DUE_SOON' | 'OVERDUE';
  readonly article: string;
  readonly explained: readonly string[];
  readonly extension: { readonly at: Instant; readonly reason: string } | null;
}

const clockOf = (verification: Deadline) => ({
  dueOn: verification.dueOn,
  article: verification.article,
  explained: explain(verification),
  clock: 'RUNNING' as const,
});

/** 案源 by the day their verification ends. */
const view: View<LeadEvent, ListedLead> = {
  name: 'enforcement-cases.lead-list.v1',
  key: ({ data }) => data.leadId,
  initial: {
    source: null,
    sourceId: '',
    organisation: '',
    facts: '',
    discoveredAt: null,
    dueOn: null,
    clock: 'RUNNING',
    article: '',
    explained: [],
    extension: null,
  },
  evolve: {
    LeadRegistered: ({ source, sourceId, organisation, facts, discoveredAt, verification }, doc) => ({
      ...doc,
      source,
      sourceId,
      organisation,
      facts,
      discoveredAt,
      ...clockOf(verification),
    }),
    VerificationExtended: ({ reason, extendedAt: at, verification }, doc) => ({
      ...doc,
      ...clockOf(verification),
      extension: { at, reason },
    }),
    VerificationDueSoon: (_, doc) => ({ ...doc, clock: 'DUE_SOON' }),
    VerificationOverdue: (_, doc) => ({ ...doc, clock: 'OVERDUE' }),
  },
};

const schema = new Schema<ListedLead>(
  {
    source: String,
    sourceId: String,
    organisation: String,
    facts: String,
    discoveredAt: String,
    dueOn: String,
    clock: String,
    article: String,
    explained: [String],
    extension: Schema.Types.Mixed,
  },
  { _id: false },
)
  .index({ organisation: 1, dueOn: 1, _id: 1 })
  .index({ sourceId: 1 });

export const leadList = shows(view, [lead], schema);
