import type { Example } from '../example';

/** One for every route there is. */
export const examples: Readonly<Record<string, Example>> = {
  'GET /api/analytics/figures': { role: 'ANALYST', query: 'from=2026-04-01&to=2026-05-31' },
  'GET /api/analytics/dossiers/{reference}': { role: 'ANALYST', id: ({ complaintNumber }) => complaintNumber },
};

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  ReadFigures: 'ANALYST ORG_HEAD SUPERVISION_OFFICER',
  ReadDossiers: 'ANALYST ORG_HEAD SUPERVISION_OFFICER HANDLER AGENT DISPATCHER',
};
