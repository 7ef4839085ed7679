import { type Actor, reject, type Sealed } from '@12315/kernel';
import type { User } from '../http/authentication';
import type { Page, PageQuery } from '../http/page';
import { type Open, present, presentAll } from '../http/present';
import { missing } from '../missing';
import type { Persons } from '../persons/persons';
import type { Gathering, Shown } from '../service';
import type { Sort, Viewed } from '../views/queries';

/** A view as a controller meets it: every answer is scoped to the reader's organisation and masked for their roles. */
export interface Reading {
  /** @throws Rejection `<category>.unknown`, the same for what is missing and what is foreign */
  one(user: User, id: string): Promise<object>;
  page(
    user: User,
    query: PageQuery,
    asked: { filter?: Readonly<Record<string, unknown>>; sort: Sort },
  ): Promise<Page<object>>;
}

const actorOf = ({ id, roles, organisation }: User): Actor => ({ id, role: roles[0] ?? '', organisation });

/** Which text stands where: the seal is bound to the stream, the field and the person. */
const opener =
  (persons: Persons | null, sealedFor: Shown['sealedFor']): Open =>
  async (texts) =>
    persons
      ? persons.openMany(
          texts.map(({ sealed, document, path }) => ({
            sealed: sealed as Sealed,
            stream: sealedFor(document as Readonly<Record<string, unknown>>),
            field: path,
          })),
        )
      : reject('forbidden', 'access.denied');

/** A view over own streams is named by its aggregate; one over contracts holds matters, and nothing sealed. */
export const readingOf = (viewed: Viewed<object>, row: Shown | Gathering, persons: Persons | null): Reading => {
  const category = 'from' in row ? row.from[0]! : 'matter';
  const sensitive = 'sensitive' in row ? row.sensitive : {};
  const open = opener(persons, 'sealedFor' in row ? row.sealedFor : () => '');
  return {
    one: async (user, id) => {
      const found = await viewed.one(actorOf(user), id);
      return found ? present(found, user, sensitive, open) : reject('not-found', missing(category), id);
    },
    page: async (user, { limit, cursor }, { filter = {}, sort }) => {
      const { items, next } = await viewed.page(actorOf(user), { filter, sort, limit, after: cursor ?? null });
      return { items: await presentAll(items, user, sensitive, open), next };
    },
  };
};
