import type { Example } from '../example';
import { inspection } from '../standing/world';

/** One for every route there is. */
export const examples: Readonly<Record<string, Example>> = {
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
};

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  RegisterLead: 'HANDLER',
  ExtendVerification: 'ORG_HEAD',
  ReadLeads: 'HANDLER ORG_HEAD SUPERVISION_OFFICER',
};
