import type { FormCode, LetterLine } from '@12315/domain-letters';
import { Rejection } from '@12315/kernel';
import { Controller, Get, Inject, Param, Query, StreamableFile, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ApiProduces } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import type { mongo } from 'mongoose';
import { Allows, CurrentUser, PageQuery, type User } from '../http';
import { masked } from '../http/present';
import { Reads, UsesDatabase } from '../runtime/injection';
import type { Reading } from '../runtime/reading';
import type { Shown } from '../service';
import { documentOfLetter, documentType } from './document';
import type { ListedLetter } from './letters.view';

/** What the letters of a form are about, and what the matter's document, as the reader may see it, says of the parties. */
export interface About {
  readonly matter: Shown;
  readonly parties: (document: object) => readonly LetterLine[];
}

/** Label → text as the view answers it; what is null is not known and gets no line. */
export const about = <Doc extends object>(
  matter: Shown,
  parties: (document: Doc) => Readonly<Record<string, string | null | undefined>>,
): About => ({
  matter,
  parties: (document) =>
    Object.entries(parties(document as Doc)).flatMap(([label, text]) => (text ? [{ label, text }] : [])),
});

export interface Papers {
  /** Whom the grants must name for all three routes: `ReadIntakeLetters`. */
  readonly action: string;
  readonly letters: Shown;
  /** The collection that knows what organisations are called, by code. */
  readonly organisations: string;
  readonly about: Readonly<Partial<Record<FormCode, About>>>;
}

export class LettersQuery extends PageQuery {
  /** Only those about this matter. */
  @IsOptional() @IsUUID() matter?: string;
}

const isMissing = (error: unknown) => error instanceof Rejection && error.kind === 'not-found';

/** `GET /letters`, `/letters/:id` and `/letters/:id/document`, each scoped to the organisation that a letter is for, or that issued it. */
export const lettersController = ({ action, letters, organisations, about: forms }: Papers): Type => {
  @Controller('letters')
  class LettersController {
    constructor(
      @Reads(letters) private readonly list: Reading,
      @UsesDatabase() private readonly database: Pick<mongo.Db, 'collection'>,
      @Inject(ModuleRef) private readonly providers: ModuleRef,
    ) {}

    @Get()
    @Allows(action)
    page(@Query() { matter, ...query }: LettersQuery, @CurrentUser() user: User) {
      return this.list.page(user, query, { filter: matter ? { matterId: matter } : {}, sort: { issuedAt: -1 } });
    }

    @Get(':id')
    @Allows(action)
    one(@Param('id') letterId: string, @CurrentUser() user: User) {
      return this.list.one(user, letterId);
    }

    /** The paper itself; the parties stand on it as far as the reader may see them. */
    @Get(':id/document')
    @Allows(action)
    @ApiProduces(documentType)
    async document(@Param('id') letterId: string, @CurrentUser() user: User) {
      const letter = (await this.list.one(user, letterId)) as ListedLetter;
      const [organ, parties] = await Promise.all([this.nameOf(letter.issuer), this.partiesOf(letter, user)]);
      const name = encodeURIComponent(`${letter.number}.docx`);
      return new StreamableFile(await documentOfLetter(letter, { organ, parties }), {
        type: documentType,
        disposition: `attachment; filename*=UTF-8''${name}`,
      });
    }

    private async nameOf(organisation: string): Promise<string> {
      const known = await this.database
        .collection<{ _id: string; name: string }>(organisations)
        .find({ _id: organisation })
        .limit(1)
        .toArray();
      return known[0]?.name ?? organisation;
    }

    private async partiesOf({ form, matterId }: ListedLetter, user: User): Promise<readonly LetterLine[]> {
      const row = form && forms[form.code];
      if (!row) return [];
      const matters = this.providers.get<Reading>(`reads ${row.matter.view.name}`, { strict: false });
      try {
        return row.parties(await matters.one(user, matterId));
      } catch (error) {
        // The matter is another organ's by now: the letter stays with who issued it, the parties do not.
        if (isMissing(error)) return [{ label: '当事人', text: masked }];
        throw error;
      }
    }
  }
  return LettersController;
};
