import { type Decider, type Instant, reject, type Sealed } from '@12315/kernel';
import type { Deadline, RefusalCode, Reported } from '@12315/law';
import type { Handling, Seller } from '../item/item.events';
import type { ComplaintEvent } from './complaint.events';
import type { Result } from './outcome.events';

/** What stays known of a complaint whatever becomes of it. */
export interface Matter {
  /** The registering organisation, then the one it is assigned to. */
  readonly organisation: string;
  readonly handling: Handling;
  /** It came to the authority from where it arose. */
  readonly escalated: boolean;
  readonly mediationAsked: boolean;
  readonly header: {
    readonly number: string;
    readonly itemId: string;
    readonly personId: string;
    readonly complainantName: Sealed;
    readonly respondentName: string;
    readonly claim: string;
  };
  readonly seller: Seller;
  readonly dispatches: readonly string[];
  readonly leads: readonly string[];
  /** The leads whose result came back. */
  readonly caseResults: readonly string[];
  /** The mediations of which a fact crossed another outcome. */
  readonly conflicts: readonly string[];
}
/** How it ended, before it is closed. */
export interface Conclusion {
  readonly result: Result;
  readonly concludedAt: Instant;
  /** Of the authority; null where it was dealt with where it arose. */
  readonly acceptedAt: Instant | null;
  /** Null where only acceptance and conclusion tell it. */
  readonly onTime: boolean | null;
  readonly mediationId: string | null;
  readonly recovered: number;
  readonly inKind: string | null;
  /** Whether what was agreed in a mediation was done; null while that is not known. */
  readonly performed: boolean | null;
}
export type Concluded = { readonly matter: Matter; readonly conclusion: Conclusion } & (
  | { readonly status: 'concluded'; readonly notified: boolean }
  | {
      readonly status: 'closed' | 'archived';
      readonly leadFound: boolean;
      readonly followUps: readonly string[];
    }
);
export type Complaint =
  | { readonly status: 'none' }
  | { readonly status: 'registered'; readonly matter: Matter }
  | { readonly status: 'taken-up'; readonly matter: Matter }
  | { readonly status: 'assigned'; readonly matter: Matter; readonly acceptance: Deadline; readonly reported: Reported }
  | { readonly status: 'accepted'; readonly matter: Matter; readonly acceptedAt: Instant }
  | { readonly status: 'refused'; readonly matter: Matter; readonly ground: RefusalCode }
  /** Before anybody took it on: there is nothing to close. */
  | { readonly status: 'withdrawn'; readonly matter: Matter }
  | Concluded;
export type Known = Exclude<Complaint, { status: 'none' }>;

export const known = (state: Complaint, complaintId: string): Known =>
  state.status === 'none' ? reject('not-found', 'complaint.unknown', complaintId) : state;
export const isConcluded = (state: Complaint): state is Concluded =>
  state.status === 'concluded' || state.status === 'closed' || state.status === 'archived';

export const isWithdrawn = (state: Complaint): boolean =>
  state.status === 'withdrawn' || (isConcluded(state) && state.conclusion.result === 'WITHDRAWN');

/** Nothing more is decided about how it ends. */
export const over = (state: Known, complaintId: string): never => {
  if (isConcluded(state) && state.status !== 'concluded') return reject('conflict', 'complaint.closed', complaintId);
  if (isWithdrawn(state)) return reject('conflict', 'complaint.withdrawn', complaintId);
  if (isConcluded(state)) return reject('conflict', 'complaint.already-concluded', complaintId);
  if (state.status === 'refused') return reject('conflict', 'complaint.already-decided', complaintId);
  return reject('conflict', 'complaint.not-taken-on', complaintId);
};

const remembering = (state: Complaint, more: (matter: Matter) => Partial<Matter>): Complaint =>
  state.status === 'none' ? state : { ...state, matter: { ...state.matter, ...more(state.matter) } };
const ending = (
  state: Complaint,
  ended: Pick<Conclusion, 'result' | 'concludedAt'> & Partial<Omit<Conclusion, 'acceptedAt'>>,
): Complaint =>
  state.status === 'none'
    ? state
    : {
        status: 'concluded',
        matter: state.matter,
        notified: false,
        conclusion: {
          acceptedAt: state.status === 'accepted' ? state.acceptedAt : null,
          onTime: null,
          mediationId: null,
          recovered: 0,
          inKind: null,
          performed: null,
          ...ended,
        },
      };

