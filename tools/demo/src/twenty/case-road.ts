import type { Act } from '../acts';
import { acting, after, post, someone } from './story';

/** A case from the decision to file it to its end. Amounts in fen. */
export interface Filed {
  readonly matter: string;
  /** Working day on which filing is decided, `05-20`. */
  readonly day: string;
  readonly organ: string;
  /** What the lead is known as within the matter. */
  readonly lead: string;
  /** Begins the names of the acts, where a matter has several cases. */
  readonly prefix?: string;
  readonly cause: string;
  readonly category: string;
  readonly facts: string;
  readonly basis: string;
  readonly fine: number;
  readonly confiscated: number;
  readonly caseValue: number;
  readonly published?: boolean;
}

/** Six weeks: investigated, reviewed by another person, told, not defended, decided, served, paid, closed. */
export const caseRoad = (filed: Filed): readonly Act[] => {
  const { matter, day, organ, lead, prefix = '', cause, category, facts, basis, fine, confiscated, caseValue } = filed;
  const act = acting(matter);
  const head = someone('org_head', organ);
  const handler = someone('handler', organ);
  const officers = [handler, `deputy_handler.${organ}`.toLowerCase()];
  const id = `${lead}Case`;
  const path = `/api/enforcement-cases/cases/{${id}}`;
  const conditions = { evidence: true, punishable: true, jurisdiction: true, withinTime: true };
  const amounts = { fine, confiscated };
  return [
    act(
      after(day, 0, '11:00'),
      head,
      `${prefix}filing`,
      post(
        `/api/enforcement-cases/leads/{${lead}}/filing`,
        { cause, category, officers, conditions },
        { [id]: 'caseId' },
      ),
    ),
    act(after(day, 6, '11:10'), handler, `${prefix}investigation`, post(`${path}/investigation`, { findings: facts })),
    act(
      after(day, 9, '11:20'),
      someone('legal_reviewer', organ),
      `${prefix}review`,
      post(`${path}/review`, { opinion: 'AGREE', words: '事实清楚,证据充分,适用依据正确' }),
    ),
    act(
      after(day, 10, '11:30'),
      handler,
      `${prefix}penalty-notice`,
      post(`${path}/penalty-notice`, { facts, basis, ...amounts }),
    ),
    act(after(day, 17, '11:40'), head, `${prefix}penalty`, post(`${path}/penalty`, { ...amounts, caseValue })),
    act(after(day, 18, '11:50'), handler, `${prefix}service`, post(`${path}/service`, { mode: 'DIRECT' })),
    act(after(day, 21, '14:00'), handler, `${prefix}payment`, post(`${path}/payments`, { amount: fine + confiscated })),
    act(after(day, 22, '14:10'), head, `${prefix}case-closing`, post(`${path}/closing`)),
    ...(filed.published
      ? [act(after(day, 23, '14:20'), handler, `${prefix}publication`, post(`${path}/publication`))]
      : []),
  ];
};
