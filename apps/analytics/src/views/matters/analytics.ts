import type { AnalyticsEvents } from '@12315/contracts';
import { naming, registered } from './matter';
import type { ToldOf } from './told-of';

export const analyticsMatters: ToldOf<AnalyticsEvents> = {
  'analytics.hotspot-detected.v1': ({ organisation, objectCode, complaints }, doc, meta) =>
    naming(registered(doc, { kind: 'HOTSPOT', organisation, class: objectCode }, meta), ...complaints),
};
