import fc from 'fast-check';
import type { Doc } from './bson';
import { createCollection, sortBy } from './collection';
import { matcherOf } from './matcher';
import type { IndexSpec } from './ordered-index';
import { sortingOf } from './aggregate';

const collectionOf = (docs: readonly Doc[], ...indexes: readonly Partial<IndexSpec>[]) => {
  const collection = createCollection('spec', 'docs');
  for (const index of indexes) collection.createIndex({ name: JSON.stringify(index), key: {}, ...index });
  docs.forEach((doc, i) => collection.put(null, { _id: i, ...doc }, 1));
  return collection;
};
const ask = (collection: ReturnType<typeof collectionOf>, filter: Doc, sort: Doc = {}, limit = Infinity) => {
  const { rows, plan, examined, sortedInMemory } = collection.find({ filter, sort: sortingOf(sort), limit });
  return { ids: rows.map(({ doc }) => doc['_id']), examined, index: plan.index?.spec.key ?? null, sortedInMemory };
};

/** 40 matters: status open or closed in turn, due on day 39, 38, … 0. */
const matters = Array.from({ length: 40 }, (_, i) => ({
  status: i % 2 === 0 ? 'open' : 'closed',
  due: 39 - i,
  region: `R${i % 4}`,
}));
const byDue = { key: { status: 1, due: 1 } } as const;

describe('a question looks at what it returns, and no more', () => {
  it('by an equality', () =>
    expect(ask(collectionOf(matters, { key: { due: 1 } }), { due: 7 })).toEqual({
      ids: [32],
      examined: 1,
      index: { due: 1 },
      sortedInMemory: false,
    }));
  it('by an equality and the order of the index', () =>
    expect(ask(collectionOf(matters, byDue), { status: 'open' }, { due: 1 }, 3)).toEqual({
      ids: [38, 36, 34],
      examined: 3,
      index: byDue.key,
      sortedInMemory: false,
    }));
  it('by an equality and the order backwards', () =>
    expect(ask(collectionOf(matters, byDue), { status: 'open' }, { due: -1 }, 2)).toEqual({
      ids: [0, 2],
      examined: 2,
      index: byDue.key,
      sortedInMemory: false,
    }));
  it('by several equalities, merged into one order', () =>
    expect(ask(collectionOf(matters, byDue), { status: { $in: ['open', 'closed', 'open'] } }, { due: 1 }, 3)).toEqual({
      ids: [39, 38, 37],
      examined: 3,
      index: byDue.key,
      sortedInMemory: false,
    }));
  it('by a range that begins after the last page', () =>
    expect(
      ask(collectionOf(matters, byDue), { status: 'open', due: { $gt: 5, $lte: 9 } }, { due: 1 }, 9).examined,
    ).toBe(2));
  it('by a keyset in two alternatives', () => {
    const next = { status: 'open', $or: [{ due: { $gt: 21 } }, { due: 21, _id: { $gt: 18 } }] };
    const sorted = { key: { status: 1, due: 1, _id: 1 } } as const;
    expect(ask(collectionOf(matters, sorted), next, { due: 1, _id: 1 }, 2)).toEqual({
      ids: [16, 14],
      examined: 3,
      index: sorted.key,
      sortedInMemory: false,
    });
  });
  it('without the documents that lack the field', () =>
    expect(ask(collectionOf([{}, { due: 3 }, { due: 'x' }], { key: { due: 1 } }), { due: { $lt: 9 } })).toEqual({
      ids: [1],
      examined: 1,
      index: { due: 1 },
      sortedInMemory: false,
    }));
  it('by the whole collection where no index helps, and sorts in memory', () =>
    expect(ask(collectionOf(matters, byDue), { region: 'R1' }, { due: 1 }, 1)).toEqual({
      ids: [37],
      examined: 40,
      index: null,
      sortedInMemory: true,
    }));
  it('by the order of an index alone', () =>
    expect(ask(collectionOf(matters), {}, { _id: -1 }, 2)).toEqual({
      ids: [39, 38],
      examined: 2,
      index: { _id: 1 },
      sortedInMemory: false,
    }));
});

