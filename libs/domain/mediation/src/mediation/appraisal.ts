import { type Message, reject } from '@12315/kernel';
import { limitFor } from '@12315/law';
import type { AppraisalFinished, AppraisalStarted, CostBearer } from './mediation.events';
import {
  type Decide,
  type Evolve,
  openAppraisal,
  type Opened,
  periodAt,
  readyOf,
  remembering,
  words,
  workableOf,
} from './state';

export type StartAppraisal = Message<
  'StartAppraisal',
  { mediationId: string; appraisalId: string; body: string; subject: string; costBy: CostBearer }
>;
export type FinishAppraisal = Message<'FinishAppraisal', { mediationId: string; finding: string }>;

/** 鉴定、检测: its time is not counted where the rules of the period say so. C2026 art 22. */
export const appraisal: Decide<StartAppraisal | FinishAppraisal> = {
  StartAppraisal: ({ mediationId, appraisalId, body, subject, costBy }, state, meta) => {
    if (state.status !== 'none' && state.appraisals.some((each) => each.appraisalId === appraisalId)) return [];
    const ready = workableOf(state, mediationId, meta);
    const about = { mediationId, organisation: ready.organisation, appraisalId };
    const what = { body: words(body), subject: words(subject), costBy };
    const data = { ...about, ...what, clockPaused: leavesOut(ready), startedAt: meta.occurredAt };
    return [{ type: 'AppraisalStarted', data }];
  },

  FinishAppraisal: ({ mediationId, finding }, state, meta) => {
    if (state.status !== 'none' && openAppraisal(state) === null && state.appraisals.at(-1)?.finding === finding)
      return [];
    const ready = readyOf(state, mediationId, meta);
    const open = openAppraisal(ready) ?? reject('conflict', 'mediation.no-appraisal', mediationId);
    const { organisation } = ready;
    const about = { mediationId, organisation, appraisalId: open.appraisalId, finding: words(finding) };
    const data = { ...about, finishedAt: meta.occurredAt, period: periodAt(ready, meta.occurredAt) };
    return [{ type: 'AppraisalFinished', data }];
  },
};

export const appraised: Evolve<AppraisalStarted | AppraisalFinished> = {
  AppraisalStarted: ({ appraisalId, clockPaused, startedAt }, state) => {
    if (state.status === 'none') return state;
    const started = { appraisalId, from: startedAt, until: null, clockPaused, finding: null };
    return { ...state, appraisals: [...state.appraisals, started] };
  },
  AppraisalFinished: ({ appraisalId, finding, finishedAt, period }, state) => {
    if (state.status === 'none') return state;
    const appraisals = state.appraisals.map((each) =>
      each.appraisalId === appraisalId ? { ...each, finding, until: finishedAt } : each,
    );
    // A later end warns and expires anew; an end that did not move has said what it had to say.
    const reported = period?.dueAt === state.period?.dueAt ? state.reported : 'nothing';
    return remembering(state, { appraisals, period, reported });
  },
};

const leavesOut = ({ period }: Opened): boolean =>
  period !== null && (limitFor('MEDIATION_PERIOD', period.startedOn)?.pauses?.reasons.includes('APPRAISAL') ?? false);
