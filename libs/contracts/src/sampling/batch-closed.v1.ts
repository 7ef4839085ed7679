import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 批次已办结 */
export class BatchClosedV1 {
  static readonly type = 'sampling.batch-closed.v1' as const;
  @Id() batchId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() closedAt!: Instant;
}
