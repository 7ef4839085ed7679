import { type Decider, type Instant, type Message, reject } from '@12315/kernel';
import {
  type Deadline,
  deadline,
  isOverdue,
  legalDateOf,
  limitFor,
  nextReport,
  publishedCalendar,
  reportAt,
  type Reported,
} from '@12315/law';
import { organOf, organReceiving } from '../organisation/starting-organisations';
import type { AssistanceEvent } from './assistance.events';

export type RequestAssistance = Message<
  'RequestAssistance',
  {
    assistanceId: string;
    reference: string;
    organisation: string;
    toArea: string;
    toName: string;
    matter: string;
    request: string;
  }
>;
export type RecordAssistanceReply = Message<
  'RecordAssistanceReply',
  { assistanceId: string; outcome: string; recovered: number }
>;
export type CheckAssistanceDeadline = Message<'CheckDeadline', { id: string }>;
export type AssistanceCommand = RequestAssistance | RecordAssistanceReply | CheckAssistanceDeadline;

interface About {
  readonly reference: string;
  readonly organisation: string;
}
export type Assistance =
  | { readonly status: 'none' }
  | ({ readonly status: 'requested'; readonly reply: Deadline | null; readonly reported: Reported } & About)
  | ({ readonly status: 'replied'; readonly outcome: string; readonly recovered: number } & About);

/** 协助处理函: asks an organ elsewhere to help with a matter, and waits for its answer. */
export const assistance: Decider<AssistanceCommand, AssistanceEvent, Assistance> = {
  category: 'assistance',
  initial: { status: 'none' },

  decide: {
    RequestAssistance: (command, state, { occurredAt: requestedAt }) => {
      if (state.status !== 'none') return [];
      checkRequest(command);
      const { assistanceId, reference, organisation, toArea, toName, matter, request } = command;
      const about = { assistanceId, reference, organisation, toArea, toName, matter, request };
      return [{ type: 'AssistanceRequested', data: { ...about, requestedAt, reply: replyOf(requestedAt) } }];
    },

    RecordAssistanceReply: ({ assistanceId, outcome, recovered }, state, { occurredAt: repliedAt }) => {
      if (state.status === 'none') return reject('not-found', 'assistance.unknown', assistanceId);
      if (state.status === 'replied')
        return state.outcome === outcome && state.recovered === recovered
          ? []
          : reject('conflict', 'assistance.already-replied', assistanceId);
      checkReply({ assistanceId, outcome, recovered });
      const { reference, organisation, reply } = state;
      const onTime = reply === null ? null : !isOverdue(reply, repliedAt);
      const data = { assistanceId, reference, organisation, outcome, recovered, onTime, repliedAt };
      return [{ type: 'AssistanceReplied', data }];
    },

    CheckDeadline: ({ id: assistanceId }, state, { occurredAt }) => {
      if (state.status !== 'requested' || state.reply === null) return [];
      const report = reportAt(state.reply, state.reported, occurredAt);
      if (report === null) return [];
      const { reference, organisation } = state;
      const { dueOn, article } = state.reply;
      const data = { assistanceId, reference, organisation, dueOn, article };
      return [{ type: report === 'overdue' ? 'AssistanceOverdue' : 'AssistanceDueSoon', data }];
    },
  },

  evolve: {
    AssistanceRequested: ({ reference, organisation, reply }) => ({
      status: 'requested',
      reference,
      organisation,
      reply,
      reported: 'nothing',
    }),
    AssistanceReplied: ({ reference, organisation, outcome, recovered }) => ({
      status: 'replied',
      reference,
      organisation,
      outcome,
      recovered,
    }),
    AssistanceDueSoon: (_, state) => (state.status === 'requested' ? { ...state, reported: 'due-soon' } : state),
    AssistanceOverdue: (_, state) => (state.status === 'requested' ? { ...state, reported: 'overdue' } : state),
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
  due: (state) =>
    state.status !== 'requested' || state.reply === null ? null : nextReport(state.reply, state.reported),
};

const checkRequest = ({ assistanceId, organisation, toArea, ...words }: RequestAssistance['data']): void => {
  if (!/^\d{4}[0-9A-Z]{2}$/.test(toArea)) reject('invalid', 'assistance.area-malformed', toArea);
  const asked = organOf(toArea);
  if (asked !== null && asked === organReceiving(organisation)) reject('invalid', 'assistance.of-oneself', toArea);
  const { reference, toName, matter, request } = words;
  if ([reference, toName, matter, request].some((each) => each.trim() === ''))
    reject('invalid', 'assistance.words-missing', assistanceId);
};

const checkReply = ({ assistanceId, outcome, recovered }: RecordAssistanceReply['data']): void => {
  if (outcome.trim() === '') reject('invalid', 'assistance.outcome-missing', assistanceId);
  if (!Number.isSafeInteger(recovered) || recovered < 0) reject('invalid', 'assistance.amount', `${recovered}`);
};

/** P2022 art 45 counts from the receipt of the letter; it goes by the network, so that is the day it is sent. */
const replyOf = (startedAt: Instant): Deadline | null =>
  limitFor('ASSISTANCE_REPLY', legalDateOf(startedAt)) === null
    ? null
    : deadline({ calendar: publishedCalendar, duty: 'ASSISTANCE_REPLY', startedAt });
