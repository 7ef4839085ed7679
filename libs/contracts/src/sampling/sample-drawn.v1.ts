import type { Instant } from '@12315/kernel';
import { AreaCode, Id, Moment, OneOf, Optional, OrganisationCode, Part, Text } from '../fields';

const modes = ['ONSITE', 'ONLINE'] as const;
export const areaClasses = ['URBAN', 'FRINGE', 'RURAL'] as const;

export class ProductV1 {
  @Text() name!: string;
  @Text() code!: string;
}
export class TraderV1 {
  @Text() name!: string;
  @AreaCode() area!: string;
}

/** 已抽样 */
export class SampleDrawnV1 {
  static readonly type = 'sampling.sample-drawn.v1' as const;
  @Id() sampleId!: string;
  @OrganisationCode() organisation!: string;
  @Part(() => ProductV1) product!: ProductV1;
  @Part(() => TraderV1) trader!: TraderV1;
  @OneOf(modes) mode!: (typeof modes)[number];
  @OneOf(areaClasses) areaClass!: (typeof areaClasses)[number];
  @Moment() drawnAt!: Instant;
  @Optional() @Id() batchId?: string;
}
