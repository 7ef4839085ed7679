import { channel, type MessagesOf } from '../channel';
import { HotspotDetectedV1 } from './hotspot-detected.v1';
import { HotspotEffectAssessedV1 } from './hotspot-effect-assessed.v1';
import { HotspotReferredV1 } from './hotspot-referred.v1';
import { HotspotReviewedV1 } from './hotspot-reviewed.v1';
import { JointActionRecordedV1 } from './joint-action-recorded.v1';

export const analyticsEvents = channel(
  'analytics.events',
  HotspotDetectedV1,
  HotspotReviewedV1,
  HotspotReferredV1,
  JointActionRecordedV1,
  HotspotEffectAssessedV1,
);
export type AnalyticsEvents = MessagesOf<typeof analyticsEvents>;
