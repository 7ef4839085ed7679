import { cityCentre, yijiang } from '../bodies';
import type { Example } from '../example';

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
  'GET /api/routing/dispatches': { role: 'HANDLER' },
  'GET /api/routing/dispatches/{id}': { role: 'HANDLER', id: ({ complaint }) => complaint },
  'GET /api/routing/organisations': { role: 'HANDLER' },
};

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  DesignateTarget: 'DISPATCHER',
  SignForDispatch: 'HANDLER',
  ReadDispatches: 'AGENT HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER ANALYST OPERATOR',
  ReadOrganisations:
    'AGENT STATION_OFFICER HANDLER MEDIATOR ORG_HEAD DISPATCHER SUPERVISION_OFFICER ANALYST SAMPLER LABORATORY OPERATOR',
};
