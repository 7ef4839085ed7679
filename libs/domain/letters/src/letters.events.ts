import type { Instant, LegalDate, Message } from '@12315/kernel';
import type { Form } from '@12315/law';

/** One line of a letter. Never a word of a natural person: the parties are put in at rendering, as the reader may see them. */
export interface LetterLine {
  readonly label: string;
  readonly text: string;
}

/** Storage format: add, never rename, never remove. */
export type LetterIssued = Message<
  'LetterIssued',
  {
    /** `340202D01-COMPLAINT_ACCEPTANCE-2026`: one stream per organisation, form and year. */
    registerId: string;
    letterId: string;
    /** Who issued it. */
    organisation: string;
    /** The organ it is for, which may read it with its superiors; null: the parties, and only the issuer reads it. */
    addressee: string | null;
    form: Form;
    year: number;
    /** 1, 2, 3 … without a gap. */
    sequence: number;
    /** `340202D01投受〔2026〕0001号` */
    number: string;
    /** What it is about: a complaint, a mediation, a case … of the same service. */
    matterId: string;
    lines: readonly LetterLine[];
    issuedAt: Instant;
    issuedOn: LegalDate;
  }
>;
