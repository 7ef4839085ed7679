import {
  consultation,
  type ConsultationEvent,
  type ConsultationSubtype,
  type DutyOwner,
  type GuidedTo,
  type IntakeChannel,
} from '@12315/domain-intake';
import type { Instant, View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export const consultationStatuses = ['REGISTERED', 'ANSWERED', 'CLOSED'] as const;

export interface ListedConsultation {
  readonly number: string;
  readonly itemId: string;
  readonly organisation: string;
  readonly status: (typeof consultationStatuses)[number];
  readonly channel: IntakeChannel | null;
  readonly subtype: ConsultationSubtype | null;
  readonly topic: string;
  readonly persons: number;
  readonly receivedAt: Instant | null;
  readonly registeredAt: Instant | null;
  readonly answer: {
    readonly words: string;
    readonly owners: readonly DutyOwner[];
    readonly topicId: string | null;
    readonly topicVersion: number | null;
    readonly guidedTo: GuidedTo | null;
    readonly at: Instant;
  } | null;
  readonly satisfied: boolean | null;
  readonly closedAt: Instant | null;
}

/** 咨询 as a list, the latest first, and one by one. */
const view: View<ConsultationEvent, ListedConsultation> = {
  name: 'intake.consultation-list.v1',
  key: ({ data }) => data.consultationId,
  initial: {
    number: '',
    itemId: '',
    organisation: '',
    status: 'REGISTERED',
    channel: null,
    subtype: null,
    topic: '',
    persons: 1,
    receivedAt: null,
    registeredAt: null,
    answer: null,
    satisfied: null,
    closedAt: null,
  },
  evolve: {
    ConsultationRegistered: ({ consultationId: _consultationId, ...registered }, doc) => ({ ...doc, ...registered }),
    ConsultationAnswered: ({ answer: words, owners, topicId, topicVersion, guidedTo, answeredAt: at }, doc) => ({
      ...doc,
      status: 'ANSWERED',
      answer: { words, owners, topicId, topicVersion, guidedTo, at },
    }),
    ConsultationRated: ({ satisfied }, doc) => ({ ...doc, satisfied }),
    ConsultationClosed: ({ closedAt }, doc) => ({ ...doc, status: 'CLOSED', closedAt }),
  },
};

const schema = new Schema<ListedConsultation>(
  {
    number: String,
    itemId: String,
    organisation: String,
    status: String,
    channel: String,
    subtype: String,
    topic: String,
    persons: Number,
    receivedAt: String,
    registeredAt: String,
    answer: Schema.Types.Mixed,
    satisfied: Boolean,
    closedAt: String,
  },
  { _id: false },
)
  .index({ organisation: 1, receivedAt: -1, _id: 1 })
  .index({ organisation: 1, status: 1, receivedAt: -1, _id: 1 })
  .index({ number: 1 });

export const consultationList = shows(view, [consultation], schema);
