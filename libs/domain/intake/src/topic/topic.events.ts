import type { Instant, Message } from '@12315/kernel';

/** Storage format: add, never rename, never remove. */

/** Who is in charge of one aspect of a topic (受理部门), and by what. */
export interface DutyOwner {
  readonly aspect: string;
  readonly agency: string;
  readonly legalBasis: string;
}

export type UnownedTopicRaised = Message<
  'UnownedTopicRaised',
  { topicId: string; organisation: string; title: string; raisedAt: Instant }
>;
export type DutyOwnersAssigned = Message<
  'DutyOwnersAssigned',
  {
    topicId: string;
    organisation: string;
    /** 1, 2, 3 …: answers name the version they were given by. */
    version: number;
    owners: readonly DutyOwner[];
    assignedAt: Instant;
  }
>;
export type TopicEvent = UnownedTopicRaised | DutyOwnersAssigned;
