import type { Instant, Message } from '@12315/kernel';
import { deadline, publishedCalendar } from '@12315/law';
import type {
  LocalKind,
  LocalMediationOpened,
  MediationConsented,
  MediationHeader,
  MediationOpened,
  MediationRefused,
  Side,
} from './mediation.events';
import { type Decide, type Evolve, isRunning, type Opened, remembering, runningOf } from './state';

export type OpenMediation = Message<
  'OpenMediation',
  { mediationId: string; complaintId: string; organisation: string; acceptedAt: Instant; header?: MediationHeader }
>;
export type OpenLocalMediation = Message<
  'OpenLocalMediation',
  {
    mediationId: string;
    complaintId: string;
    kind: LocalKind;
    organisation: string;
    takenUpAt: Instant;
    header: MediationHeader;
  }
>;
export type RecordConsent = Message<
  'RecordConsent',
  { mediationId: string; side: Side; consents: boolean; reason?: string | null }
>;

/** 开启: by the organ that accepted, or where the complaint arose; then both sides are asked. */
export const opening: Decide<OpenMediation | OpenLocalMediation | RecordConsent> = {
  OpenMediation: ({ mediationId, complaintId, organisation, acceptedAt, header }, state) => {
    if (state.status !== 'none') return [];
    const period = deadline({ calendar: publishedCalendar, duty: 'MEDIATION_PERIOD', startedAt: acceptedAt });
    const about = { mediationId, complaintId, kind: 'ADMIN', organisation, acceptedAt, period } as const;
    return [{ type: 'MediationOpened', data: { ...about, ...(header && { header }) } }];
  },

  // Nobody accepted it in the sense of the law, so no period of the law runs.
  OpenLocalMediation: ({ mediationId, complaintId, kind, organisation, takenUpAt: openedAt, header }, state) =>
    state.status === 'none'
      ? [
          {
            type: 'LocalMediationOpened',
            data: { mediationId, complaintId, kind, organisation, openedAt, header },
          },
        ]
      : [],

  // C2026 art 18 (2026-04-15): only with the consent of both; art 23(1)(2): a side that refuses ends it, also later.
  RecordConsent: ({ mediationId, side, consents, reason }, state, meta) => {
    if (state.status !== 'none' && state.refusedBy === side && !consents) return [];
    const { organisation, complaintId, consented } = runningOf(state, mediationId, meta);
    const { occurredAt } = meta;
    if (!consents) {
      const data = { mediationId, organisation, complaintId, side, reason: reason ?? null, refusedAt: occurredAt };
      return [{ type: 'MediationRefused', data }];
    }
    return consented.includes(side)
      ? []
      : [{ type: 'MediationConsented', data: { mediationId, organisation, side, consentedAt: occurredAt } }];
  },
};

const fresh = {
  status: 'awaiting-consent',
  period: null,
  reported: 'nothing',
  consented: [],
  refusedBy: null,
  mediators: [],
  sessions: [],
  lastHeld: null,
  appraisals: [],
  agreement: null,
  paper: null,
  recovered: null,
  termination: null,
  advice: [],
} as const satisfies Partial<Opened>;

export const opened: Evolve<MediationOpened | LocalMediationOpened | MediationConsented | MediationRefused> = {
  MediationOpened: ({ kind, complaintId, organisation, acceptedAt, period }) => ({
    ...fresh,
    kind,
    complaintId,
    organisation,
    startedAt: acceptedAt,
    period,
  }),
  LocalMediationOpened: ({ kind, complaintId, organisation, openedAt }) => ({
    ...fresh,
    kind,
    complaintId,
    organisation,
    startedAt: openedAt,
  }),
  MediationConsented: ({ side }, state) => {
    if (!isRunning(state)) return state;
    const consented = [...state.consented, side];
    return { ...state, consented, status: consented.length < 2 ? 'awaiting-consent' : 'ready' };
  },
  MediationRefused: ({ side }, state) => remembering(state, { status: 'refused', refusedBy: side }),
};
