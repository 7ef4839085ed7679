import { type Decider, type LegalDate, type Message, reject } from '@12315/kernel';
import { isBefore, legalDate, legalDateOf } from '@12315/law';
import type { Suspect } from '../lead/lead.events';
import type { InterviewEvent } from './interview.events';

export type PlanInterview = Message<
  'PlanInterview',
  {
    interviewId: string;
    organisation: string;
    respondent: Suspect;
    complaints: readonly string[];
    issues: readonly string[];
  }
>;
export type HoldInterview = Message<'HoldInterview', { interviewId: string; demands: readonly string[] }>;
export type PromiseRectification = Message<'PromiseRectification', { interviewId: string; by: LegalDate }>;
export type VerifyRectification = Message<'VerifyRectification', { interviewId: string; done: boolean; words: string }>;
export type InterviewCommand = PlanInterview | HoldInterview | PromiseRectification | VerifyRectification;

export type Interview =
  | { readonly status: 'none' }
  | { readonly status: 'planned' | 'held' | 'promised' | 'verified'; readonly organisation: string };

/** 行政约谈: a business that many complain about is told to mend its ways, and looked at again. */
export const interview: Decider<InterviewCommand, InterviewEvent, Interview> = {
  category: 'interview',
  initial: { status: 'none' },

  decide: {
    PlanInterview: ({ interviewId, organisation, respondent, complaints, issues }, state, { occurredAt }) => {
      if (state.status !== 'none') return [];
      if (respondent.name.trim() === '') return reject('invalid', 'interview.respondent-missing');
      listed(complaints, 'interview.complaints-missing');
      listed(issues, 'interview.issues-missing');
      const planned = { interviewId, organisation, respondent, complaints, issues };
      return [{ type: 'InterviewPlanned', data: { ...planned, plannedAt: occurredAt } }];
    },

    HoldInterview: ({ interviewId, demands }, state, { occurredAt }) => {
      const { organisation } = being(state, interviewId, 'planned', 'interview.not-planned');
      listed(demands, 'interview.demands-missing');
      return [{ type: 'InterviewHeld', data: { interviewId, organisation, demands, heldAt: occurredAt } }];
    },

    PromiseRectification: ({ interviewId, by }, state, { occurredAt }) => {
      const { organisation } = being(state, interviewId, 'held', 'interview.not-held');
      if (isBefore(legalDate(by), legalDateOf(occurredAt))) return reject('invalid', 'interview.promise-in-past', by);
      return [{ type: 'RectificationPromised', data: { interviewId, organisation, by, promisedAt: occurredAt } }];
    },

    VerifyRectification: ({ interviewId, done, words }, state, { occurredAt }) => {
      const { organisation } = being(state, interviewId, 'promised', 'interview.not-promised');
      if (words.trim() === '') return reject('invalid', 'interview.words-missing');
      const verified = { interviewId, organisation, done, words, verifiedAt: occurredAt };
      return [{ type: 'RectificationVerified', data: verified }];
    },
  },

  evolve: {
    InterviewPlanned: ({ organisation }) => ({ status: 'planned', organisation }),
    InterviewHeld: (_, state) => (state.status === 'none' ? state : { ...state, status: 'held' }),
    RectificationPromised: (_, state) => (state.status === 'none' ? state : { ...state, status: 'promised' }),
    // A promise not kept leads to another one.
    RectificationVerified: ({ done }, state) =>
      state.status === 'none' ? state : { ...state, status: done ? 'verified' : 'held' },
  },

  holder: (state) => (state.status === 'none' ? null : state.organisation),
};

const being = (
  state: Interview,
  interviewId: string,
  status: Interview['status'],
  code: string,
): Exclude<Interview, { status: 'none' }> => {
  if (state.status === 'none') return reject('not-found', 'interview.unknown', interviewId);
  return state.status === status ? state : reject('conflict', code, interviewId);
};

/** One at least, and each with words. */
const listed = (all: readonly string[], code: string): void => {
  if (all.length === 0 || all.some((each) => each.trim() === '')) reject('invalid', code);
};
