import type { Example } from '../example';

/** One for every route there is. */
export const examples: Readonly<Record<string, Example>> = {
  'POST /api/mediation/mediations/{id}/consents': {
    role: 'MEDIATOR',
    id: ({ mediation }) => mediation,
    body: { side: 'CONSUMER', consents: true, reason: '愿意协商' },
    conflict: { id: ({ refusedMediation }) => refusedMediation, code: 'mediation.refused' },
  },
  'GET /api/mediation/mediations': { role: 'MEDIATOR' },
  'GET /api/mediation/mediations/{id}': { role: 'MEDIATOR', id: ({ mediation }) => mediation },
};

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  RecordConsent: 'MEDIATOR HANDLER',
  ReadMediations: 'MEDIATOR HANDLER ORG_HEAD SUPERVISION_OFFICER',
};
