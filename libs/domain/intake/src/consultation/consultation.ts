import { type Decider, type Instant, type Message, reject } from '@12315/kernel';
import type { ConsultationSubtype, IntakeChannel } from '../item/item.events';
import type { DutyOwner } from '../topic/topic.events';
import type { ConsultationEvent, GuidedTo } from './consultation.events';

export type RegisterConsultation = Message<
  'RegisterConsultation',
  {
    consultationId: string;
    itemId: string;
    number: string;
    organisation: string;
    channel: IntakeChannel;
    subtype: ConsultationSubtype;
    topic: string;
    persons: number;
    receivedAt: Instant;
  }
>;
/** The topic as it stands when it is answered by. */
export interface AnsweredBy {
  readonly version: number;
  readonly owners: readonly DutyOwner[];
}
export type AnswerConsultation = Message<
  'AnswerConsultation',
  {
    consultationId: string;
    answer: string;
    topicId: string | null;
    /** null: by no topic, or there is none with that id. */
    by: AnsweredBy | null;
    guidedTo: GuidedTo | null;
  }
>;
export type RateConsultation = Message<'RateConsultation', { consultationId: string; satisfied: boolean }>;
export type CloseConsultation = Message<'CloseConsultation', { consultationId: string }>;
export type ConsultationCommand = RegisterConsultation | AnswerConsultation | RateConsultation | CloseConsultation;

interface Given {
  readonly answer: string;
  readonly topicId: string | null;
  readonly area: string | null;
}
export type Consultation =
  | { readonly status: 'none' }
  | {
      readonly status: 'registered' | 'closed';
      readonly organisation: string;
      readonly given: Given | null;
      readonly satisfied: boolean | null;
    };

/** 咨询: a question, its answer, what the person thinks of it. */
export const consultation: Decider<ConsultationCommand, ConsultationEvent, Consultation> = {
  category: 'consultation',
  initial: { status: 'none' },
  decide: {
    RegisterConsultation: (command, state, { occurredAt: registeredAt }) => {
      if (state.status !== 'none') return [];
      const { consultationId, itemId, number, organisation, channel, subtype, topic, persons, receivedAt } = command;
      const identity = { consultationId, itemId, number, organisation, channel };
      return [
        {
          type: 'ConsultationRegistered',
          data: { ...identity, subtype, topic, persons, receivedAt, registeredAt },
        },
      ];
    },

    AnswerConsultation: (command, state, { occurredAt: answeredAt }) => {
      const { consultationId, answer, guidedTo } = command;
      const { organisation, given } = existing(state, consultationId);
      if (given !== null)
        return same(given, givenBy(command)) ? [] : reject('conflict', 'consultation.already-answered', consultationId);
      checkAnswer(command);
      const guided = guidedTo && { area: guidedTo.area, name: guidedTo.name };
      const told = { answer, ...sourceOf(command), guidedTo: guided, answeredAt };
      return [{ type: 'ConsultationAnswered', data: { consultationId, organisation, ...told } }];
    },

    RateConsultation: ({ consultationId, satisfied }, state, { occurredAt: ratedAt }) => {
      const one = answered(state, consultationId);
      if (one.satisfied !== null)
        return one.satisfied === satisfied ? [] : reject('conflict', 'consultation.already-rated', consultationId);
      return [
        { type: 'ConsultationRated', data: { consultationId, organisation: one.organisation, satisfied, ratedAt } },
      ];
    },

    CloseConsultation: ({ consultationId }, state, { occurredAt: closedAt }) => {
      const { status, organisation } = answered(state, consultationId);
      return status === 'closed'
        ? []
        : [{ type: 'ConsultationClosed', data: { consultationId, organisation, closedAt } }];
    },
  },

  evolve: {
    ConsultationRegistered: ({ organisation }) => ({
      status: 'registered',
      organisation,
      given: null,
      satisfied: null,
    }),
    ConsultationAnswered: ({ answer, topicId, guidedTo }, state) =>
      state.status === 'none' ? state : { ...state, given: { answer, topicId, area: guidedTo?.area ?? null } },
    ConsultationRated: ({ satisfied }, state) => (state.status === 'none' ? state : { ...state, satisfied }),
    ConsultationClosed: (_, state) => (state.status === 'none' ? state : { ...state, status: 'closed' }),
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
};

const existing = (state: Consultation, consultationId: string) =>
  state.status === 'none' ? reject('not-found', 'consultation.unknown', consultationId) : state;

const answered = (state: Consultation, consultationId: string) => {
  const one = existing(state, consultationId);
  return one.given ? one : reject('conflict', 'consultation.not-answered', consultationId);
};

const checkAnswer = ({ answer, topicId, by, guidedTo }: AnswerConsultation['data']): void => {
  if (topicId !== null && by === null) reject('invalid', 'consultation.topic-unknown', topicId);
  if (answer.trim() === '') reject('invalid', 'consultation.answer-missing');
  if (guidedTo?.name.trim() === '') reject('invalid', 'consultation.guided-to-nobody');
};

const sourceOf = ({ topicId, by }: AnswerConsultation['data']) =>
  by === null
    ? { owners: [], topicId: null, topicVersion: null }
    : {
        owners: by.owners.map(({ aspect, agency, legalBasis }) => ({ aspect, agency, legalBasis })),
        topicId,
        topicVersion: by.version,
      };

const givenBy = ({ answer, topicId, guidedTo }: AnswerConsultation['data']): Given => ({
  answer,
  topicId,
  area: guidedTo?.area ?? null,
});
/** The topic may have moved on since: it is the same answer all the same, by the version it was given by. */
const same = (one: Given, other: Given): boolean =>
  one.answer === other.answer && one.topicId === other.topicId && one.area === other.area;
