import type { Decider, Instant } from '@12315/kernel';
import { nextReport, reportAt } from '@12315/law';
import type { CaseCommand } from './case.commands';
import type { CaseEvent } from './case.events';
import type { CasePhase, EnforcementCase, FiledCase } from './case.state';
import { decided, decision } from './decision';
import { executed, execution } from './execution';
import { investigated, investigation } from './investigation';
import { noticed, notice, waiverOf } from './notice';
import { review, reviewed } from './review';

/** 案件, ordinary procedure: investigation, review, notice and defence, decision, execution. */
export const enforcementCase: Decider<CaseCommand, CaseEvent, EnforcementCase> = {
  category: 'case',
  initial: { status: 'none' },

  decide: {
    ...investigation,
    ...review,
    ...notice,
    ...decision,
    ...execution,

    CheckDeadline: ({ id }, state, { occurredAt }) =>
      state.status === 'none' ? [] : [...waiverOf(id, state, occurredAt), ...reportOf(id, state, occurredAt)],
  },

  evolve: { ...investigated, ...reviewed, ...noticed, ...decided, ...executed },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
  due: (state) => {
    if (state.status === 'none') return null;
    const waiver = state.status === 'notified' ? (state.defence?.dueAt ?? null) : null;
    const report = isUndecided(state) && state.decision ? nextReport(state.decision, state.reported) : null;
    return [waiver, report].filter((due) => due !== null).sort()[0] ?? null;
  },
};

const undecided: readonly CasePhase[] = ['investigating', 'review', 'proposed', 'notified', 'deliberating'];
const isUndecided = ({ status }: FiledCase): boolean => undecided.includes(status);

const reportOf = (caseId: string, state: FiledCase, at: Instant): readonly CaseEvent[] => {
  const report = isUndecided(state) && state.decision ? reportAt(state.decision, state.reported, at) : null;
  if (report === null || state.decision === null) return [];
  const { dueOn, article } = state.decision;
  const data = { caseId, organisation: state.organisation, dueOn, article };
  return [{ type: report === 'overdue' ? 'CaseDecisionOverdue' : 'CaseDecisionDueSoon', data }];
};
