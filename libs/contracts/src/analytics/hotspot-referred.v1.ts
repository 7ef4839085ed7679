import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Texts } from '../fields';

/** 热点已通报: to the agencies that it concerns. */
export class HotspotReferredV1 {
  static readonly type = 'analytics.hotspot-referred.v1' as const;
  @Id() hotspotId!: string;
  @OrganisationCode() organisation!: string;
  @Texts() agencies!: readonly string[];
  @Moment() referredAt!: Instant;
}
