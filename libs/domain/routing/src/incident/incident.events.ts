import type { Instant, Message } from '@12315/kernel';

/** Storage format: add, never rename, never remove. */

export const incidentAgencies = ['HEALTH', 'FOOD_SAFETY', 'GOVERNMENT'] as const;
export type IncidentAgency = (typeof incidentAgencies)[number];

interface Of {
  readonly incidentId: string;
  /** Who leads it. */
  readonly organisation: string;
}
export type IncidentOpened = Message<
  'IncidentOpened',
  Of & { title: string; place: string; persons: number; harm: boolean; media: boolean; openedAt: Instant }
>;
export type IncidentReportedToDeputy = Message<'IncidentReportedToDeputy', Of & { reportedAt: Instant }>;
export type IncidentReportedExternally = Message<
  'IncidentReportedExternally',
  Of & { agency: IncidentAgency; reportedAt: Instant }
>;
/** By its receipt number, as people name it. */
export type ItemLinkedToIncident = Message<'ItemLinkedToIncident', Of & { number: string; linkedAt: Instant }>;
export type ReliefRecorded = Message<
  'ReliefRecorded',
  Of & { reliefId: string; visits: number; words: string; recordedAt: Instant }
>;
export type GroupSettlementReached = Message<
  'GroupSettlementReached',
  Of & {
    settlementId: string;
    /** Settled by this one, not in all. */
    persons: number;
    /** Fen. */
    amount: number;
    reachedAt: Instant;
  }
>;
export type IncidentClosed = Message<
  'IncidentClosed',
  Of & {
    persons: number;
    settled: number;
    /** Fen, of all settlements. */
    amount: number;
    /** Why not everyone settled; null where everyone did. */
    reason: string | null;
    closedAt: Instant;
  }
>;
export type IncidentEvent =
  | IncidentOpened
  | IncidentReportedToDeputy
  | IncidentReportedExternally
  | ItemLinkedToIncident
  | ReliefRecorded
  | GroupSettlementReached
  | IncidentClosed;
