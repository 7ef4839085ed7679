import { type Message, reject } from '@12315/kernel';
import type { AdviceAnswered, ImprovementAdviceIssued } from './mediation.events';
import { type Decide, type Evolve, openedOf, words } from './state';

export type IssueAdvice = Message<
  'IssueAdvice',
  { mediationId: string; adviceId: string; opinions: readonly string[] }
>;
export type RecordAdviceAnswer = Message<
  'RecordAdviceAnswer',
  { mediationId: string; adviceId: string; answer: string }
>;

/** 规范意见: what the business should do better, whatever became of the mediation. */
export const advice: Decide<IssueAdvice | RecordAdviceAnswer> = {
  IssueAdvice: ({ mediationId, adviceId, opinions }, state, meta) => {
    const { organisation, advice: issued } = openedOf(state, mediationId, meta);
    if (issued.some((each) => each.adviceId === adviceId)) return [];
    if (opinions.length === 0) reject('invalid', 'mediation.opinions-missing', mediationId);
    const data = { mediationId, organisation, adviceId, opinions: opinions.map(words), issuedAt: meta.occurredAt };
    return [{ type: 'ImprovementAdviceIssued', data }];
  },

  RecordAdviceAnswer: ({ mediationId, adviceId, answer }, state, meta) => {
    const { organisation, advice: issued } = openedOf(state, mediationId, meta);
    const asked = issued.find((each) => each.adviceId === adviceId);
    if (!asked) return reject('not-found', 'mediation.advice-unknown', adviceId);
    if (asked.answer === answer) return [];
    if (asked.answer !== null) return reject('conflict', 'mediation.advice-answered', adviceId);
    const data = { mediationId, organisation, adviceId, answer: words(answer), answeredAt: meta.occurredAt };
    return [{ type: 'AdviceAnswered', data }];
  },
};

export const advised: Evolve<ImprovementAdviceIssued | AdviceAnswered> = {
  ImprovementAdviceIssued: ({ adviceId }, state) =>
    state.status === 'none' ? state : { ...state, advice: [...state.advice, { adviceId, answer: null }] },
  AdviceAnswered: ({ adviceId, answer }, state) =>
    state.status === 'none'
      ? state
      : {
          ...state,
          advice: state.advice.map((each) => (each.adviceId === adviceId ? { ...each, answer } : each)),
        },
};
