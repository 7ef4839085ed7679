import type { LegalDate } from '@12315/kernel';
import { caseLimits } from './case.limits';
import { complaintLimits } from './complaint.limits';
import { cite, holdsOn, instruments } from './instruments';
import type { Limit } from './limit';
import { samplingLimits } from './sampling.limits';

const all = [...complaintLimits, ...caseLimits, ...samplingLimits] as const;
export type Duty = (typeof all)[number]['duty'];

/** Every time limit by duty and date. */
export const limits: readonly (Limit & { readonly duty: Duty })[] = all;

/** The limit of a duty whose clock starts on a day; null where the law of that day sets none. */
export const limitFor = (duty: Duty, startsOn: LegalDate): Limit | null =>
  limits.find((limit) => limit.duty === duty && holdsOn(limit, startsOn)) ?? null;

/** `《市场监督管理投诉举报处理办法》第十五条`; 参照 where the text does not bind. */
export const citationOf = ({ instrument, article, basis }: Limit): string => {
  if (basis !== 'POLICY') return cite(instrument, article);
  return article === null ? instruments[instrument].title : `参照${cite(instrument, article)}`;
};
