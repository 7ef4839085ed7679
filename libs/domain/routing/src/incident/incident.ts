import { type Decider, type Message, reject } from '@12315/kernel';
import type { IncidentAgency, IncidentEvent } from './incident.events';
import { checkOpen, type Incident, known, type KnownIncident } from './incident.state';
import { settling } from './settling';

export type OpenIncident = Message<
  'OpenIncident',
  {
    incidentId: string;
    organisation: string;
    title: string;
    place: string;
    persons: number;
    harm: boolean;
    media: boolean;
    /** Receipt numbers of what belongs to it from the start. */
    numbers: readonly string[];
  }
>;
export type ReportToDeputy = Message<'ReportToDeputy', { incidentId: string }>;
export type ReportExternally = Message<'ReportExternally', { incidentId: string; agency: IncidentAgency }>;
export type LinkItem = Message<'LinkItem', { incidentId: string; number: string }>;
export type RecordRelief = Message<
  'RecordRelief',
  { incidentId: string; reliefId: string; visits: number; words: string }
>;
export type RecordGroupSettlement = Message<
  'RecordGroupSettlement',
  { incidentId: string; settlementId: string; persons: number; amount: number }
>;
export type CloseIncident = Message<'CloseIncident', { incidentId: string; reason: string | null }>;
export type IncidentCommand =
  OpenIncident | ReportToDeputy | ReportExternally | LinkItem | RecordRelief | RecordGroupSettlement | CloseIncident;

export type IncidentDecide = Decider<IncidentCommand, IncidentEvent, Incident>['decide'];

/** So many persons are a group. The platform's rule. */
const group = 5;

/** 群体性突发事件: many persons, harm or the media; who must know, who is helped, who has settled. */
export const incident: Decider<IncidentCommand, IncidentEvent, Incident> = {
  category: 'incident',
  initial: { status: 'none' },

  decide: {
    ...settling,

    OpenIncident: (command, state, { occurredAt }) => {
      if (state.status !== 'none') return [];
      checkOpening(command);
      const { incidentId, organisation, title, place, persons, harm, media, numbers } = command;
      const of = { incidentId, organisation };
      return [
        { type: 'IncidentOpened', data: { ...of, title, place, persons, harm, media, openedAt: occurredAt } },
        ...[...new Set(numbers)].map(
          (number) => ({ type: 'ItemLinkedToIncident', data: { ...of, number, linkedAt: occurredAt } }) as const,
        ),
      ];
    },

    ReportToDeputy: ({ incidentId }, state, { occurredAt: reportedAt }) => {
      const { organisation, deputyTold } = known(state, incidentId);
      if (deputyTold) return [];
      checkOpen(state, incidentId);
      return [{ type: 'IncidentReportedToDeputy', data: { incidentId, organisation, reportedAt } }];
    },

    ReportExternally: ({ incidentId, agency }, state, { occurredAt: reportedAt }) => {
      const { organisation, agencies } = known(state, incidentId);
      if (agencies.includes(agency)) return [];
      checkOpen(state, incidentId);
      return [{ type: 'IncidentReportedExternally', data: { incidentId, organisation, agency, reportedAt } }];
    },

    LinkItem: ({ incidentId, number }, state, { occurredAt: linkedAt }) => {
      const { organisation, numbers } = known(state, incidentId);
      if (numbers.includes(number)) return [];
      checkOpen(state, incidentId);
      checkNumber(number);
      return [{ type: 'ItemLinkedToIncident', data: { incidentId, organisation, number, linkedAt } }];
    },
  },

  evolve: {
    IncidentOpened: ({ organisation, persons }) => ({
      status: 'open',
      organisation,
      persons,
      deputyTold: false,
      agencies: [],
      numbers: [],
      reliefs: [],
      settlements: [],
      settled: 0,
      amount: 0,
      closedFor: null,
    }),
    IncidentReportedToDeputy: (_, state) => changed(state, () => ({ deputyTold: true })),
    IncidentReportedExternally: ({ agency }, state) =>
      changed(state, ({ agencies }) => ({ agencies: [...agencies, agency] })),
    ItemLinkedToIncident: ({ number }, state) => changed(state, ({ numbers }) => ({ numbers: [...numbers, number] })),
    ReliefRecorded: ({ reliefId }, state) => changed(state, ({ reliefs }) => ({ reliefs: [...reliefs, reliefId] })),
    GroupSettlementReached: ({ settlementId, persons, amount }, state) =>
      changed(state, (before) => ({
        settlements: [...before.settlements, settlementId],
        settled: before.settled + persons,
        amount: before.amount + amount,
      })),
    IncidentClosed: ({ reason }, state) => changed(state, () => ({ status: 'closed', closedFor: reason })),
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
};

const changed = (state: Incident, change: (incident: KnownIncident) => Partial<KnownIncident>): Incident =>
  state.status === 'none' ? state : { ...state, ...change(state) };

const checkOpening = ({ incidentId, title, place, persons, harm, media, numbers }: OpenIncident['data']): void => {
  if (!Number.isSafeInteger(persons) || persons < 0) reject('invalid', 'incident.persons', `${persons}`);
  if (persons < group && !harm && !media) reject('invalid', 'incident.not-grave', incidentId);
  if (title.trim() === '' || place.trim() === '') reject('invalid', 'incident.words-missing', incidentId);
  numbers.forEach(checkNumber);
};

const checkNumber = (number: string): void => {
  if (number.trim() === '') reject('invalid', 'incident.number-missing');
};
