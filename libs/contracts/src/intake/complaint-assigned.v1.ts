import type { Instant } from '@12315/kernel';
import { DeadlineV1 } from '../deadline.v1';
import { Id, Moment, OrganisationCode, Part } from '../fields';

/** An organ with authority has the complaint; its acceptance clock runs. */
export class ComplaintAssignedV1 {
  static readonly type = 'intake.complaint-assigned.v1' as const;
  @Id() complaintId!: string;
  @Id() dispatchId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() receivedAt!: Instant;
  @Part(() => DeadlineV1) acceptance!: DeadlineV1;
}
