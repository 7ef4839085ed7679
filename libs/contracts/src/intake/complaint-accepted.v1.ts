import type { Instant } from '@12315/kernel';
import { Flag, Id, Moment, Optional, OrganisationCode, SealedText, Text } from '../fields';

/** 受理 */
export class ComplaintAcceptedV1 {
  static readonly type = 'intake.complaint-accepted.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() acceptedAt!: Instant;
  @Flag() onTime!: boolean;
  @Flag() mediationAsked!: boolean;
  @Optional() @Text() number?: string;
  @Optional() @Id() itemId?: string;
  @Optional() @Id() personId?: string;
  /** Sealed for the stream of the item: the mediator must be able to address the person. */
  @Optional() @SealedText() complainantName?: string;
  @Optional() @Text() respondentName?: string;
  @Optional() @Text() claim?: string;
  /** It came from where it arose; a mediation there may have ended. */
  @Optional() @Flag() escalated?: boolean;
}