/** What a complaint remembers. */
export const evolve: Decider<never, ComplaintEvent, Complaint>['evolve'] = {
  ComplaintRegistered: (registered) => {
    const { organisation, handling, mediationAsked, seller, number, itemId, personId } = registered;
    const { complainant, respondent, claim } = registered;
    const header = {
      number,
      itemId,
      personId,
      complainantName: complainant.name,
      respondentName: respondent.name,
      claim,
    };
    const begun = { dispatches: [], leads: [], caseResults: [], conflicts: [], escalated: false };
    return {
      status: 'registered',
      matter: { organisation, handling: handling ?? 'AUTHORITY', mediationAsked, header, seller, ...begun },
    };
  },
  ComplaintAssigned: ({ dispatchId, organisation, acceptance }, state) =>
    state.status === 'none'
      ? state
      : {
          status: 'assigned',
          matter: { ...state.matter, organisation, dispatches: [...state.matter.dispatches, dispatchId] },
          acceptance,
          reported: 'nothing',
        },
  ComplaintAccepted: ({ acceptedAt }, state) =>
    state.status === 'none' ? state : { status: 'accepted', matter: state.matter, acceptedAt },
  ComplaintRefused: ({ ground }, state) =>
    state.status === 'none' ? state : { status: 'refused', matter: state.matter, ground },
  ComplaintWithdrawn: ({ withdrawnAt }, state) => {
    if (state.status === 'none') return state;
    return state.status === 'accepted' || state.status === 'taken-up'
      ? ending(state, { result: 'WITHDRAWN', concludedAt: withdrawnAt })
      : { status: 'withdrawn', matter: state.matter };
  },
  EnforcementLeadRaised: ({ leadId }, state) => remembering(state, ({ leads }) => ({ leads: [...leads, leadId] })),
  AcceptanceDueSoon: (_, state) => (state.status === 'assigned' ? { ...state, reported: 'due-soon' } : state),
  AcceptanceOverdue: (_, state) => (state.status === 'assigned' ? { ...state, reported: 'overdue' } : state),

  ComplaintTakenUp: (_, state) => (state.status === 'none' ? state : { status: 'taken-up', matter: state.matter }),
  SettledOnSite: ({ recovered, inKind, settledAt }, state) =>
    ending(state, { result: 'ON_SITE', concludedAt: settledAt, recovered, inKind }),
  AssociationDeclined: ({ declinedAt }, state) => ending(state, { result: 'DECLINED', concludedAt: declinedAt }),
  ComplaintEscalated: (_, state) =>
    state.status === 'none'
      ? state
      : { status: 'registered', matter: { ...state.matter, handling: 'AUTHORITY', escalated: true } },

  ComplaintSettled: ({ by, mediationId, recovered, settledAt, onTime }, state) =>
    ending(state, {
      result: by === 'SELF' ? 'SELF_SETTLED' : 'MEDIATED',
      concludedAt: settledAt,
      mediationId,
      recovered,
      onTime,
    }),
  AgreementPerformanceNoted: ({ performed, recovered }, state) =>
    isConcluded(state) ? { ...state, conclusion: { ...state.conclusion, performed, recovered } } : state,
  ComplaintMediationTerminated: ({ mediationId, onTime, terminatedAt }, state) =>
    ending(state, { result: 'TERMINATED', concludedAt: terminatedAt, mediationId, onTime }),
  OutcomeConflictRaised: ({ mediationId }, state) =>
    remembering(state, ({ conflicts }) => ({ conflicts: [...conflicts, mediationId] })),

  ResultNotified: (_, state) => (state.status === 'concluded' ? { ...state, notified: true } : state),
  ComplaintClosed: ({ leadFound }, state) =>
    state.status === 'concluded'
      ? { status: 'closed', matter: state.matter, conclusion: state.conclusion, leadFound, followUps: [] }
      : state,
  ComplaintFollowedUp: ({ followUpId }, state) =>
    state.status === 'closed' || state.status === 'archived'
      ? { ...state, followUps: [...state.followUps, followUpId] }
      : state,
  ComplaintArchived: (_, state) => (state.status === 'closed' ? { ...state, status: 'archived' } : state),
  CaseResultNoted: ({ leadId }, state) =>
    remembering(state, ({ caseResults }) => ({ caseResults: [...caseResults, leadId] })),
};
