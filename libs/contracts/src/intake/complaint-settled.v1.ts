import type { Instant } from '@12315/kernel';
import { Count, Flag, Id, Moment, OneOf, OrganisationCode } from '../fields';

const ways = ['MEDIATION', 'SELF'] as const;

/** 已和解: by a mediation's agreement, or by the two sides themselves. */
export class ComplaintSettledV1 {
  static readonly type = 'intake.complaint-settled.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(ways) by!: (typeof ways)[number];
  /** Fen; of a mediation 0, because what was recovered is known when the agreement is performed. */
  @Count() recovered!: number;
  @Moment() settledAt!: Instant;
  @Flag() onTime!: boolean;
}
