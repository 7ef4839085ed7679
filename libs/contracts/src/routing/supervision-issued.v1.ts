import type { Instant, LegalDate } from '@12315/kernel';
import { Day, Id, Moment, OrganisationCode } from '../fields';

/** 督办: the target must answer until `replyDueOn`. */
export class SupervisionIssuedV1 {
  static readonly type = 'routing.supervision-issued.v1' as const;
  @Id() dispatchId!: string;
  @Id() complaintId!: string;
  @OrganisationCode() target!: string;
  @Id() supervisionId!: string;
  @Day() replyDueOn!: LegalDate;
  @Moment() issuedAt!: Instant;
}
