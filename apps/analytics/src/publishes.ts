import type { AnalyticsEvents } from '@12315/contracts';
import type { HotspotEvent } from '@12315/domain-analytics';
import { nothing } from '@12315/kernel';
import type { Publications } from '@12315/platform';

export const hotspotPublications: Publications<HotspotEvent, AnalyticsEvents> = {
  ComplaintCounted: nothing,
  HotspotDetected: (detected) => {
    const { hotspotId, organisation, objectCode, problemCode, from, until, count, complaints, detectedAt } = detected;
    return [
      {
        type: 'analytics.hotspot-detected.v1',
        data: { hotspotId, organisation, objectCode, problemCode, from, until, count, complaints, detectedAt },
      },
    ];
  },
  HotspotReviewed: ({ hotspotId, organisation, reviewedAt }) => [
    { type: 'analytics.hotspot-reviewed.v1', data: { hotspotId, organisation, reviewedAt } },
  ],
  HotspotReferred: ({ hotspotId, organisation, agencies, referredAt }) => [
    { type: 'analytics.hotspot-referred.v1', data: { hotspotId, organisation, agencies, referredAt } },
  ],
  JointActionRecorded: ({ hotspotId, organisation, on, recordedAt }) => [
    { type: 'analytics.joint-action-recorded.v1', data: { hotspotId, organisation, on, recordedAt } },
  ],
  HotspotEffectAssessed: ({ hotspotId, organisation, months, before, after, assessedAt }) => [
    {
      type: 'analytics.hotspot-effect-assessed.v1',
      data: { hotspotId, organisation, months, before, after, assessedAt },
    },
  ],
};
