import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 已归档 */
export class ComplaintArchivedV1 {
  static readonly type = 'intake.complaint-archived.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() archivedAt!: Instant;
}
