import type { Example } from '../example';
import { filing, interviewPlan, notice, penalty } from '../standing/enforcement-cases';
import { inspection } from '../standing/world';

/** One for every route there is. */
export const examples: Readonly<Record<string, Example>> = {
  'POST /api/enforcement-cases/leads': {
    role: 'HANDLER',
    body: inspection({
      source: 'INSPECTION',
      discoveredAt: '2026-04-29T00:30:00.000Z',
      respondent: { name: '芜湖市镜湖区丰收粮油店' },
    }),
  },
  'POST /api/enforcement-cases/leads/{id}/extension': {
    role: 'ORG_HEAD',
    id: ({ lead }) => lead,
    body: { reason: '案情复杂' },
    conflict: { id: ({ extendedLead }) => extendedLead, code: 'lead.already-extended' },
  },
  'POST /api/enforcement-cases/leads/{id}/verification-pause': {
    role: 'HANDLER',
    id: ({ lead }) => lead,
    body: { reason: 'TESTING' },
    conflict: { id: ({ decidedLead }) => decidedLead, code: 'lead.already-decided' },
    valid: { id: ({ toPause }) => toPause },
  },
  'POST /api/enforcement-cases/leads/{id}/verification-resumption': {
    role: 'HANDLER',
    id: ({ pausedLead }) => pausedLead,
    conflict: { id: ({ lead }) => lead, code: 'lead.not-paused' },
  },
  'POST /api/enforcement-cases/leads/{id}/filing': {
    role: 'ORG_HEAD',
    id: ({ toFile }) => toFile,
    body: filing,
    conflict: { id: ({ decidedLead }) => decidedLead, code: 'lead.already-decided' },
  },
  'POST /api/enforcement-cases/leads/{id}/filing-decline': {
    role: 'ORG_HEAD',
    id: ({ toDecline }) => toDecline,
    body: { ground: 'FIRST_TIME_CORRECTED', reason: '初次违法，当场改正' },
    conflict: { id: ({ decidedLead }) => decidedLead, code: 'lead.already-decided' },
  },
  'POST /api/enforcement-cases/cases/{id}/investigation': {
    role: 'HANDLER',
    id: ({ filedCase }) => filedCase,
    body: { findings: '事实清楚，证据确凿' },
    conflict: { id: ({ caseInReview }) => caseInReview, code: 'case.not-investigating' },
  },
  'POST /api/enforcement-cases/cases/{id}/review': {
    role: 'LEGAL_REVIEWER',
    id: ({ caseInReview }) => caseInReview,
    body: { opinion: 'AGREE', words: '同意' },
    conflict: { id: ({ filedCase }) => filedCase, code: 'case.not-in-review' },
  },
  'POST /api/enforcement-cases/cases/{id}/penalty-notice': {
    role: 'HANDLER',
    id: ({ proposedCase }) => proposedCase,
    body: notice,
    conflict: { id: ({ filedCase }) => filedCase, code: 'case.not-proposed' },
  },
  'POST /api/enforcement-cases/cases/{id}/defence': {
    role: 'HANDLER',
    id: ({ notifiedCase }) => notifiedCase,
    body: { words: '已主动改正，请求从轻处罚' },
    conflict: { id: ({ filedCase }) => filedCase, code: 'case.not-notified' },
  },
  'POST /api/enforcement-cases/cases/{id}/penalty': {
    role: 'ORG_HEAD',
    id: ({ heardCase }) => heardCase,
    body: penalty,
    conflict: { id: ({ filedCase }) => filedCase, code: 'case.not-deciding' },
  },
  'POST /api/enforcement-cases/cases/{id}/penalty-waiver': {
    role: 'ORG_HEAD',
    id: ({ toWaive }) => toWaive,
    body: { reason: '没有主观过错' },
    conflict: { id: ({ filedCase }) => filedCase, code: 'case.not-deciding' },
  },
  'POST /api/enforcement-cases/cases/{id}/service': {
    role: 'HANDLER',
    id: ({ decidedCase }) => decidedCase,
    body: { mode: 'POST' },
    conflict: { id: ({ filedCase }) => filedCase, code: 'case.not-decided' },
  },
  'POST /api/enforcement-cases/cases/{id}/payments': {
    role: 'HANDLER',
    id: ({ servedCase }) => servedCase,
    body: { amount: 12_000 },
    conflict: { id: ({ filedCase }) => filedCase, code: 'case.not-executing' },
  },
  'POST /api/enforcement-cases/cases/{id}/closing': {
    role: 'ORG_HEAD',
    id: ({ paidCase }) => paidCase,
    conflict: { id: ({ servedCase }) => servedCase, code: 'case.unpaid' },
  },
  'POST /api/enforcement-cases/cases/{id}/publication': {
    role: 'ORG_HEAD',
    id: ({ penalisedCase }) => penalisedCase,
    conflict: { id: ({ filedCase }) => filedCase, code: 'case.no-penalty' },
  },
  'GET /api/enforcement-cases/cases': { role: 'LEGAL_REVIEWER' },
  'GET /api/enforcement-cases/cases/{id}': { role: 'LEGAL_REVIEWER', id: ({ filedCase }) => filedCase },
  'POST /api/enforcement-cases/interviews': { role: 'HANDLER', body: interviewPlan },
  'POST /api/enforcement-cases/interviews/{id}/minutes': {
    role: 'HANDLER',
    id: ({ interview }) => interview,
    body: { demands: ['立即校准计量器具', '十日内逐一退款'] },
    conflict: { id: ({ heldInterview }) => heldInterview, code: 'interview.not-planned' },
  },
  'POST /api/enforcement-cases/interviews/{id}/promise': {
    role: 'HANDLER',
    id: ({ heldInterview }) => heldInterview,
    body: { by: '2027-06-30' },
    conflict: { id: ({ interview }) => interview, code: 'interview.not-held' },
  },
  'POST /api/enforcement-cases/interviews/{id}/verification': {
    role: 'HANDLER',
    id: ({ promisedInterview }) => promisedInterview,
    body: { done: true, words: '现场核查，均已落实' },
    conflict: { id: ({ interview }) => interview, code: 'interview.not-promised' },
  },
  'GET /api/enforcement-cases/interviews': { role: 'HANDLER' },
  'GET /api/enforcement-cases/interviews/{id}': { role: 'HANDLER', id: ({ interview }) => interview },
  'GET /api/enforcement-cases/leads': { role: 'HANDLER' },
  'GET /api/enforcement-cases/leads/{id}': { role: 'HANDLER', id: ({ lead }) => lead },
};

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  RegisterLead: 'HANDLER',
  ExtendVerification: 'ORG_HEAD',
  PauseVerification: 'HANDLER',
  ResumeVerification: 'HANDLER',
  DecideFiling: 'ORG_HEAD',
  DeclineFiling: 'ORG_HEAD',
  ReadLeads: 'HANDLER ORG_HEAD SUPERVISION_OFFICER',
  ConcludeInvestigation: 'HANDLER',
  ReviewCase: 'LEGAL_REVIEWER',
  NotifyPenalty: 'HANDLER',
  RecordDefence: 'HANDLER',
  DecidePenalty: 'ORG_HEAD',
  WaivePenalty: 'ORG_HEAD',
  ServeDecision: 'HANDLER',
  RecordPayment: 'HANDLER',
  CloseCase: 'ORG_HEAD',
  PublishPenalty: 'HANDLER ORG_HEAD',
  ReadCases: 'HANDLER ORG_HEAD SUPERVISION_OFFICER LEGAL_REVIEWER',
  PlanInterview: 'HANDLER ORG_HEAD',
  HoldInterview: 'HANDLER ORG_HEAD',
  PromiseRectification: 'HANDLER',
  VerifyRectification: 'HANDLER',
  ReadInterviews: 'HANDLER ORG_HEAD SUPERVISION_OFFICER',
};
