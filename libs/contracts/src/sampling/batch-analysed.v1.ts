import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 分析报告已出 */
export class BatchAnalysedV1 {
  static readonly type = 'sampling.batch-analysed.v1' as const;
  @Id() batchId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() analysedAt!: Instant;
}
