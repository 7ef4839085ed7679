import { hotspot } from './hotspot/hotspot';
import { hotspotCommandExamples, hotspotEventExamples } from './hotspot/hotspot.examples';

export {
  type AssessHotspot,
  type Hotspot,
  hotspot,
  type HotspotCommand,
  type NoteComplaint,
  type RecordJointAction,
  type ReferHotspot,
  type ReviewHotspot,
} from './hotspot/hotspot';
export type {
  ComplaintCounted,
  HotspotDetected,
  HotspotEffectAssessed,
  HotspotEvent,
  HotspotReferred,
  HotspotReviewed,
  JointActionRecorded,
} from './hotspot/hotspot.events';
export { hotspotCommandExamples, hotspotEventExamples } from './hotspot/hotspot.examples';
export { type HotspotRule, hotspotRuleAt, hotspotRules } from './hotspot/hotspot-rules';

/** Every decider of this context with its canonical messages. */
export const deciders = [{ decider: hotspot, events: hotspotEventExamples, commands: hotspotCommandExamples }] as const;
