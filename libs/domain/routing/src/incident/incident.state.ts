import { reject } from '@12315/kernel';
import type { IncidentAgency } from './incident.events';

export interface KnownIncident {
  readonly status: 'open' | 'closed';
  readonly organisation: string;
  readonly persons: number;
  readonly deputyTold: boolean;
  readonly agencies: readonly IncidentAgency[];
  readonly numbers: readonly string[];
  /** By the ids of the acts. */
  readonly reliefs: readonly string[];
  readonly settlements: readonly string[];
  readonly settled: number;
  readonly amount: number;
  readonly closedFor: string | null;
}
export type Incident = { readonly status: 'none' } | KnownIncident;

export const known = (state: Incident, incidentId: string): KnownIncident =>
  state.status === 'none' ? reject('not-found', 'incident.unknown', incidentId) : state;

export const checkOpen = (state: Incident, incidentId: string): void => {
  if (state.status === 'closed') reject('conflict', 'incident.closed', incidentId);
};
