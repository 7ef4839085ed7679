import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OrganisationCode } from '../fields';

/** 治理效果已评估: complaints of so many months before and after the joint action. */
export class HotspotEffectAssessedV1 {
  static readonly type = 'analytics.hotspot-effect-assessed.v1' as const;
  @Id() hotspotId!: string;
  @OrganisationCode() organisation!: string;
  @Count() months!: number;
  @Count() before!: number;
  @Count() after!: number;
  @Moment() assessedAt!: Instant;
}
