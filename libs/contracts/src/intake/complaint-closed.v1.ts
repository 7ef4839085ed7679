import type { Instant } from '@12315/kernel';
import { Count, Flag, Id, Moment, OneOf, OrganisationCode } from '../fields';

const results = ['MEDIATED', 'SELF_SETTLED', 'TERMINATED', 'WITHDRAWN', 'ON_SITE', 'DECLINED'] as const;

/** 已办结 */
export class ComplaintClosedV1 {
  static readonly type = 'intake.complaint-closed.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(results) result!: (typeof results)[number];
  /** Fen, cash and in kind. */
  @Count() recovered!: number;
  @Flag() leadFound!: boolean;
  /** Concluded within the period of the mediation; where it was settled on the spot there is none. */
  @Flag() onTime!: boolean;
  @Moment() closedAt!: Instant;
}
