import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, OrganisationCode, SealedText, Text } from '../fields';

const localKinds = ['STATION', 'ASSOCIATION'] as const;

/** Mediated where it arose: by the station on the spot, or by the association that accepted it. */
export class ComplaintTakenUpV1 {
  static readonly type = 'intake.complaint-taken-up.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(localKinds) kind!: (typeof localKinds)[number];
  @Moment() takenUpAt!: Instant;
  @Text() number!: string;
  @Id() itemId!: string;
  @Id() personId!: string;
  /** Sealed for the stream of the item: the mediator must be able to address the person. */
  @SealedText() complainantName!: string;
  @Text() respondentName!: string;
  @Text() claim!: string;
}
