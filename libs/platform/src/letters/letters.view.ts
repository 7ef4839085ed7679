import type { IssueLetter, LetterIssued, LetterLine, LetterRegister } from '@12315/domain-letters';
import type { Decider, Instant, LegalDate } from '@12315/kernel';
import { Schema } from 'mongoose';
import { type Shown, shows } from '../service';

export interface ListedLetter {
  /** Who may read it, with its superiors: the organ it is for, otherwise its issuer. */
  readonly organisation: string;
  readonly issuer: string;
  readonly matterId: string;
  readonly number: string;
  readonly form: LetterIssued['data']['form'] | null;
  readonly lines: readonly LetterLine[];
  readonly issuedAt: Instant | null;
  readonly issuedOn: LegalDate | null;
}

const schema = () =>
  new Schema<ListedLetter>(
    {
      organisation: String,
      issuer: String,
      matterId: String,
      number: String,
      form: Schema.Types.Mixed,
      lines: Schema.Types.Mixed,
      issuedAt: String,
      issuedOn: String,
    },
    { _id: false },
  )
    .index({ organisation: 1, issuedAt: -1, _id: 1 })
    .index({ matterId: 1, organisation: 1, issuedAt: -1, _id: 1 });

/** 文书 as a list, newest first, and one by one: `intake.letters.v1`. */
export const lettersView = (service: string, register: Decider<IssueLetter, LetterIssued, LetterRegister>): Shown =>
  shows<LetterIssued, ListedLetter>(
    {
      name: `${service}.letters.v1`,
      key: ({ data }) => data.letterId,
      initial: {
        organisation: '',
        issuer: '',
        matterId: '',
        number: '',
        form: null,
        lines: [],
        issuedAt: null,
        issuedOn: null,
      },
      evolve: {
        LetterIssued: ({ organisation: issuer, addressee, matterId, number, form, lines, issuedAt, issuedOn }) => ({
          organisation: addressee ?? issuer,
          issuer,
          matterId,
          number,
          form,
          lines,
          issuedAt,
          issuedOn,
        }),
      },
    },
    [register],
    schema(),
  );
