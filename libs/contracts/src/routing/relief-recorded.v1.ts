import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OrganisationCode } from '../fields';

/** 救助、慰问: how many visits. */
export class ReliefRecordedV1 {
  static readonly type = 'routing.relief-recorded.v1' as const;
  @Id() incidentId!: string;
  @OrganisationCode() organisation!: string;
  @Count() visits!: number;
  @Moment() recordedAt!: Instant;
}
