import type { Example } from '../example';

const owners = [
  { aspect: '预付卡备案和资金监管', agency: '芜湖市商务局', legalBasis: '《单用途商业预付卡管理办法（试行）》第四条' },
];
const answer = { answer: '可以要求退还未消费的余额', guidedTo: { area: '340100', name: '合肥市市场监督管理局' } };

/** Of linked items, reports, consultations and topics. */
export const reportExamples: Readonly<Record<string, Example>> = {
  'POST /api/intake/items/{id}/duplicate-link': {
    role: 'AGENT',
    id: ({ item }) => item,
    // The first item of the day, of the same person.
    body: { ofNumber: '340202D01202604290001' },
    conflict: { id: ({ triagedItem }) => triagedItem, code: 'item.already-triaged' },
    valid: { id: ({ toLink }) => toLink },
  },
  'GET /api/intake/reports': { role: 'HANDLER' },
  'GET /api/intake/reports/{id}': { role: 'HANDLER', id: ({ report }) => report },
  'POST /api/intake/reports/{id}/reporter': {
    role: 'HANDLER',
    id: ({ report }) => report,
    body: { reason: '核实举报人可以提供的购物凭证' },
    conflict: { id: ({ anonymousReport }) => anonymousReport, code: 'report.anonymous' },
  },
  'GET /api/intake/reports/{id}/reporter': { role: 'HANDLER', id: ({ report }) => report },
  'POST /api/intake/reports/{id}/reporter-notice': {
    role: 'HANDLER',
    id: ({ report }) => report,
    body: { manner: 'PHONE' },
    conflict: { id: ({ report }) => report, code: 'report.not-decided' },
    valid: { id: ({ toTell }) => toTell },
  },
  'POST /api/intake/reports/{id}/closing': {
    role: 'HANDLER',
    id: ({ report }) => report,
    conflict: { id: ({ report }) => report, code: 'report.not-decided' },
    valid: { id: ({ toClose }) => toClose },
  },
  'POST /api/intake/reports/{id}/follow-ups': {
    role: 'FOLLOWUP_AGENT',
    id: ({ report }) => report,
    body: { satisfied: true, score: 5, reason: '处理及时' },
    conflict: { id: ({ report }) => report, code: 'report.not-closed' },
    valid: { id: ({ toCall }) => toCall },
  },
  'POST /api/intake/reports/{id}/archiving': {
    role: 'HANDLER',
    id: ({ report }) => report,
    conflict: { id: ({ report }) => report, code: 'report.not-closed' },
    valid: { id: ({ toArchive }) => toArchive },
  },
  'GET /api/intake/consultations': { role: 'AGENT' },
  'GET /api/intake/consultations/{id}': { role: 'AGENT', id: ({ consultation }) => consultation },
  'POST /api/intake/consultations/{id}/answer': {
    role: 'AGENT',
    id: ({ consultation }) => consultation,
    body: { ...answer, topicId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0031' },
    conflict: { id: ({ answeredConsultation }) => answeredConsultation, code: 'consultation.already-answered' },
    valid: { id: ({ toAnswer }) => toAnswer, body: ({ topic }) => ({ ...answer, topicId: topic }) },
  },
  'POST /api/intake/consultations/{id}/rating': {
    role: 'AGENT',
    id: ({ consultation }) => consultation,
    body: { satisfied: true },
    conflict: { id: ({ consultation }) => consultation, code: 'consultation.not-answered' },
    valid: { id: ({ answeredConsultation }) => answeredConsultation },
  },
  'POST /api/intake/consultations/{id}/closing': {
    role: 'AGENT',
    id: ({ consultation }) => consultation,
    conflict: { id: ({ consultation }) => consultation, code: 'consultation.not-answered' },
    valid: { id: ({ answeredConsultation }) => answeredConsultation },
  },
  'GET /api/intake/topics': { role: 'AGENT' },
  'POST /api/intake/topics': { role: 'AGENT', body: { title: '电动自行车改装由哪个部门查处' } },
  'POST /api/intake/topics/{id}/owners': {
    role: 'DISPATCHER',
    id: ({ topic }) => topic,
    body: { owners },
    conflict: null,
  },
};

/** Who may do what about them. */
export const grantedOfReports: Readonly<Record<string, string>> = {
  LinkDuplicate: 'AGENT STATION_OFFICER',
  ViewReporter: 'HANDLER ORG_HEAD FOLLOWUP_AGENT',
  NotifyReporter: 'HANDLER',
  CloseReport: 'HANDLER',
  RecordReportFollowUp: 'FOLLOWUP_AGENT AGENT',
  ArchiveReport: 'AGENT HANDLER',
  ReadReports: 'AGENT HANDLER ORG_HEAD DISPATCHER SUPERVISION_OFFICER FOLLOWUP_AGENT',
  AnswerConsultation: 'AGENT STATION_OFFICER',
  RateConsultation: 'AGENT STATION_OFFICER FOLLOWUP_AGENT',
  CloseConsultation: 'AGENT STATION_OFFICER',
  ReadConsultations: 'AGENT STATION_OFFICER HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER FOLLOWUP_AGENT',
  RaiseTopic: 'AGENT',
  AssignDutyOwners: 'DISPATCHER',
  ReadTopics: 'AGENT STATION_OFFICER HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER',
};
