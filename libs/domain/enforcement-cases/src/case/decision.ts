import { type Cases, type Meta, reject } from '@12315/kernel';
import { inTime } from '../clock';
import type { DecidePenalty, WaivePenalty } from './case.commands';
import type { CaseDecisionDueSoon, CaseDecisionOverdue, CaseEvent, PenaltyDecided, PenaltyWaived } from './case.events';
import { type Amounts, amounts, byHead, type EnforcementCase, inPhase, originOf, worded } from './case.state';
import { waiverOf } from './notice';

type Commands = DecidePenalty | WaivePenalty;
type Events = PenaltyDecided | PenaltyWaived | CaseDecisionDueSoon | CaseDecisionOverdue;

/** 决定: after the party was heard, and never heavier than what it was told. */
export const decision: Cases<Commands, [EnforcementCase, Meta], readonly CaseEvent[]> = {
  DecidePenalty: ({ caseId, fine, confiscated, caseValue }, state, meta) => {
    const current = inPhase(state, caseId, 'case.not-deciding', 'notified', 'deliberating');
    byHead(meta, caseId);
    amounts(fine, confiscated, caseValue);
    const { status, notified, defence, decision: due } = current;
    const { occurredAt: decidedAt } = meta;
    if (status === 'notified' && defence && inTime(defence, decidedAt))
      return reject('conflict', 'case.defence-open', caseId, defence.article);
    if (isHeavier({ fine, confiscated }, notified)) return reject('conflict', 'case.heavier-than-notified', caseId);
    const decided = { caseId, ...originOf(current), fine, confiscated, caseValue };
    return [
      ...waiverOf(caseId, current, decidedAt),
      { type: 'PenaltyDecided', data: { ...decided, onTime: inTime(due, decidedAt), decidedAt } },
    ];
  },

  // What favours the party need not wait for its defence.
  WaivePenalty: ({ caseId, reason }, state, meta) => {
    const current = inPhase(state, caseId, 'case.not-deciding', 'proposed', 'notified', 'deliberating');
    byHead(meta, caseId);
    worded(reason, 'case.reason-missing');
    const { occurredAt: decidedAt } = meta;
    const onTime = inTime(current.decision, decidedAt);
    return [{ type: 'PenaltyWaived', data: { caseId, ...originOf(current), reason, onTime, decidedAt } }];
  },
};

const isHeavier = ({ fine, confiscated }: Amounts, notified: Amounts | null): boolean =>
  notified === null || fine > notified.fine || confiscated > notified.confiscated;

export const decided: Cases<Events, [EnforcementCase], EnforcementCase> = {
  PenaltyDecided: ({ fine, confiscated }, state) =>
    state.status === 'none' ? state : { ...state, status: 'decided', penalty: { fine, confiscated } },
  PenaltyWaived: (_, state) => (state.status === 'none' ? state : { ...state, status: 'decided', penalty: null }),
  CaseDecisionDueSoon: (_, state) => (state.status === 'none' ? state : { ...state, reported: 'due-soon' }),
  CaseDecisionOverdue: (_, state) => (state.status === 'none' ? state : { ...state, reported: 'overdue' }),
};
