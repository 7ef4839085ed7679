import { matter, received, refusal, seller } from '../bodies';
import type { Example } from '../example';

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
});
const withOneSurprise = matter({ claim: '换货' });

/** One for every route there is. */
export const examples: Readonly<Record<string, Example>> = {
  'POST /api/intake/items': {
    role: 'AGENT',
    body: received({ receivedAt: '2026-04-28T02:00:00.000Z', paper: '来访登记簿第12号' }),
  },
  'GET /api/intake/items': { role: 'AGENT' },
  'GET /api/intake/items/{id}': { role: 'AGENT', id: ({ item }) => item },
  'POST /api/intake/items/{id}/triage': {
    role: 'AGENT',
    id: ({ item }) => item,
    body: { parts: [wholeMatter] },
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
};

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  ReceiveItem: 'AGENT STATION_OFFICER',
  TriageItem: 'AGENT STATION_OFFICER',
  ReferElsewhere: 'AGENT STATION_OFFICER',
  ReadItems: 'AGENT STATION_OFFICER HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER',
  AcceptComplaint: 'HANDLER',
  RefuseComplaint: 'HANDLER ORG_HEAD',
  WithdrawComplaint: 'AGENT HANDLER',
  RaiseLead: 'HANDLER MEDIATOR',
  ReadComplaints: 'AGENT HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER',
};
