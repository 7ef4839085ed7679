import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OneOf, OrganisationCode, Part, Text } from '../fields';
import { areaClasses, ProductV1 } from './sample-drawn.v1';

/** 批次已下达 */
export class BatchIssuedV1 {
  static readonly type = 'sampling.batch-issued.v1' as const;
  @Id() batchId!: string;
  @Id() taskId!: string;
  @OrganisationCode() organisation!: string;
  @Part(() => ProductV1) product!: ProductV1;
  @Count() quota!: number;
  @Text() laboratory!: string;
  @OneOf(areaClasses) areaClass!: (typeof areaClasses)[number];
  @Moment() issuedAt!: Instant;
}
