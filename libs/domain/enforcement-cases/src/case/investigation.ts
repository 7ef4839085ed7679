import type { Cases, Meta } from '@12315/kernel';
import { deadlineOf } from '../clock';
import type { ConcludeInvestigation, FileCase } from './case.commands';
import type { CaseEvent, CaseFiled, InvestigationConcluded } from './case.events';
import { type EnforcementCase, inPhase, originOf, worded } from './case.state';

type Commands = FileCase | ConcludeInvestigation;
type Events = CaseFiled | InvestigationConcluded;

/** 立案 and 调查. */
export const investigation: Cases<Commands, [EnforcementCase, Meta], readonly CaseEvent[]> = {
  // The head has decided on the lead: here nothing is left to refuse.
  FileCase: (command, state) => {
    if (state.status !== 'none') return [];
    const { caseId, respondent, cause, officers, onTime, filedAt } = command;
    const decision = deadlineOf('CASE_DECISION', filedAt);
    const filed = { caseId, ...originOf(command), respondent, cause, officers };
    return [{ type: 'CaseFiled', data: { ...filed, decision, onTime, filedAt } }];
  },

  ConcludeInvestigation: ({ caseId, findings }, state, { occurredAt }) => {
    const { organisation } = inPhase(state, caseId, 'case.not-investigating', 'investigating');
    worded(findings, 'case.findings-missing');
    return [{ type: 'InvestigationConcluded', data: { caseId, organisation, findings, concludedAt: occurredAt } }];
  },
};

export const investigated: Cases<Events, [EnforcementCase], EnforcementCase> = {
  CaseFiled: (data) => ({
    status: 'investigating',
    ...originOf(data),
    officers: data.officers,
    decision: data.decision,
    reported: 'nothing',
    notified: null,
    defence: null,
    penalty: null,
    payment: null,
    payments: [],
    published: false,
  }),
  InvestigationConcluded: (_, state) => (state.status === 'none' ? state : { ...state, status: 'review' }),
};
