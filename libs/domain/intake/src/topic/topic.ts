import { type Decider, type Message, reject } from '@12315/kernel';
import type { DutyOwner, TopicEvent } from './topic.events';

export type RaiseTopic = Message<'RaiseTopic', { topicId: string; organisation: string; title: string }>;
export type AssignDutyOwners = Message<'AssignDutyOwners', { topicId: string; owners: readonly DutyOwner[] }>;
export type TopicCommand = RaiseTopic | AssignDutyOwners;

export type Topic =
  | { readonly status: 'none' }
  | {
      readonly status: 'raised';
      readonly organisation: string;
      /** 0 while nobody is in charge. */
      readonly version: number;
      readonly owners: readonly DutyOwner[];
    };

/** 咨询事项: what people ask about, and which agency is in charge of which aspect of it. */
export const topic: Decider<TopicCommand, TopicEvent, Topic> = {
  category: 'topic',
  initial: { status: 'none' },
  decide: {
    RaiseTopic: ({ topicId, organisation, title }, state, { occurredAt: raisedAt }) => {
      if (state.status !== 'none') return [];
      if (title.trim() === '') return reject('invalid', 'topic.title-missing');
      return [{ type: 'UnownedTopicRaised', data: { topicId, organisation, title, raisedAt } }];
    },
    AssignDutyOwners: ({ topicId, owners: given }, state, { occurredAt: assignedAt }) => {
      if (state.status === 'none') return reject('not-found', 'topic.unknown', topicId);
      const owners = given.map(({ aspect, agency, legalBasis }) => ({ aspect, agency, legalBasis }));
      if (JSON.stringify(owners) === JSON.stringify(state.owners)) return [];
      checkOwners(owners);
      const { organisation, version } = state;
      const data = { topicId, organisation, version: version + 1, owners, assignedAt };
      return [{ type: 'DutyOwnersAssigned', data }];
    },
  },
  evolve: {
    UnownedTopicRaised: ({ organisation }) => ({ status: 'raised', organisation, version: 0, owners: [] }),
    DutyOwnersAssigned: ({ version, owners }, state) =>
      state.status === 'none' ? state : { ...state, version, owners },
  },
  holder: (state) => (state.status === 'none' ? null : state.organisation),
};

const checkOwners = (owners: readonly DutyOwner[]): void => {
  if (owners.length === 0) reject('invalid', 'topic.owners-missing');
  if (owners.some((owner) => Object.values(owner).some((text: string) => text.trim() === '')))
    reject('invalid', 'topic.owner-incomplete');
  if (new Set(owners.map(({ aspect }) => aspect)).size < owners.length) reject('invalid', 'topic.aspect-twice');
};
