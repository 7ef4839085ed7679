import { matter, received, refusal, seller } from '../bodies';
import type { Example } from '../example';
import { grantedOfReports, reportExamples } from './intake-reports';
import { association, station } from '../standing/complaints';
import { question, reportPart } from '../standing/reports';

const someSeller = seller({
  businessArea: '340202',
  domicileArea: '340202',
  shownArea: '340202',
  shownAddressReachable: true,
  platformArea: '330106',
  platformName: '某平台',
});
const wholeMatter = matter({
  respondent: { name: '芜湖市镜湖区丰收粮油店', uscc: '91340202MA2MTXXX1X' },
  seller: someSeller,
  handling: 'AUTHORITY',
});
const wholeReport = reportPart({ respondent: wholeMatter.respondent });
const withOneSurprise = matter({ claim: '换货' });

/** One for every route there is. */
export const examples: Readonly<Record<string, Example>> = {
  ...reportExamples,
  'POST /api/intake/items': {
    role: 'AGENT',
    body: received({ receivedAt: '2026-04-28T02:00:00.000Z', paper: '来访登记簿第12号' }),
  },
  'GET /api/intake/items': { role: 'AGENT' },
  'GET /api/intake/items/{id}': { role: 'AGENT', id: ({ item }) => item },
  'POST /api/intake/items/{id}/triage': {
    role: 'AGENT',
    id: ({ item }) => item,
    body: { parts: [wholeMatter, wholeReport, question] },
    conflict: {
      id: ({ triagedItem }) => triagedItem,
      body: { parts: [withOneSurprise] },
      code: 'item.already-triaged',
    },
  },
  'POST /api/intake/items/{id}/referral': {
    role: 'AGENT',
    id: ({ item }) => item,
    body: { way: 'PETITION', basis: '反映拆迁补偿问题' },
    conflict: { id: ({ triagedItem }) => triagedItem, code: 'item.already-triaged' },
    valid: { id: ({ toRefer }) => toRefer },
  },
  'GET /api/intake/complaints': { role: 'HANDLER' },
  'GET /api/intake/complaints/{id}': { role: 'HANDLER', id: ({ complaint }) => complaint },
  'POST /api/intake/complaints/{id}/acceptance': {
    role: 'HANDLER',
    id: ({ complaint }) => complaint,
    conflict: { id: ({ withdrawn }) => withdrawn, code: 'complaint.withdrawn' },
    valid: { id: ({ toAccept }) => toAccept },
  },
  'POST /api/intake/complaints/{id}/refusal': {
    role: 'HANDLER',
    id: ({ complaint }) => complaint,
    body: refusal(),
    conflict: { id: ({ accepted }) => accepted, code: 'complaint.already-decided' },
    valid: { id: ({ toRefuse }) => toRefuse },
  },
  'POST /api/intake/complaints/{id}/withdrawal': {
    role: 'AGENT',
    id: ({ complaint }) => complaint,
    body: { reason: '双方已自行和解' },
    conflict: { id: ({ refused }) => refused, code: 'complaint.already-decided' },
  },
  'POST /api/intake/complaints/{id}/leads': {
    role: 'HANDLER',
    id: ({ complaint }) => complaint,
    body: { facts: '在用电子秤被改装', discoveredAt: '2026-04-29T00:30:00.000Z' },
    conflict: null,
  },
  'POST /api/intake/complaints/{id}/settlement': {
    role: 'STATION_OFFICER',
    organisation: station,
    id: ({ onSpot }) => onSpot,
    body: { recovered: 2600, inKind: '补足斤两' },
    conflict: { id: ({ takenUp }) => takenUp, code: 'complaint.taken-up' },
  },
  'POST /api/intake/complaints/{id}/taking-up': {
    role: 'STATION_OFFICER',
    organisation: station,
    id: ({ takenUp }) => takenUp,
    conflict: { id: ({ settledOnSpot }) => settledOnSpot, code: 'complaint.closed' },
    valid: { id: ({ toTakeUp }) => toTakeUp },
  },
  'POST /api/intake/complaints/{id}/decline': {
    role: 'STATION_OFFICER',
    organisation: association,
    id: ({ atAssociation }) => atAssociation,
    body: { reason: '不属于消费者协会受理范围' },
    conflict: { id: ({ takenUp }) => takenUp, organisation: station, code: 'complaint.taken-up' },
  },
  'POST /api/intake/complaints/{id}/escalation': {
    role: 'STATION_OFFICER',
    organisation: station,
    id: ({ takenUp }) => takenUp,
    body: { reason: '经营者拒绝到场' },
    conflict: { id: ({ settledOnSpot }) => settledOnSpot, code: 'complaint.closed' },
    valid: { id: ({ toEscalate }) => toEscalate },
  },
  'POST /api/intake/complaints/{id}/self-settlement': {
    role: 'HANDLER',
    id: ({ accepted }) => accepted,
    body: { recovered: 2600 },
    conflict: { id: ({ complaint }) => complaint, code: 'complaint.not-taken-on' },
    valid: { id: ({ toSettle }) => toSettle },
  },
  'POST /api/intake/complaints/{id}/result': {
    role: 'HANDLER',
    id: ({ accepted }) => accepted,
    body: { manner: 'PHONE' },
    conflict: { id: ({ complaint }) => complaint, code: 'complaint.not-concluded' },
    valid: { id: ({ selfSettled }) => selfSettled },
  },
  'POST /api/intake/complaints/{id}/closing': {
    role: 'HANDLER',
    id: ({ accepted }) => accepted,
    body: { leadFound: false },
    conflict: { id: ({ selfSettled }) => selfSettled, code: 'complaint.result-not-notified' },
    valid: { id: ({ notified }) => notified },
  },
  'POST /api/intake/complaints/{id}/follow-ups': {
    role: 'AGENT',
    id: ({ closed }) => closed,
    body: { satisfied: true, score: 5, reason: '处理及时' },
    conflict: { id: ({ complaint }) => complaint, code: 'complaint.not-closed' },
  },
  'POST /api/intake/complaints/{id}/archiving': {
    role: 'AGENT',
    id: ({ followedUp }) => followedUp,
    conflict: { id: ({ complaint }) => complaint, code: 'complaint.not-closed' },
  },
};

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  ...grantedOfReports,
  ReceiveItem: 'AGENT STATION_OFFICER',
  TriageItem: 'AGENT STATION_OFFICER',
  ReferElsewhere: 'AGENT STATION_OFFICER',
  ReadItems: 'AGENT STATION_OFFICER HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER',
  AcceptComplaint: 'HANDLER',
  RefuseComplaint: 'HANDLER ORG_HEAD',
  WithdrawComplaint: 'AGENT HANDLER',
  RaiseLead: 'HANDLER MEDIATOR STATION_OFFICER',
  RecordSettlement: 'AGENT STATION_OFFICER',
  TakeUpComplaint: 'AGENT STATION_OFFICER',
  DeclineComplaint: 'AGENT STATION_OFFICER',
  EscalateComplaint: 'AGENT STATION_OFFICER',
  RecordSelfSettlement: 'HANDLER MEDIATOR',
  SendResult: 'HANDLER STATION_OFFICER',
  CloseComplaint: 'HANDLER STATION_OFFICER',
  RecordFollowUp: 'FOLLOWUP_AGENT AGENT',
  ArchiveComplaint: 'AGENT HANDLER STATION_OFFICER',
  ReadComplaints: 'AGENT HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER STATION_OFFICER FOLLOWUP_AGENT',
};
