import type { Instant } from '@12315/kernel';
import { Flag, Id, Moment, OrganisationCode } from '../fields';

/** 督办已回复 */
export class SupervisionRepliedV1 {
  static readonly type = 'routing.supervision-replied.v1' as const;
  @Id() dispatchId!: string;
  @Id() complaintId!: string;
  @OrganisationCode() target!: string;
  @Id() supervisionId!: string;
  @Flag() onTime!: boolean;
  @Moment() repliedAt!: Instant;
}
