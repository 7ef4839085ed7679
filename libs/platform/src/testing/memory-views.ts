import type { Recorded } from '@12315/kernel';
import { differences } from '../figures/differences';
import type { Gathering, Service, Shown } from '../service';
import { type Change, foldBatch } from '../views/fold';
import { modelOn, strictMongoose } from '../views/models';
import { foldingOf } from '../views/views.mongo';
import { memoryCollection } from './memory-collection';

/** What a store holds, of these categories or of all. */
type Read = (categories?: readonly string[]) => Promise<readonly Recorded[]>;

const shownOf = async (row: Shown, read: Read): Promise<readonly Change[]> => [
  ...foldBatch(new Map(), await read(row.from), foldingOf(row)).values(),
];
const gatheredOf = async ({ view }: Gathering, read: Read): Promise<readonly Change[]> => [
  ...foldBatch(new Map(), await read(), view, () => undefined).values(),
];
const after = (changes: readonly Change[]): readonly object[] => changes.map((change) => change.after);

/**
 * The service's views and figures, folded at every question from what a store then holds. The questions go through mongoose with the
 * service's own schemas and filters; only the last step is not MongoDB's.
 */
export const memoryViews = ({ views, gathers }: Pick<Service, 'views' | 'gathers'>, read: Read) => {
  const collections = new Map<string, ReturnType<typeof memoryCollection>>();
  for (const row of views)
    collections.set(
      row.view.name,
      memoryCollection(async () => after(await shownOf(row, read))),
    );
  for (const row of gathers) {
    collections.set(
      row.view.name,
      memoryCollection(async () => after(await gatheredOf(row, read))),
    );
    const { figures } = row;
    if (figures)
      collections.set(
        figures.name,
        memoryCollection(async () =>
          differences(figures, await gatheredOf(row, read)).map(({ _id, key, add }) => ({ _id, ...key, ...add })),
        ),
      );
  }
  const collection = (name: string) => collections.get(name)!;
  const modelOf = modelOn(strictMongoose().createConnection());
  return {
    db: { collection },
    views: {
      modelOf: ((kept) => {
        const model = modelOf(kept);
        Object.assign(model.collection, collection(kept.view.name));
        return model;
      }) as typeof modelOf,
    },
  };
};
