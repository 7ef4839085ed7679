import { reject } from '@12315/kernel';
import { Allows, covers, CurrentUser, PageQuery, Reads, type Reading, type User, UsesDatabase } from '@12315/platform';
import { Controller, Get, Param } from '@nestjs/common';
import type { mongo } from 'mongoose';
import { dossier, type DossierEntry } from '../views/dossier.view';
import { type Matter, matters } from '../views/matters.view';
import { belonging, type Known } from './belonging';

type Found = Matter & { readonly id: string };
const most = 1_000;
/** A duplicate of a duplicate is one too; more in a row would be a circle. */
const mostLinked = 5;

@Controller('dossiers')
export class DossiersController {
  constructor(
    @Reads(matters) private readonly matters: Reading,
    @UsesDatabase() private readonly database: mongo.Db,
  ) {}

  /**
   * A matter's whole history in order. `reference` is a receipt number or an id; a duplicate's answers with the matter that it
   * is linked to.
   */
  @Get(':reference')
  @Allows('ReadDossiers')
  async one(@Param('reference') reference: string, @CurrentUser() user: User) {
    const matter = await this.original(await this.matter(reference, user), user);
    const { id, kind, number, organisation, correlation } = matter;
    const mayRead = (holder: string) => covers(user.organisation, holder);
    const own = belonging(matter, await this.together(correlation), mayRead);
    const [entries, links] = await Promise.all([this.entries(correlation, own), this.links(matter, own, mayRead)]);
    return { id, kind, number, organisation, links, entries };
  }

  private async entries(correlation: string, matterIds: readonly string[]): Promise<readonly object[]> {
    const found = await this.database
      .collection<DossierEntry & { _id: string }>(dossier.view.name)
      .find({ correlation, matterId: { $in: [...matterIds] } })
      .sort({ occurredAt: 1, recordedAt: 1, sequence: 1, _id: 1 })
      .limit(most)
      .maxTimeMS(2_000)
      .toArray();
    return found.map(({ _id, correlation: _correlation, ...entry }) => ({ id: _id, ...shown(entry) }));
  }

  /** Of whoever holds them: what of it is answered, `belonging` says. */
  private async together(correlation: string): Promise<readonly Known[]> {
    const found = await this.stored({ correlation });
    return found.map(({ _id, kind, organisation, sourceId }) => ({ id: _id, kind, organisation, sourceId }));
  }

  /** What it names, and what names it, as far as the reader may see that; each has a dossier of its own. */
  private async links(
    { id, kind, number, sourceId, references }: Found,
    own: readonly string[],
    mayRead: (organisation: string) => boolean,
  ) {
    const named = kind === 'CONSULTATION' && sourceId !== null ? [...references, sourceId] : [...references];
    // Samples name their batch, not the task that the batch is of.
    const whole = kind === 'TASK' ? own : [id];
    const itself = number === null ? whole : [...whole, number];
    const found = await this.stored({
      $or: [{ _id: { $in: named } }, { number: { $in: named } }, { references: { $in: itself } }],
    });
    return found
      .filter(({ _id, organisation }) => organisation !== null && mayRead(organisation) && !own.includes(_id))
      .map((each) => ({ id: each._id, kind: each.kind, number: each.number }));
  }

  private stored(filter: mongo.Filter<Matter & { _id: string }>) {
    return this.database
      .collection<Matter & { _id: string }>(matters.view.name)
      .find(filter)
      .sort({ _id: 1 })
      .limit(most)
      .maxTimeMS(2_000)
      .toArray();
  }

  private async original(matter: Found, user: User): Promise<Found> {
    let found = matter;
    for (let n = 0; found.duplicateOf !== null && n < mostLinked; n++)
      found = (await this.matters.one(user, found.duplicateOf)) as Found;
    return found;
  }

  private async matter(reference: string, user: User): Promise<Found> {
    const query = Object.assign(new PageQuery(), { limit: 1 });
    const { items } = await this.matters.page(user, query, { filter: { number: reference }, sort: { number: 1 } });
    const found = (items[0] ?? (await this.matters.one(user, reference))) as Found;
    // Others have spoken of it, and nobody has registered it.
    return found.kind === null ? reject('not-found', 'matter.unknown', reference) : found;
  }
}

const shown = (entry: object): object => {
  const { version: _version, revision: _revision, seen: _seen, ...rest } = entry as Record<string, unknown>;
  return rest;
};
