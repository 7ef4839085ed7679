import type { Decider, Instant, LegalDate, Message, Order } from '@12315/kernel';
import { type Form, type FormCode, formOn, legalDateOf } from '@12315/law';
import type { LetterIssued, LetterLine } from './letters.events';

export type IssueLetter = Message<
  'IssueLetter',
  {
    registerId: string;
    letterId: string;
    organisation: string;
    addressee: string | null;
    form: FormCode;
    year: number;
    matterId: string;
    lines: readonly LetterLine[];
    issuedAt: Instant;
  }
>;

/** What a register remembers of the letters it gave numbers to. */
export interface LetterRegister {
  readonly organisation: string | null;
  readonly last: number;
  readonly letters: readonly string[];
}

/** `{area6}{letter}{nn}`: an association (A), its branch (B) or a station (T) is no authority. */
const isAuthority = (organisation: string): boolean => !['A', 'B', 'T'].includes(organisation.charAt(6));

/** Official forms, and the articles that they are issued under, are those of authorities. */
const formFor = (organisation: string, code: FormCode, on: LegalDate): Form => {
  const form = formOn(code, on);
  return isAuthority(organisation) ? form : { ...form, edition: null, article: null };
};

/** 文书登记: the letters of one organisation, form and year. A process issues them, so nothing is refused. */
export const lettersOf = (category: string): Decider<IssueLetter, LetterIssued, LetterRegister> => ({
  category,
  initial: { organisation: null, last: 0, letters: [] },
  decide: {
    IssueLetter: ({ form: code, issuedAt, ...letter }, { last, letters }) => {
      const { registerId, letterId, organisation, addressee, year, matterId, lines } = letter;
      if (letters.includes(letterId)) return [];
      const issuedOn = legalDateOf(issuedAt);
      const form = formFor(organisation, code, issuedOn);
      const sequence = last + 1;
      const number = `${organisation}${form.word}〔${year}〕${String(sequence).padStart(4, '0')}号`;
      const numbered = { registerId, letterId, organisation, addressee, form, year, sequence, number };
      return [{ type: 'LetterIssued', data: { ...numbered, matterId, lines, issuedAt, issuedOn } }];
    },
  },
  evolve: {
    LetterIssued: ({ organisation, sequence, letterId }, { letters }) => ({
      organisation,
      last: sequence,
      letters: [...letters, letterId],
    }),
  },
  holder: ({ organisation }) => organisation,
});

/** A letter that a fact gives rise to. */
export interface Paper {
  readonly form: FormCode;
  readonly organisation: string;
  /** The organ it is for, where it is for one. */
  readonly to?: string;
  readonly matterId: string;
  readonly issuedAt: Instant;
  /** Label → text; what is null was not said and gets no line. */
  readonly lines: Readonly<Record<string, string | null>>;
}

/** A fact has at most one letter, which bears the fact's id: told again, it is the same letter. */
export const letterOf = (
  fact: { readonly id: string },
  { form, organisation, to, matterId, issuedAt, lines }: Paper,
): readonly [Order<IssueLetter>] => {
  const year = Number(legalDateOf(issuedAt).slice(0, 4));
  const registerId = `${organisation}-${form}-${year}`;
  const said = Object.entries(lines).flatMap(([label, text]) => (text === null ? [] : [{ label, text }]));
  const parties = { organisation, addressee: to ?? null };
  const data = { registerId, letterId: fact.id, ...parties, form, year, matterId, lines: said, issuedAt };
  return [{ to: registerId, command: { type: 'IssueLetter', data } }];
};
