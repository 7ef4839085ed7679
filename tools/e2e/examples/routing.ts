import { cityCentre, yijiang } from '../bodies';
import type { Example } from '../example';
import { answered, gathering, letter } from '../standing/routing';

/** One for every route there is. */
export const examples: Readonly<Record<string, Example>> = {
  'POST /api/routing/dispatches/{id}/target': {
    role: 'DISPATCHER',
    organisation: cityCentre,
    id: ({ undecided }) => undecided,
    body: { target: yijiang, reason: '经核实在弋江区经营' },
    conflict: { id: ({ complaint }) => complaint, code: 'dispatch.already-issued' },
  },
  'POST /api/routing/dispatches/{id}/signature': {
    role: 'HANDLER',
    id: ({ complaint }) => complaint,
    conflict: { id: ({ undecidedStill }) => undecidedStill, organisation: cityCentre, code: 'dispatch.not-issued' },
  },
  'POST /api/routing/dispatches/{id}/urges': {
    role: 'DISPATCHER',
    id: ({ complaint }) => complaint,
    body: { words: '消费者再次来电，请尽快办理' },
    conflict: { id: ({ undecidedStill }) => undecidedStill, organisation: cityCentre, code: 'dispatch.not-issued' },
  },
  'POST /api/routing/dispatches/{id}/supervisions': {
    role: 'SUPERVISION_OFFICER',
    organisation: cityCentre,
    id: ({ urgedTwice }) => urgedTwice,
    body: { reason: '两次催办未见进展', replyWithin: 5 },
    conflict: { id: ({ refused }) => refused, code: 'dispatch.supervision-unfounded' },
  },
  'POST /api/routing/dispatches/{id}/supervision-reply': {
    role: 'HANDLER',
    id: ({ supervised }) => supervised,
    body: { answer: '已约商家，明日决定是否受理' },
    conflict: { id: ({ refused }) => refused, code: 'dispatch.not-supervised' },
  },
  'POST /api/routing/dispatches/{id}/accountability': {
    role: 'ORG_HEAD',
    organisation: cityCentre,
    id: ({ overdueComplaint }) => overdueComplaint,
    body: { held: true, reason: '承办人无正当理由逾期' },
    conflict: { id: ({ refused }) => refused, code: 'dispatch.not-accountable' },
  },
  'GET /api/routing/dispatches': { role: 'HANDLER' },
  'GET /api/routing/dispatches/{id}': { role: 'HANDLER', id: ({ complaint }) => complaint },
  'POST /api/routing/assistances': { role: 'HANDLER', body: letter() },
  'POST /api/routing/assistances/{id}/reply': {
    role: 'HANDLER',
    id: ({ assistance }) => assistance,
    body: answered(),
    conflict: {
      id: ({ repliedAssistance }) => repliedAssistance,
      body: answered({ recovered: 0 }),
      code: 'assistance.already-replied',
    },
  },
  'GET /api/routing/assistances': { role: 'HANDLER' },
  'GET /api/routing/assistances/{id}': { role: 'HANDLER', id: ({ assistance }) => assistance },
  'POST /api/routing/incidents': { role: 'DISPATCHER', body: gathering() },
  'POST /api/routing/incidents/{id}/deputy-report': {
    role: 'DISPATCHER',
    id: ({ incident }) => incident,
    // What is closed was reported before.
    conflict: null,
  },
  'POST /api/routing/incidents/{id}/external-reports': {
    role: 'DISPATCHER',
    id: ({ incident }) => incident,
    body: { agency: 'GOVERNMENT' },
    conflict: { id: ({ closedIncident }) => closedIncident, code: 'incident.closed' },
  },
  'POST /api/routing/incidents/{id}/items': {
    role: 'DISPATCHER',
    id: ({ incident }) => incident,
    body: { number: '340200C01202604290002C1' },
    conflict: { id: ({ closedIncident }) => closedIncident, code: 'incident.closed' },
  },
  'POST /api/routing/incidents/{id}/reliefs': {
    role: 'DISPATCHER',
    id: ({ incident }) => incident,
    body: { visits: 3, words: '走访三户老年会员' },
    conflict: { id: ({ closedIncident }) => closedIncident, code: 'incident.closed' },
  },
  'POST /api/routing/incidents/{id}/settlements': {
    role: 'DISPATCHER',
    id: ({ incident }) => incident,
    body: { persons: 40, amount: 5200000 },
    conflict: { id: ({ closedIncident }) => closedIncident, code: 'incident.closed' },
  },
  'POST /api/routing/incidents/{id}/closing': {
    role: 'DISPATCHER',
    id: ({ toCloseIncident }) => toCloseIncident,
    body: { reason: '其余会员已向人民法院起诉' },
    conflict: { id: ({ closedIncident }) => closedIncident, code: 'incident.closed' },
  },
  'GET /api/routing/incidents': { role: 'DISPATCHER' },
  'GET /api/routing/incidents/{id}': { role: 'DISPATCHER', id: ({ incident }) => incident },
  'POST /api/routing/field-responses': {
    role: 'AGENT',
    body: { reference: '340200C01202604290001C1', placeClass: 'REMOTE' },
  },
  'POST /api/routing/field-responses/{id}/arrival': {
    role: 'HANDLER',
    id: ({ crew }) => crew,
    conflict: null,
  },
  'POST /api/routing/field-responses/{id}/report': {
    role: 'HANDLER',
    id: ({ arrivedCrew }) => arrivedCrew,
    body: { words: '现场核秤，短斤少两属实' },
    conflict: { id: ({ crew }) => crew, code: 'field-response.not-arrived' },
  },
  'GET /api/routing/field-responses': { role: 'HANDLER' },
  'GET /api/routing/field-responses/{id}': { role: 'HANDLER', id: ({ crew }) => crew },
  'GET /api/routing/organisations': { role: 'HANDLER' },
};

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  DesignateTarget: 'DISPATCHER',
  SignForDispatch: 'HANDLER',
  UrgeDispatch: 'DISPATCHER SUPERVISION_OFFICER',
  SuperviseDispatch: 'SUPERVISION_OFFICER',
  ReplyToSupervision: 'HANDLER ORG_HEAD',
  DecideAccountability: 'ORG_HEAD SUPERVISION_OFFICER',
  RequestAssistance: 'DISPATCHER AGENT HANDLER',
  RecordAssistanceReply: 'DISPATCHER AGENT HANDLER',
  ReadAssistances: 'AGENT HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER ANALYST OPERATOR',
  OpenIncident: 'DISPATCHER AGENT ORG_HEAD',
  ReportToDeputy: 'DISPATCHER ORG_HEAD',
  ReportExternally: 'DISPATCHER ORG_HEAD DEPUTY_HEAD',
  LinkItem: 'DISPATCHER AGENT',
  RecordRelief: 'DISPATCHER HANDLER',
  RecordGroupSettlement: 'DISPATCHER HANDLER MEDIATOR',
  CloseIncident: 'DISPATCHER ORG_HEAD DEPUTY_HEAD',
  ReadIncidents: 'AGENT HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER ANALYST OPERATOR DEPUTY_HEAD',
  OrderCrew: 'DISPATCHER AGENT STATION_OFFICER',
  RecordArrival: 'DISPATCHER AGENT HANDLER STATION_OFFICER',
  FileFieldReport: 'AGENT HANDLER STATION_OFFICER',
  ReadFieldResponses: 'AGENT HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER ANALYST OPERATOR STATION_OFFICER',
  ReadDispatches: 'AGENT HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER ANALYST OPERATOR',
  ReadOrganisations:
    'AGENT STATION_OFFICER HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER ANALYST SAMPLER LABORATORY OPERATOR',
};
