import { cityCentre, drawn, jinghu, matter, received, refusal, seller, tested, yijiang } from './bodies';
import { inspection, type Matters } from './matters';

/** How to ask a route something valid, and how to meet each of its refusals. */
export interface Example {
  /** Who may, in the organisation that holds the matter. */
  readonly role: string;
  readonly organisation?: string;
  /** The thing it is about. */
  readonly id?: (matters: Matters) => string;
  /** With every field there is; it is refused for nothing but what the spec does to it. */
  readonly body?: object;
  readonly query?: string;
  /** A request that the state of its matter does not allow; null where every state does. */
  readonly conflict?: Readonly<{
    id: (matters: Matters) => string;
    organisation?: string;
    body?: object;
    code: string;
  }> | null;
  /** Sent once, in the end; where it differs from the above. */
  readonly valid?: Readonly<{ id?: (matters: Matters) => string; body?: object }>;
}

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
  'GET /api/routing/dispatches': { role: 'HANDLER' },
  'GET /api/routing/dispatches/{id}': { role: 'HANDLER', id: ({ complaint }) => complaint },
  'GET /api/routing/organisations': { role: 'HANDLER' },
  'POST /api/mediation/mediations/{id}/consents': {
    role: 'MEDIATOR',
    id: ({ mediation }) => mediation,
    body: { side: 'CONSUMER', consents: true, reason: '愿意协商' },
    conflict: { id: ({ refusedMediation }) => refusedMediation, code: 'mediation.refused' },
  },
  'GET /api/mediation/mediations': { role: 'MEDIATOR' },
  'GET /api/mediation/mediations/{id}': { role: 'MEDIATOR', id: ({ mediation }) => mediation },
  'POST /api/enforcement-cases/leads': {
    role: 'HANDLER',
    body: inspection({ discoveredAt: '2026-04-29T00:30:00.000Z' }),
  },
  'POST /api/enforcement-cases/leads/{id}/extension': {
    role: 'ORG_HEAD',
    id: ({ lead }) => lead,
    body: { reason: '案情复杂' },
    conflict: { id: ({ extendedLead }) => extendedLead, code: 'lead.already-extended' },
  },
  'GET /api/enforcement-cases/leads': { role: 'HANDLER' },
  'GET /api/enforcement-cases/leads/{id}': { role: 'HANDLER', id: ({ lead }) => lead },
  'POST /api/sampling/samples': { role: 'SAMPLER', body: drawn({ drawnAt: '2026-04-29T00:30:00.000Z' }) },
  'POST /api/sampling/samples/{id}/result': {
    role: 'LABORATORY',
    id: ({ sample }) => sample,
    body: tested('FAIL'),
    conflict: {
      id: ({ testedSample }) => testedSample,
      body: tested('FAIL', { reportNumber: 'WH-2026-0043' }),
      code: 'sample.already-tested',
    },
  },
  'GET /api/sampling/samples': { role: 'SAMPLER' },
  'GET /api/sampling/samples/{id}': { role: 'SAMPLER', id: ({ sample }) => sample },
  'GET /api/analytics/figures': { role: 'ANALYST', query: 'from=2026-04-01&to=2026-05-31' },
  'GET /api/analytics/dossiers/{reference}': { role: 'ANALYST', id: ({ complaintNumber }) => complaintNumber },
};

export const holderOf = ({ organisation = jinghu }: Example): string => organisation;
