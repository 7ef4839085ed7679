import type { Instant, LegalDate } from '@12315/kernel';
import { instantOf, legalDate } from '@12315/law';
import type { Act, Deed, Part } from '../acts';
import { organs, user, workingDaysAfter } from '../setting';

/** One of the twenty real matters: what is done, and where its end is read. */
export interface Story {
  /** `01-skin-care`: its place among the twenty and what it is. */
  readonly matter: string;
  readonly title: string;
  readonly acts: readonly Act[];
  /** The receipt number, or that of the sampling task, among what the matter was given. */
  readonly number: string;
  /** Where the outcome is read, by whom, and what is said of it in one line. */
  readonly told: readonly Telling[];
}
export interface Telling {
  readonly path: string;
  readonly by: string;
  readonly line: (document: Readonly<Record<string, unknown>>) => string;
}

export const centre = '340200C01';
export const jinghu = '340202D01';
export const jiujiang = '340207D01';
export const nanling = '340223D01';
export const someone = user;

/** `05-11 09:10`, or `05-11 09:10:30`, of 2026, China time. */
export const at = (when: string): Instant => {
  const [day, time] = when.split(' ');
  return instantOf(`2026-${day}T${time!.length === 5 ? `${time}:00` : time}+08:00`);
};
/** So many working days after a day of 2026, at a time. */
export const after = (day: string, days: number, time: string): string => {
  const on: LegalDate = days === 0 ? legalDate(`2026-${day}`) : workingDaysAfter(legalDate(`2026-${day}`), days);
  return `${on.slice(5)} ${time}`;
};

/** Writes the acts of one matter; each has a name of its own. */
export const acting =
  (matter: string) =>
  (when: string, by: string, name: string, deed: Deed): Act => ({ matter, name, at: at(when), by, deed });

/** A request as it is sent; `{name}` stands for what the matter was given before. */
export const post = (path: string, body: object = {}, learns: Readonly<Record<string, string>> = {}): Deed => ({
  type: 'Post',
  data: { path, body, learns },
});
/** Looks something up until it is there, as a person would. */
export const find = (path: string, learns: Readonly<Record<string, string>>): Deed => ({
  type: 'Find',
  data: { path, learns },
});

/** A person who calls. Invented. */
export interface Caller {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

type Dispute = Pick<Part['complaint'], 'objectCode' | 'problemCode' | 'claim' | 'facts' | 'disputedAmount'>;

/** A complaint about a shop of an organ's own area. */
export const against = (
  organisation: string,
  shop: string,
  { objectCode, problemCode, claim, facts, disputedAmount }: Dispute,
  more: Partial<Part['complaint']> = {},
): Part => {
  const area = organisation.slice(0, 6);
  const dispute = { objectCode, problemCode, claim, facts, disputedAmount };
  return {
    complaint: {
      kind: 'COMPLAINT',
      respondent: { name: shop },
      seller: { kind: 'ORDINARY', businessArea: area, domicileArea: area },
      mediationAsked: true,
      ...dispute,
      ...more,
    },
    organ: organs.find(({ code }) => code === organisation)?.code ?? null,
  };
};

/** Whole yuan, and fen where there are any. */
export const yuan = (fen: unknown): string => {
  const amount = Number(fen);
  return (amount / 100).toFixed(amount % 100 === 0 ? 0 : 2);
};
