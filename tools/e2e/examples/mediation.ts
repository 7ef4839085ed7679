import type { Example } from '../example';
import { advice, agreement, appraisal, mediators, minutes, session } from '../standing/mediation';

const adviceAnswer = (adviceId: string, answer: string) => ({ adviceId, answer });
const someAdvice = '3c0f6a0e-0000-4000-8000-000000000315';

/** One for every route there is. */
export const examples: Readonly<Record<string, Example>> = {
  'POST /api/mediation/mediations/{id}/consents': {
    role: 'MEDIATOR',
    id: ({ mediation }) => mediation,
    body: { side: 'CONSUMER', consents: true, reason: '愿意协商' },
    conflict: { id: ({ refusedMediation }) => refusedMediation, code: 'mediation.refused' },
  },
  'POST /api/mediation/mediations/{id}/mediators': {
    role: 'MEDIATOR',
    id: ({ readyMediation }) => readyMediation,
    body: { mediators: mediators.map((each) => ({ ...each, boundTo: '芜湖市镜湖区赭山家电商行' })) },
    conflict: { id: ({ refusedMediation }) => refusedMediation, code: 'mediation.refused' },
    valid: { body: { mediators } },
  },
  'POST /api/mediation/mediations/{id}/sessions': {
    role: 'MEDIATOR',
    id: ({ scheduledMediation }) => scheduledMediation,
    body: session,
    conflict: { id: ({ readyMediation }) => readyMediation, code: 'mediation.no-mediators' },
  },
  'POST /api/mediation/mediations/{id}/sessions/{sessionId}/minutes': {
    role: 'MEDIATOR',
    id: ({ scheduledMediation }) => scheduledMediation,
    further: ({ scheduledSession: sessionId }) => ({ sessionId }),
    body: minutes,
    conflict: { id: ({ refusedMediation }) => refusedMediation, code: 'mediation.refused' },
  },
  'POST /api/mediation/mediations/{id}/appraisal': {
    role: 'MEDIATOR',
    id: ({ toAppraise }) => toAppraise,
    body: appraisal,
    conflict: { id: ({ appraisedMediation }) => appraisedMediation, code: 'mediation.appraisal-open' },
  },
  'POST /api/mediation/mediations/{id}/appraisal-finding': {
    role: 'MEDIATOR',
    id: ({ appraisedMediation }) => appraisedMediation,
    body: { finding: '绝缘不合格' },
    conflict: { id: ({ readyMediation }) => readyMediation, code: 'mediation.no-appraisal' },
  },
  'POST /api/mediation/mediations/{id}/agreement': {
    role: 'MEDIATOR',
    id: ({ metMediation }) => metMediation,
    body: agreement,
    conflict: { id: ({ readyMediation }) => readyMediation, code: 'mediation.no-session' },
  },
  'POST /api/mediation/mediations/{id}/document': {
    role: 'MEDIATOR',
    id: ({ agreedMediation }) => agreedMediation,
    conflict: { id: ({ readyMediation }) => readyMediation, code: 'mediation.not-agreed' },
  },
  'POST /api/mediation/mediations/{id}/record': {
    role: 'MEDIATOR',
    id: ({ agreedForRecord }) => agreedForRecord,
    body: { because: 'BOTH_WAIVE' },
    conflict: {
      id: ({ agreedForRecord }) => agreedForRecord,
      body: { because: 'NOT_ONSITE' },
      code: 'mediation.document-needed',
    },
  },
  'POST /api/mediation/mediations/{id}/performance': {
    role: 'MEDIATOR',
    id: ({ agreedMediation }) => agreedMediation,
    body: { performed: true, recovered: 29_900 },
    conflict: { id: ({ readyMediation }) => readyMediation, code: 'mediation.not-agreed' },
  },
  'POST /api/mediation/mediations/{id}/termination': {
    role: 'MEDIATOR',
    id: ({ toTerminate }) => toTerminate,
    body: { ground: 'DECLARED_NO_AGREEMENT', reason: '双方差距过大' },
    conflict: {
      id: ({ readyMediation }) => readyMediation,
      body: { ground: 'PERIOD_EXPIRED', reason: '期限届满' },
      code: 'mediation.period-not-expired',
    },
  },
  'POST /api/mediation/mediations/{id}/termination-notice': {
    role: 'MEDIATOR',
    id: ({ refusedMediation }) => refusedMediation,
    conflict: { id: ({ readyMediation }) => readyMediation, code: 'mediation.not-terminated' },
  },
  'POST /api/mediation/mediations/{id}/advice': {
    role: 'MEDIATOR',
    id: ({ readyMediation }) => readyMediation,
    body: advice,
    conflict: null,
  },
  'POST /api/mediation/mediations/{id}/advice-answer': {
    role: 'MEDIATOR',
    id: ({ readyMediation }) => readyMediation,
    body: adviceAnswer(someAdvice, '已经整改'),
    conflict: {
      id: ({ agreedForRecord }) => agreedForRecord,
      body: ({ answeredAdvice }) => adviceAnswer(answeredAdvice, '不同意'),
      code: 'mediation.advice-answered',
    },
    valid: { body: ({ advice: adviceId }) => adviceAnswer(adviceId, '已经整改') },
  },
  'GET /api/mediation/mediations': { role: 'MEDIATOR' },
  'GET /api/mediation/mediations/{id}': { role: 'MEDIATOR', id: ({ mediation }) => mediation },
};

const mediating = 'MEDIATOR HANDLER STATION_OFFICER';

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  RecordConsent: mediating,
  AppointMediators: mediating,
  ScheduleSession: mediating,
  HoldSession: mediating,
  StartAppraisal: mediating,
  FinishAppraisal: mediating,
  RecordAgreement: mediating,
  SignDocument: mediating,
  KeepRecord: mediating,
  ConfirmPerformance: mediating,
  TerminateMediation: mediating,
  NotifyTermination: mediating,
  IssueAdvice: mediating,
  RecordAdviceAnswer: mediating,
  ReadMediations: `${mediating} ORG_HEAD SUPERVISION_OFFICER`,
};