describe('an index over arrays', () => {
  const tags = collectionOf([{ t: ['a', 'c'] }, { t: ['b'] }, { t: [] }, {}], { key: { t: 1 } });
  it('finds by any element, each document once', () => {
    expect(ask(tags, { t: { $in: ['a', 'c'] } })).toMatchObject({ ids: [0], index: { t: 1 } });
    expect(ask(tags, { t: { $gte: 'a' } }).ids).toEqual([0, 1]);
  });
  it('lets different elements meet the two ends of a range', () =>
    expect(ask(tags, { t: { $gt: 'b', $lt: 'b' } }).ids).toEqual([0]));
  it('does not sort', () => expect(ask(tags, {}, { t: 1 })).toMatchObject({ index: null, sortedInMemory: true }));
  it('is refused over two arrays of one document', () =>
    expect(() => collectionOf([{ a: [1, 2], b: [1, 2] }], { key: { a: 1, b: 1 } })).toThrow(
      'cannot index parallel arrays [a] [b]',
    ));
});

describe('a sparse or partial index', () => {
  const docs = [{ a: 1, live: true }, { a: 1, live: false }, {}];
  it('is not asked what it does not hold', () => {
    const sparse = collectionOf(docs, { key: { a: 1 }, sparse: true });
    expect(ask(sparse, { a: null })).toMatchObject({ ids: [2], index: null });
    expect(ask(sparse, {}, { a: 1 })).toMatchObject({ ids: [2, 0, 1], index: null });
    expect(ask(sparse, { a: 1 })).toMatchObject({ ids: [0, 1], index: { a: 1 } });
    const partial = collectionOf(docs, { key: { a: 1 }, partialFilterExpression: { live: true } });
    expect(ask(partial, { a: 1 })).toMatchObject({ ids: [0, 1], index: null });
    expect(ask(partial, { a: 1, live: true })).toMatchObject({ ids: [0], index: { a: 1 } });
  });
});

describe('a unique index', () => {
  const taken = (index: Partial<IndexSpec>, ...docs: readonly Doc[]) => {
    try {
      collectionOf(docs, { ...index, unique: true, name: 'u' });
      return null;
    } catch (error) {
      const { code, message, extra } = error as { code: number; message: string; extra: Doc };
      return { code, message, ...extra };
    }
  };
  it('names index, pattern and value of what is taken', () =>
    expect(taken({ key: { a: 1, b: -1 } }, { a: 1, b: 'x' }, { a: 1, b: 'y' }, { a: 1n, b: 'x' })).toEqual({
      code: 11000,
      message: 'E11000 duplicate key error collection: spec.docs index: u dup key: { a: "1", b: "x" }',
      keyPattern: { a: 1, b: -1 },
      keyValue: { a: 1n, b: 'x' },
    }));
  it('takes the missing for null', () =>
    expect(taken({ key: { a: 1 } }, {}, { a: null })).toMatchObject({ code: 11000 }));
  it('that is sparse leaves the missing alone, but not null', () => {
    expect(taken({ key: { a: 1 }, sparse: true }, {}, {}, { a: null })).toBeNull();
    expect(taken({ key: { a: 1 }, sparse: true }, { a: null }, { a: null })).toMatchObject({ code: 11000 });
  });
  it('that is partial only sees its part', () => {
    const partial = { key: { a: 1 }, partialFilterExpression: { live: true } } as const;
    expect(taken(partial, { a: 1, live: false }, { a: 1, live: false }, { a: 1, live: true })).toBeNull();
    expect(taken(partial, { a: 1, live: true }, { a: 1, live: true })).toMatchObject({ code: 11000 });
  });
  it('sees every element of an array', () =>
    expect(taken({ key: { a: 1 } }, { a: [1, 2] }, { a: 2 })).toMatchObject({ keyValue: { a: 2 } }));
  it('lets a document keep its own key', () => {
    const collection = collectionOf([{ a: 1 }], { key: { a: 1 }, unique: true });
    const [row] = collection.rows;
    collection.put(row!, { _id: 0, a: 1, b: 2 }, 1);
    expect(ask(collection, { a: 1 }).ids).toEqual([0]);
  });
  it('changes nothing when it refuses', () => {
    const collection = collectionOf(
      [
        { a: 1, b: 1 },
        { a: 2, b: 2 },
      ],
      { key: { b: 1 } },
      { key: { a: 1 }, unique: true },
    );
    expect(() => collection.put([...collection.rows][1]!, { _id: 1, a: 1, b: 3 }, 1)).toThrow('E11000');
    expect(ask(collection, { b: 2 }).ids).toEqual([1]);
    expect(ask(collection, { b: 3 }).ids).toEqual([]);
  });
  it('is not made over documents that break it', () => {
    const collection = collectionOf([{ a: 1 }, { a: 1 }]);
    expect(() => collection.createIndex({ name: 'u', key: { a: 1 }, unique: true })).toThrow('E11000');
    expect(collection.indexes.length).toBe(1);
  });
});

