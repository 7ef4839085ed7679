import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 热点已研判 */
export class HotspotReviewedV1 {
  static readonly type = 'analytics.hotspot-reviewed.v1' as const;
  @Id() hotspotId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() reviewedAt!: Instant;
}
