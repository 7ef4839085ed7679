import { type DutyOwner, topic, type TopicEvent } from '@12315/domain-intake';
import type { Instant, View } from '@12315/kernel';
import { shows } from '@12315/platform';
import { Schema } from 'mongoose';

export const topicStatuses = ['UNOWNED', 'OWNED'] as const;

export interface ListedTopic {
  readonly organisation: string;
  readonly status: (typeof topicStatuses)[number];
  readonly title: string;
  /** Of the owners; 0 while there are none. */
  readonly ownersVersion: number;
  readonly owners: readonly DutyOwner[];
  readonly raisedAt: Instant | null;
  readonly assignedAt: Instant | null;
}

/** 咨询事项 and who is in charge of which aspect. */
const view: View<TopicEvent, ListedTopic> = {
  name: 'intake.topic-list.v1',
  key: ({ data }) => data.topicId,
  initial: {
    organisation: '',
    status: 'UNOWNED',
    title: '',
    ownersVersion: 0,
    owners: [],
    raisedAt: null,
    assignedAt: null,
  },
  evolve: {
    UnownedTopicRaised: ({ organisation, title, raisedAt }, doc) => ({ ...doc, organisation, title, raisedAt }),
    DutyOwnersAssigned: ({ version: ownersVersion, owners, assignedAt }, doc) => ({
      ...doc,
      status: 'OWNED',
      ownersVersion,
      owners,
      assignedAt,
    }),
  },
};

const schema = new Schema<ListedTopic>(
  {
    organisation: String,
    status: String,
    title: String,
    ownersVersion: Number,
    owners: [{ _id: false, aspect: String, agency: String, legalBasis: String }],
    raisedAt: String,
    assignedAt: String,
  },
  { _id: false },
)
  .index({ organisation: 1, raisedAt: -1, _id: 1 })
  .index({ organisation: 1, status: 1, raisedAt: -1, _id: 1 });

export const topicList = shows(view, [topic], schema);
