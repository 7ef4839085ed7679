import { type Meta, reject } from '@12315/kernel';
import { isBefore, legalDateOf } from '@12315/law';
import type { AssessHotspot, Decide, Detected, Hotspot, RecordJointAction } from './hotspot';
import { hotspotRuleAt } from './hotspot-rules';
import { addMonths, type Month, monthOf, monthsBetween, monthsFrom } from './month';

/** What was found, for whoever deals with it; as long as there is only counting there is no hot spot. */
const found = (hotspotId: string, state: Hotspot): Detected =>
  state.status === 'none' || state.status === 'counting' ? reject('not-found', 'hotspot.unknown', hotspotId) : state;

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each, i) => each === other[i]);

const checkAction = ({ hotspotId, words, on }: RecordJointAction['data'], state: Detected, meta: Meta): void => {
  if (state.status === 'assessed') reject('conflict', 'hotspot.already-assessed', hotspotId);
  if (state.status === 'detected' || state.status === 'reviewed') reject('conflict', 'hotspot.not-referred', hotspotId);
  if (words.trim() === '') reject('invalid', 'hotspot.words-missing', hotspotId);
  if (isBefore(legalDateOf(meta.occurredAt), on)) reject('invalid', 'hotspot.action-in-future', on);
};

/** Whole months since the action, as many as the rule looks at; comparing a month that has only begun would flatter. */
const comparedMonths = ({ hotspotId }: AssessHotspot['data'], action: Month, { occurredAt }: Meta): number => {
  const most = hotspotRuleAt(legalDateOf(occurredAt))?.months ?? 0;
  const whole = Math.min(monthsBetween(action, monthOf(occurredAt)) - 1, most);
  return whole < 1 ? reject('conflict', 'hotspot.effect-too-early', hotspotId) : whole;
};

/** What people make of a hot spot, one step after the other. */
export const handling: Pick<Decide, 'ReviewHotspot' | 'ReferHotspot' | 'RecordJointAction' | 'AssessHotspot'> = {
  ReviewHotspot: ({ hotspotId, words }, any, { occurredAt }) => {
    const state = found(hotspotId, any);
    if (state.words === words) return [];
    if (state.status !== 'detected') return reject('conflict', 'hotspot.already-reviewed', hotspotId);
    if (words.trim() === '') return reject('invalid', 'hotspot.words-missing', hotspotId);
    const { organisation } = state;
    return [{ type: 'HotspotReviewed', data: { hotspotId, organisation, words, reviewedAt: occurredAt } }];
  },

  ReferHotspot: ({ hotspotId, agencies }, any, { occurredAt }) => {
    const state = found(hotspotId, any);
    if (state.status === 'detected') return reject('conflict', 'hotspot.not-reviewed', hotspotId);
    if (state.status !== 'reviewed')
      return same(state.agencies, agencies) ? [] : reject('conflict', 'hotspot.already-referred', hotspotId);
    if (agencies.length === 0 || agencies.some((agency) => agency.trim() === ''))
      return reject('invalid', 'hotspot.agencies-missing', hotspotId);
    const { organisation } = state;
    const data = { hotspotId, organisation, agencies: [...agencies], referredAt: occurredAt };
    return [{ type: 'HotspotReferred', data }];
  },

  RecordJointAction: (command, any, meta) => {
    const { hotspotId, actionId, words, on } = command;
    const state = found(hotspotId, any);
    if (state.actions.some((action) => action.actionId === actionId)) return [];
    checkAction(command, state, meta);
    const { organisation } = state;
    const data = { hotspotId, organisation, actionId, words, on, recordedAt: meta.occurredAt };
    return [{ type: 'JointActionRecorded', data }];
  },

  AssessHotspot: (command, any, meta) => {
    const { hotspotId } = command;
    const state = found(hotspotId, any);
    if (state.status === 'assessed') return [];
    const [first] = state.actions.map(({ on }) => on.slice(0, 7)).sort();
    if (first === undefined) return reject('conflict', 'hotspot.no-joint-action', hotspotId);
    const months = comparedMonths(command, first, meta);
    const count = (from: Month) =>
      monthsFrom(from, months).reduce((sum, month) => sum + (state.months[month]?.length ?? 0), 0);
    const { organisation } = state;
    const before = count(addMonths(first, -months));
    const after = count(addMonths(first, 1));
    const data = { hotspotId, organisation, months, before, after, assessedAt: meta.occurredAt };
    return [{ type: 'HotspotEffectAssessed', data }];
  },
};
