import { type Message, reject } from '@12315/kernel';
import type { Handling } from '../item/item.events';
import type { ComplaintDecide } from './complaint';
import { type Complaint, isConcluded, known, type Matter, over } from './complaint.state';
import type { LocalKind } from './local.events';
import type { Result } from './outcome.events';

export type RecordSettlement = Message<
  'RecordSettlement',
  { complaintId: string; recovered: number; inKind: string | null }
>;
export type TakeUpComplaint = Message<'TakeUpComplaint', { complaintId: string }>;
export type DeclineComplaint = Message<'DeclineComplaint', { complaintId: string; reason: string }>;
export type EscalateComplaint = Message<'EscalateComplaint', { complaintId: string; reason: string }>;
export type LocalCommand = RecordSettlement | TakeUpComplaint | DeclineComplaint | EscalateComplaint;

/** Settled where it arose: by the unit on the spot or by the association, without the authority's acceptance. */
export const local: Pick<ComplaintDecide, LocalCommand['type']> = {
  RecordSettlement: (command, state, { occurredAt }) => {
    const { complaintId, recovered } = command;
    const inKind = command.inKind?.trim() ? command.inKind : null;
    if (isRepeated(state, recovered, inKind)) return [];
    const matter = untouched(state, complaintId);
    checkAmount(recovered);
    if (recovered === 0 && inKind === null) reject('invalid', 'complaint.settlement-empty', complaintId);
    const { organisation } = matter;
    return [
      { type: 'SettledOnSite', data: { complaintId, organisation, recovered, inKind, settledAt: occurredAt } },
      {
        type: 'ComplaintClosed',
        data: { ...closedAtOnce(matter, 'ON_SITE'), complaintId, recovered, closedAt: occurredAt },
      },
    ];
  },

  TakeUpComplaint: ({ complaintId }, state, { occurredAt: takenUpAt }) => {
    if (state.status === 'taken-up') return [];
    const { organisation, handling, header } = untouched(state, complaintId);
    const kind = kinds[handling];
    return [{ type: 'ComplaintTakenUp', data: { complaintId, organisation, kind, takenUpAt, ...header } }];
  },

  // By the association's own rules; the complaint is counted at its own level and ends there.
  DeclineComplaint: ({ complaintId, reason }, state, { occurredAt }) => {
    if (isConcluded(state) && state.conclusion.result === 'DECLINED') return [];
    const matter = untouched(state, complaintId);
    if (matter.handling !== 'ASSOCIATION') reject('conflict', 'complaint.not-association', complaintId);
    checkReason(reason);
    const { organisation } = matter;
    return [
      { type: 'AssociationDeclined', data: { complaintId, organisation, reason, declinedAt: occurredAt } },
      {
        type: 'ComplaintClosed',
        data: { ...closedAtOnce(matter, 'DECLINED'), complaintId, recovered: 0, closedAt: occurredAt },
      },
    ];
  },

  EscalateComplaint: ({ complaintId, reason }, state, { occurredAt: escalatedAt }) => {
    const { escalated } = known(state, complaintId).matter;
    if (escalated) return [];
    const { organisation, header, seller } = open(state, complaintId);
    checkReason(reason);
    const { number } = header;
    return [{ type: 'ComplaintEscalated', data: { complaintId, number, organisation, seller, reason, escalatedAt } }];
  },
};

const kinds: Readonly<Record<Exclude<Handling, 'AUTHORITY'>, LocalKind>> = {
  ONSITE: 'STATION',
  ASSOCIATION: 'ASSOCIATION',
};

type Local = Matter & { readonly handling: Exclude<Handling, 'AUTHORITY'> };
const isLocal = (matter: Matter): matter is Local => matter.handling !== 'AUTHORITY';

/** Registered for the unit that holds it, and nothing done yet. */
const untouched = (state: Complaint, complaintId: string): Local => {
  const matter = open(state, complaintId);
  if (isConcluded(state)) return reject('conflict', 'complaint.already-concluded', complaintId);
  return state.status === 'registered' ? matter : reject('conflict', 'complaint.taken-up', complaintId);
};

/** Still where it arose: registered, taken up, or mediated there in vain. */
const open = (state: Complaint, complaintId: string): Local => {
  const there = known(state, complaintId);
  const { status, matter } = there;
  if (!isLocal(matter)) return reject('conflict', 'complaint.not-local', complaintId);
  const inVain = status === 'concluded' && there.conclusion.result === 'TERMINATED';
  return status === 'registered' || status === 'taken-up' || inVain ? matter : over(there, complaintId);
};

const isRepeated = (state: Complaint, recovered: number, inKind: string | null): boolean =>
  isConcluded(state) &&
  state.conclusion.result === 'ON_SITE' &&
  state.conclusion.recovered === recovered &&
  state.conclusion.inKind === inKind;

/** No authority accepted it, so no period ran. */
const closedAtOnce = ({ organisation, leads }: Matter, result: Result) => ({
  organisation,
  result,
  leadFound: leads.length > 0,
  onTime: true,
});

const checkReason = (reason: string): void => {
  if (reason.trim() === '') reject('invalid', 'complaint.reason-missing');
};
export const checkAmount = (fen: number): void => {
  if (!Number.isSafeInteger(fen) || fen < 0) reject('invalid', 'complaint.amount-not-fen', String(fen));
};
