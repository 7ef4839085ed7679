import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OrganisationCode } from '../fields';

/** 批次已上报: what became of its samples, and from how many traders they were. */
export class BatchReportedV1 {
  static readonly type = 'sampling.batch-reported.v1' as const;
  @Id() batchId!: string;
  @Id() taskId!: string;
  @OrganisationCode() organisation!: string;
  @Count() samples!: number;
  @Count() traders!: number;
  @Count() passed!: number;
  @Count() failed!: number;
  @Moment() reportedAt!: Instant;
}
