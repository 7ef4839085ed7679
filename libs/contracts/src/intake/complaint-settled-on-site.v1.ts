import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, Nullable, OrganisationCode, Text } from '../fields';

/** 现场和解: settled where it arose. */
export class ComplaintSettledOnSiteV1 {
  static readonly type = 'intake.complaint-settled-on-site.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  /** Fen. */
  @Count() recovered!: number;
  @Nullable() @Text() inKind!: string | null;
  @Moment() settledAt!: Instant;
}