const plain = { noNullPrototype: true } as const;
const value = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.constantFrom<unknown>('a', 'b', null, undefined, [], [1, 5], [3], ['a']),
);
const document = fc.record({ a: value, b: value }, plain);
const operand = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constantFrom('a', null));
const condition = fc.oneof(
  operand,
  fc.array(operand, { maxLength: 3 }).map(($in) => ({ $in })),
  fc.tuple(operand, operand).map(([$gte, $lt]) => ({ $gte, $lt })),
  fc.tuple(operand, operand).map(([$gt, $lte]) => ({ $gt, $lte })),
  operand.map(($ne) => ({ $ne })),
);
const clause = fc.oneof(
  fc.record({ a: condition }, plain),
  fc.record({ b: condition }, plain),
  fc.record({ a: condition, b: condition }, plain),
);
const filter = fc.oneof(
  clause,
  fc.tuple(clause, clause).map((both) => ({ $or: both })),
  fc.tuple(clause, clause, clause).map(([first, ...both]) => ({ ...first, $or: both })),
  fc.tuple(clause, clause).map((both) => ({ $and: both })),
);
const direction = fc.constantFrom<1 | -1>(1, -1);

it('answers with indexes what it answers without, in the same order', () =>
  fc.assert(
    fc.property(
      fc.array(document, { maxLength: 30 }),
      filter,
      fc.tuple(direction, direction, direction),
      fc.constantFrom<readonly string[]>([], ['a'], ['a', 'b'], ['b']),
      fc.constantFrom(1, 3, Infinity),
      (docs, question, [x, y, z], by, limit) => {
        const clean = docs.map((doc) => Object.fromEntries(Object.entries(doc).filter(([, v]) => v !== undefined)));
        const single = clean.filter(
          ({ a, b }) => !(Array.isArray(a) && Array.isArray(b) && a.length > 1 && b.length > 1),
        );
        const sort = { ...Object.fromEntries(by.map((path) => [path, z])), _id: z };
        const indexed = collectionOf(
          single,
          { key: { a: x, b: y, _id: x } },
          { key: { b: y } },
          { key: { a: x }, sparse: true },
        );
        const all = single.map((doc, i) => ({ _id: i, ...doc })).filter(matcherOf(question));
        const expected = sortBy(all, sortingOf(sort), (doc) => doc).map(({ _id }) => _id);
        expect(ask(indexed, question, sort, limit).ids).toEqual(expected.slice(0, limit));
      },
    ),
    { numRuns: 200 },
  ));

it('keeps its entries in order however many come and go', () => {
  const collection = collectionOf([], { key: { n: 1 } });
  const shuffled = Array.from({ length: 3000 }, (_, i) => (i * 7919) % 3000);
  const rows = shuffled.map((n) => collection.put(null, { _id: n, n }, 1));
  for (const row of rows) if (Number(row.doc['n']) % 3 !== 0) collection.remove(row);
  const expected = Array.from({ length: 1000 }, (_, i) => i * 3);
  expect(ask(collection, { n: { $gte: 0 } }, { n: 1 }).ids).toEqual(expected);
  expect(ask(collection, { n: { $gte: 0 } }, { n: -1 }).ids).toEqual([...expected].reverse());
});
