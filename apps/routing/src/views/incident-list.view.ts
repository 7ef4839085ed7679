import { incident, type IncidentAgency, type IncidentEvent } from '@12315/domain-routing';
import type { Instant, View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export interface ListedIncident {
  readonly organisation: string;
  readonly status: 'OPEN' | 'CLOSED';
  readonly title: string;
  readonly place: string;
  readonly persons: number;
  readonly harm: boolean;
  readonly media: boolean;
  readonly openedAt: Instant | null;
  readonly deputyToldAt: Instant | null;
  readonly agencies: readonly { readonly agency: IncidentAgency; readonly reportedAt: Instant }[];
  /** The receipt numbers of what belongs to it. */
  readonly numbers: readonly string[];
  readonly reliefs: readonly { readonly visits: number; readonly words: string; readonly recordedAt: Instant }[];
  readonly settlements: readonly { readonly persons: number; readonly amount: number; readonly reachedAt: Instant }[];
  /** Persons, and fen, of all settlements. */
  readonly settled: number;
  readonly amount: number;
  readonly reason: string | null;
  readonly closedAt: Instant | null;
}

/** 群体性突发事件, the last one first. */
const view: View<IncidentEvent, ListedIncident> = {
  name: 'routing.incident-list.v1',
  key: ({ data }) => data.incidentId,
  initial: {
    organisation: '',
    status: 'OPEN',
    title: '',
    place: '',
    persons: 0,
    harm: false,
    media: false,
    openedAt: null,
    deputyToldAt: null,
    agencies: [],
    numbers: [],
    reliefs: [],
    settlements: [],
    settled: 0,
    amount: 0,
    reason: null,
    closedAt: null,
  },
  evolve: {
    IncidentOpened: ({ organisation, title, place, persons, harm, media, openedAt }, doc) => ({
      ...doc,
      organisation,
      title,
      place,
      persons,
      harm,
      media,
      openedAt,
    }),
    IncidentReportedToDeputy: ({ reportedAt }, doc) => ({ ...doc, deputyToldAt: reportedAt }),
    IncidentReportedExternally: ({ agency, reportedAt }, doc) => ({
      ...doc,
      agencies: [...doc.agencies, { agency, reportedAt }],
    }),
    ItemLinkedToIncident: ({ number }, doc) => ({ ...doc, numbers: [...doc.numbers, number] }),
    ReliefRecorded: ({ visits, words, recordedAt }, doc) => ({
      ...doc,
      reliefs: [...doc.reliefs, { visits, words, recordedAt }],
    }),
    GroupSettlementReached: ({ persons, amount, reachedAt }, doc) => ({
      ...doc,
      settlements: [...doc.settlements, { persons, amount, reachedAt }],
      settled: doc.settled + persons,
      amount: doc.amount + amount,
    }),
    IncidentClosed: ({ reason, closedAt }, doc) => ({ ...doc, status: 'CLOSED', reason, closedAt }),
  },
};

const schema = new Schema<ListedIncident>(
  {
    organisation: String,
    status: String,
    title: String,
    place: String,
    persons: Number,
    harm: Boolean,
    media: Boolean,
    openedAt: String,
    deputyToldAt: String,
    agencies: Schema.Types.Mixed,
    numbers: [String],
    reliefs: Schema.Types.Mixed,
    settlements: Schema.Types.Mixed,
    settled: Number,
    amount: Number,
    reason: String,
    closedAt: String,
  },
  { _id: false },
)
  .index({ organisation: 1, openedAt: -1, _id: 1 })
  .index({ organisation: 1, status: 1, openedAt: -1, _id: 1 });

export const incidentList = shows(view, [incident], schema);
