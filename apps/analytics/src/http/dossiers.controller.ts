import { Allows, covers, CurrentUser, PageQuery, Reads, type Reading, type User, UsesDatabase } from '@12315/platform';
import { Controller, Get, Param } from '@nestjs/common';
import type { mongo } from 'mongoose';
import { dossier, type DossierEntry } from '../views/dossier.view';
import { type Matter, matters } from '../views/matters.view';
import { belonging, type Known } from './belonging';

type Found = Matter & { readonly id: string };
const most = 1_000;

@Controller('dossiers')
export class DossiersController {
  constructor(
    @Reads(matters) private readonly matters: Reading,
    @UsesDatabase() private readonly database: mongo.Db,
  ) {}

  /** A matter's whole history in order. `reference` is a receipt number, or the id of a complaint, lead or sample. */
  @Get(':reference')
  @Allows('ReadDossiers')
  async one(@Param('reference') reference: string, @CurrentUser() user: User) {
    const matter = await this.matter(reference, user);
    const { id, kind, number, organisation, correlation } = matter;
    const mayRead = (holder: string) => covers(user.organisation, holder);
    const entries = await this.database
      .collection<DossierEntry & { _id: string }>(dossier.view.name)
      .find({ correlation, matterId: { $in: [...belonging(matter, await this.together(correlation), mayRead)] } })
      .sort({ occurredAt: 1, recordedAt: 1, sequence: 1, _id: 1 })
      .limit(most)
      .maxTimeMS(2_000)
      .toArray();
    return {
      id,
      kind,
      number,
      organisation,
      entries: entries.map(({ _id, correlation: _correlation, ...entry }) => ({ id: _id, ...shown(entry) })),
    };
  }

  /** Of whoever holds them: what of it is answered, `belonging` says. */
  private async together(correlation: string): Promise<readonly Known[]> {
    const found = await this.database
      .collection<Matter & { _id: string }>(matters.view.name)
      .find({ correlation })
      .limit(most)
      .maxTimeMS(2_000)
      .toArray();
    return found.map(({ _id, kind, organisation, sourceId }) => ({ id: _id, kind, organisation, sourceId }));
  }

  private async matter(reference: string, user: User): Promise<Found> {
    const query = Object.assign(new PageQuery(), { limit: 1 });
    const { items } = await this.matters.page(user, query, { filter: { number: reference }, sort: { number: 1 } });
    const [found] = items;
    if (found) return found as Found;
    return (await this.matters.one(user, reference)) as Found;
  }
}

const shown = (entry: object): object => {
  const { version: _version, revision: _revision, seen: _seen, ...rest } = entry as Record<string, unknown>;
  return rest;
};
