import { type Decider, type Instant, type Message, type Meta, reject, type Sealed } from '@12315/kernel';
import { isBefore, legalDateOf, ruleSetAt } from '@12315/law';
import { linking } from './linking';
import type { Complainant, IntakeChannel, ItemEvent, ItemPart, ItemTriaged, ProperWay } from './item.events';
import { checkParts, type GivenPart, numbered, same } from './parts';

export type ReceiveItem = Message<
  'ReceiveItem',
  {
    itemId: string;
    channel: IntakeChannel;
    receivedAt: Instant;
    /** Names the paper of a back-entry. */
    paper?: string | null;
    organisation: string;
    personId: string;
    /** null: anonymous. */
    complainant: Complainant | null;
    statement: Sealed;
    summary: string;
  }
>;
export type NoteItemNumber = Message<'NoteItemNumber', { itemId: string; number: string }>;
export type TriageItem = Message<'TriageItem', { itemId: string; parts: readonly GivenPart[] }>;
export type ReferElsewhere = Message<'ReferElsewhere', { itemId: string; way: ProperWay; basis: string }>;
/** The earlier item with that number, or the one it goes on as itself; null where there is none. */
export type LinkDuplicate = Message<
  'LinkDuplicate',
  {
    itemId: string;
    ofNumber: string;
    earlier: { readonly itemId: string; readonly number: string; readonly personId: string } | null;
  }
>;
export type ItemCommand = ReceiveItem | NoteItemNumber | TriageItem | ReferElsewhere | LinkDuplicate;

type Received = Pick<ItemTriaged['data'], 'organisation' | 'channel' | 'receivedAt' | 'personId' | 'complainant'> & {
  readonly number: string | null;
};
export type Item =
  | { readonly status: 'none' }
  | ({ readonly status: 'received' } & Received)
  | ({ readonly status: 'triaged'; readonly parts: readonly ItemPart[] } & Received)
  | ({ readonly status: 'referred'; readonly way: ProperWay } & Received)
  | ({ readonly status: 'linked'; readonly ofItemId: string; readonly ofNumber: string } & Received);
export type ItemDecide = Decider<ItemCommand, ItemEvent, Item>['decide'];

/** 来件: what came in, before it is known what it is. */
export const item: Decider<ItemCommand, ItemEvent, Item> = {
  category: 'item',
  initial: { status: 'none' },

  decide: {
    ...linking,

    ReceiveItem: (command, state, meta) => {
      if (state.status !== 'none') return [];
      const { itemId, channel, receivedAt, paper, organisation, personId, complainant, statement, summary } = command;
      checkReceipt(command, meta);
      if (summary.trim() === '') return reject('invalid', 'item.summary-missing');
      return [
        {
          type: 'ItemReceived',
          data: {
            itemId,
            channel,
            receivedAt,
            paper: paper ?? null,
            organisation,
            personId,
            complainant: complainant && reached(complainant),
            statement,
            summary,
          },
        },
      ];
    },

    NoteItemNumber: ({ itemId, number }, state) =>
      state.status === 'none' || state.number !== null ? [] : [{ type: 'ItemNumbered', data: { itemId, number } }],

    TriageItem: ({ itemId, parts }, state) => {
      if (state.status === 'none') return reject('not-found', 'item.unknown', itemId);
      if (state.status === 'referred' || state.status === 'linked') return reject('conflict', 'item.closed', itemId);
      const { number, organisation, channel, receivedAt, personId, complainant } = state;
      if (number === null) return reject('conflict', 'item.not-numbered', itemId);
      const matters = numbered(number, parts);
      if (state.status === 'triaged')
        return same(matters, state.parts) ? [] : reject('conflict', 'item.already-triaged', itemId);
      checkParts(matters, state);
      return [
        {
          type: 'ItemTriaged',
          data: { itemId, number, organisation, channel, receivedAt, personId, complainant, parts: matters },
        },
      ];
    },

    // C2026 art 44 (2026-04-15): what has a way of its own is not handled as a complaint; the person is told the way.
    ReferElsewhere: ({ itemId, way, basis }, state, { occurredAt }) => {
      if (state.status === 'none') return reject('not-found', 'item.unknown', itemId);
      if (state.status === 'triaged') return reject('conflict', 'item.already-triaged', itemId);
      if (state.status === 'linked') return reject('conflict', 'item.closed', itemId);
      if (state.status === 'referred') return state.way === way ? [] : reject('conflict', 'item.closed', itemId);
      if (basis.trim() === '') return reject('invalid', 'item.basis-missing', itemId);
      return [{ type: 'ItemReferredElsewhere', data: { itemId, way, basis, referredAt: occurredAt } }];
    },
  },

  evolve: {
    ItemReceived: ({ organisation, channel, receivedAt, personId, complainant }) => ({
      status: 'received',
      organisation,
      channel,
      receivedAt,
      personId,
      complainant,
      number: null,
    }),
    ItemNumbered: ({ number }, state) => (state.status === 'none' ? state : { ...state, number }),
    ItemTriaged: ({ number, organisation, channel, receivedAt, personId, complainant, parts }) => ({
      status: 'triaged',
      organisation,
      channel,
      receivedAt,
      personId,
      complainant,
      number,
      parts,
    }),
    ItemReferredElsewhere: ({ way }, state) =>
      state.status === 'none' ? state : { ...state, status: 'referred', way },
    ItemLinkedAsDuplicate: ({ ofItemId, ofNumber }, state) =>
      state.status === 'none' ? state : { ...state, status: 'linked', ofItemId, ofNumber },
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
};

const reached = ({ name, phone, address }: Complainant): Complainant => ({ name, phone, address });

/** Who may enter, with its paper, what came in on an earlier day. */
const backEntering = ['STATION_OFFICER', 'AGENT'];

/** Held against the moment of recording: a back-entry occurred when its paper says. */
const checkReceipt = ({ receivedAt, paper }: ReceiveItem['data'], { recordedAt, actor }: Meta): void => {
  if (isBefore(recordedAt, receivedAt)) reject('invalid', 'item.received-in-future', receivedAt);
  const day = legalDateOf(receivedAt);
  ruleSetAt(day);
  if (day === legalDateOf(recordedAt)) return;
  if (!paper?.trim()) reject('invalid', 'item.paper-missing', receivedAt);
  if (!backEntering.includes(actor.role)) reject('forbidden', 'item.back-entry', actor.role);
};
