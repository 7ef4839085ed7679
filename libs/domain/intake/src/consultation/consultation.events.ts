import type { Instant, Message } from '@12315/kernel';
import type { ConsultationSubtype, IntakeChannel } from '../item/item.events';
import type { DutyOwner } from '../topic/topic.events';

/** Storage format: add, never rename, never remove. */

/** The authority of another place that the person was guided to. */
export interface GuidedTo {
  /** Six-digit division code. */
  readonly area: string;
  readonly name: string;
}

export type ConsultationRegistered = Message<
  'ConsultationRegistered',
  {
    consultationId: string;
    itemId: string;
    number: string;
    organisation: string;
    channel: IntakeChannel;
    subtype: ConsultationSubtype;
    /** What was asked, free of personal data. */
    topic: string;
    /** 人次 */
    persons: number;
    receivedAt: Instant;
    registeredAt: Instant;
  }
>;
export type ConsultationAnswered = Message<
  'ConsultationAnswered',
  {
    consultationId: string;
    organisation: string;
    answer: string;
    /** Whom the person was told; kept as the topic said it in that version. */
    owners: readonly DutyOwner[];
    topicId: string | null;
    topicVersion: number | null;
    guidedTo: GuidedTo | null;
    answeredAt: Instant;
  }
>;
export type ConsultationRated = Message<
  'ConsultationRated',
  { consultationId: string; organisation: string; satisfied: boolean; ratedAt: Instant }
>;
export type ConsultationClosed = Message<
  'ConsultationClosed',
  { consultationId: string; organisation: string; closedAt: Instant }
>;
export type ConsultationEvent = ConsultationRegistered | ConsultationAnswered | ConsultationRated | ConsultationClosed;
