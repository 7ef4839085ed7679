import { type Decider, type Instant, type Message, reject } from '@12315/kernel';
import { type Jurisdiction, jurisdictionOf, legalDateOf } from '@12315/law';
import { cityCentre, hasAuthority, organOf, organReceiving } from '../organisation/starting-organisations';
import type { Alternative, DispatchEvent, DispatchUndecided, SellerFacts } from './dispatch.events';

export type IssueDispatch = Message<
  'IssueDispatch',
  {
    dispatchId: string;
    complaintId: string;
    number: string;
    /** Where the complaint was registered, and when it came there. */
    organisation: string;
    receivedAt: Instant;
    seller: SellerFacts;
  }
>;
export type DesignateTarget = Message<'DesignateTarget', { dispatchId: string; target: string; reason: string }>;
export type SignForDispatch = Message<'SignForDispatch', { dispatchId: string }>;
export type DispatchCommand = IssueDispatch | DesignateTarget | SignForDispatch;

type Undecided = Pick<
  DispatchUndecided['data'],
  'complaintId' | 'number' | 'organisation' | 'receivedAt' | 'alternatives'
>;
export type Dispatch =
  | { readonly status: 'none' }
  | ({ readonly status: 'undecided' } & Undecided)
  | { readonly status: 'issued' | 'signed'; readonly complaintId: string; readonly target: string };

/** 分流: who handles a complaint. A process issues it, so what the facts leave open is an event, not a refusal. */
export const dispatch: Decider<DispatchCommand, DispatchEvent, Dispatch> = {
  category: 'dispatch',
  initial: { status: 'none' },

  decide: {
    IssueDispatch: (command, state, { occurredAt }) => {
      if (state.status !== 'none') return [];
      const { dispatchId, complaintId, number, organisation, receivedAt } = command;
      const { organArea, rule, because, ...found } = jurisdiction(command);
      const alternatives = found.alternatives.map(alternative);
      const target = organArea === null ? null : organOf(organArea);
      const about = { dispatchId, complaintId, number };
      if (target === null) {
        const reasons = organArea === null ? [...because] : [...because, `${organArea}不在本市`];
        const open = { ...about, organisation, receivedAt, rule, because: reasons, alternatives };
        return [{ type: 'DispatchUndecided', data: { ...open, undecidedAt: occurredAt } }];
      }
      const receipt = { issuedAt: occurredAt, receivedAt: receiptBy(target, command, occurredAt) };
      const issue = { ...about, target, kind: 'ASSIGN', rule, because: [...because], alternatives } as const;
      return [{ type: 'DispatchIssued', data: { ...issue, ...receipt } }];
    },

    DesignateTarget: ({ dispatchId, target, reason }, state, { occurredAt }) => {
      if (state.status === 'none') return reject('not-found', 'dispatch.unknown', dispatchId);
      if (state.status !== 'undecided')
        return state.target === target ? [] : reject('conflict', 'dispatch.already-issued', dispatchId);
      if (!hasAuthority(target)) return reject('invalid', 'dispatch.target-without-authority', target);
      if (reason.trim() === '') return reject('invalid', 'dispatch.reason-missing', dispatchId);
      const { complaintId, number, alternatives } = state;
      const receivedAt = receiptBy(target, state, occurredAt);
      const issue = { dispatchId, complaintId, number, target, kind: 'ASSIGN', rule: 'DESIGNATED' } as const;
      return [
        {
          type: 'DispatchIssued',
          data: { ...issue, because: [reason], alternatives, issuedAt: occurredAt, receivedAt },
        },
      ];
    },

    SignForDispatch: ({ dispatchId }, state, { occurredAt }) => {
      if (state.status === 'none') return reject('not-found', 'dispatch.unknown', dispatchId);
      if (state.status === 'undecided') return reject('conflict', 'dispatch.not-issued', dispatchId);
      if (state.status === 'signed') return [];
      const { complaintId, target } = state;
      return [{ type: 'DispatchSigned', data: { dispatchId, complaintId, target, signedAt: occurredAt } }];
    },
  },

  evolve: {
    DispatchIssued: ({ complaintId, target }) => ({ status: 'issued', complaintId, target }),
    DispatchUndecided: ({ complaintId, number, organisation, receivedAt, alternatives }) => ({
      status: 'undecided',
      complaintId,
      number,
      organisation,
      receivedAt,
      alternatives,
    }),
    DispatchSigned: ({ complaintId, target }) => ({ status: 'signed', complaintId, target }),
  },

  /** The command centre until the target is known. */
  holder: (state) => {
    if (state.status === 'none') return null;
    return state.status === 'undecided' ? cityCentre : state.target;
  },
};

const jurisdiction = ({ seller, receivedAt, organisation }: IssueDispatch['data']): Jurisdiction =>
  jurisdictionOf({
    on: legalDateOf(receivedAt),
    sellerKind: seller.kind,
    places: {
      business: seller.businessArea ?? undefined,
      domicile: seller.domicileArea ?? undefined,
      shown: seller.shownArea ?? undefined,
      shownReachable: seller.shownAddressReachable ?? undefined,
      platform: seller.platformArea ?? undefined,
      firstReceivedBy: organReceiving(organisation)?.slice(0, 6),
    },
  });

const alternative = ({ organArea, because }: Jurisdiction['alternatives'][number]): Alternative => ({
  area: organArea,
  organisation: organOf(organArea),
  because,
});

/** C2026 art 15 (2026-04-15): the clock runs from the receipt by the organ with authority, which may have had it all along. */
const receiptBy = (
  target: string,
  { organisation, receivedAt }: Pick<IssueDispatch['data'], 'organisation' | 'receivedAt'>,
  issuedAt: Instant,
): Instant => (organReceiving(organisation) === organReceiving(target) ? receivedAt : issuedAt);
