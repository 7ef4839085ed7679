import type { Doc } from './bson';
import { pipelineOf, sortingOf } from './aggregate';
import { createCollection, sortBy } from './collection';

const run = (docs: readonly Doc[], pipeline: readonly Doc[]) => {
  const collection = createCollection('spec', 'docs');
  docs.forEach((doc, i) => collection.put(null, { _id: i, ...doc }, 1));
  const { question, run: rest } = pipelineOf(pipeline);
  return rest(collection.find(question).rows.map(({ doc }) => doc));
};
const grouped = (values: readonly unknown[], accumulator: Doc) =>
  run(
    values.map((v) => (v === undefined ? {} : { v })),
    [{ $group: { _id: null, r: accumulator } }],
  )[0]?.['r'];

describe('$group accumulates', () => {
  it.each<[string, readonly unknown[], Doc, unknown]>([
    ['$sum of int32 and int64', [5n, 7], { $sum: '$v' }, 12n],
    ['$sum beyond int32', [2147483647, 1], { $sum: '$v' }, 2147483648n],
    ['$sum beyond int64', [9223372036854775807n, 1n], { $sum: '$v' }, 9223372036854775808],
    ['$sum of doubles, without losing tenths', [0.1, 0.2, 0.3], { $sum: '$v' }, 0.6],
    ['$sum without what is no number', [1, 'x', null, undefined, [5]], { $sum: '$v' }, 1],
    ['$sum of nothing', [undefined, 'x'], { $sum: '$v' }, 0],
    ['a count', [undefined, 1, 2], { $sum: 1 }, 3],
    ['$avg', [1, 2n, 'x', 6], { $avg: '$v' }, 3],
    ['$avg of nothing', ['x'], { $avg: '$v' }, null],
    ['$min over types, null aside', ['x', 3, null, undefined, 2n], { $min: '$v' }, 2n],
    ['$max over types', ['x', 3, new Date(0)], { $max: '$v' }, new Date(0)],
    ['$max of nothing', [undefined, null], { $max: '$v' }, null],
    ['$first', [undefined, 2], { $first: '$v' }, null],
    ['$last', [1, 2], { $last: '$v' }, 2],
    ['$push, nulls included', [1, null, undefined, 1], { $push: '$v' }, [1, null, 1]],
    ['$push of documents', [1], { $push: { w: '$v', x: '$none', y: 'z' } }, [{ w: 1, y: 'z' }]],
    ['$addToSet', [2, 1, 2n, undefined], { $addToSet: '$v' }, [1, 2]],
  ])('%s', (_, values, accumulator, expected) => expect(grouped(values, accumulator)).toEqual(expected));
});

const people = [
  { name: 'a', age: 3, at: { city: 'W' } },
  { name: 'b', age: 1, at: { city: 'H' } },
  { name: 'c', age: 2, at: { city: 'W' } },
  { name: 'd', age: 1n },
];

describe('a pipeline', () => {
  it.each<[string, readonly Doc[], readonly Doc[], readonly Doc[]]>([
    [
      'groups missing and null together',
      [{}, { a: null }, { a: 1 }],
      [{ $group: { _id: '$a', n: { $sum: 1 } } }],
      [
        { _id: null, n: 2 },
        { _id: 1, n: 1 },
      ],
    ],
    [
      'groups numbers of both widths together',
      [{ a: 1n }, { a: 1 }],
      [{ $group: { _id: '$a', n: { $sum: 1 } } }],
      [{ _id: 1n, n: 2 }],
    ],
    [
      'groups by a document, which leaves out what is missing',
      people,
      [{ $group: { _id: { city: '$at.city' }, n: { $sum: 1 } } }],
      [
        { _id: {}, n: 1 },
        { _id: { city: 'H' }, n: 1 },
        { _id: { city: 'W' }, n: 2 },
      ],
    ],
    [
      'sorts groups, skips and limits',
      people,
      [{ $group: { _id: '$at.city', n: { $sum: 1 } } }, { $sort: { n: -1, _id: 1 } }, { $skip: 1 }, { $limit: 1 }],
      [{ _id: null, n: 1 }],
    ],
    [
      'matches before and after',
      people,
      [{ $match: { age: { $lt: 3 } } }, { $group: { _id: '$age', n: { $sum: 1 } } }, { $match: { n: 2 } }],
      [{ _id: 1, n: 2 }],
    ],
    ['counts', people, [{ $match: { age: 1 } }, { $count: 'n' }], [{ n: 2 }]],
    ['counts nothing as no document', people, [{ $match: { age: 99 } }, { $count: 'n' }], []],
    ['groups nothing as no document', [], [{ $group: { _id: null, n: { $sum: 1 } } }], []],
    [
      'projects fields and paths',
      people,
      [{ $sort: { age: -1 } }, { $limit: 1 }, { $project: { _id: 0, name: 1, city: '$at.city', none: '$none' } }],
      [{ name: 'a', city: 'W' }],
    ],
    ['projects paths only', people, [{ $limit: 1 }, { $project: { city: '$at.city' } }], [{ _id: 0, city: 'W' }]],
    ['projects another _id', people, [{ $limit: 1 }, { $project: { _id: '$name', age: 1 } }], [{ _id: 'a', age: 3 }]],
    ['projects without a field', people, [{ $limit: 1 }, { $project: { at: 0 } }], [{ _id: 0, name: 'a', age: 3 }]],
    [
      'takes a path through arrays',
      [{ l: [{ x: 1 }, 2, { x: 3 }] }],
      [{ $project: { xs: '$l.x' } }],
      [{ _id: 0, xs: [1, 3] }],
    ],
  ])('%s', (_, docs, pipeline, expected) => expect(run(docs, pipeline)).toEqual(expected));

  it.each<[string, Doc, number, string]>([
    ['another stage', { $lookup: {} }, 40324, "Unrecognized pipeline stage name: '$lookup'"],
    [
      'two stages in one',
      { $skip: 1, $limit: 1 },
      40323,
      'A pipeline stage specification object must contain exactly one field.',
    ],
    ['$group without _id', { $group: { n: { $sum: 1 } } }, 15955, 'a group specification must include an _id'],
    ['another accumulator', { $group: { _id: 1, n: { $median: 1 } } }, 15952, "unknown group operator '$median'"],
    [
      'a field that accumulates nothing',
      { $group: { _id: 1, n: '$a' } },
      40234,
      "The field 'n' must be an accumulator object",
    ],
    [
      'two accumulators in one',
      { $group: { _id: 1, n: { $sum: 1, $avg: 1 } } },
      40238,
      "The field 'n' must specify one accumulator",
    ],
    ['an expression', { $project: { n: { $add: [1, 2] } } }, 168, "Unrecognized expression '$add'"],
    ['a variable', { $group: { _id: '$$ROOT' } }, 17276, 'Use of undefined variable: ROOT'],
    ['a limit of nothing', { $limit: 0 }, 15958, 'the $limit must be positive'],
    ['a count without a name', { $count: '' }, 40156, 'the count field must be a non-empty string'],
    [
      'a sort that has no direction',
      { $sort: { a: 2 } },
      2,
      'Illegal key in $sort specification: a: sort direction must be 1 or -1',
    ],
  ])('is refused for %s', (_, stage, code, message) =>
    expect(() => pipelineOf([stage])).toThrow(expect.objectContaining({ code, message }) as Error),
  );
});

describe('a sort', () => {
  const order = (docs: readonly Doc[], sort: Doc) => sortBy(docs, sortingOf(sort), (doc) => doc).map(({ n }) => n);

  it('puts the missing with null and keeps the order of equals', () =>
    expect(order([{ n: 1, a: 'x' }, { n: 2 }, { n: 3, a: 1 }, { n: 4, a: null }], { a: 1 })).toEqual([2, 4, 3, 1]));
  it('takes the least element of an array, backwards the greatest', () => {
    const docs = [
      { n: 1, a: [5, 1] },
      { n: 2, a: 3 },
      { n: 3, a: [] },
    ];
    expect(order(docs, { a: 1 })).toEqual([3, 1, 2]);
    expect(order(docs, { a: -1 })).toEqual([1, 2, 3]);
  });
  it('goes by the second field where the first is equal', () =>
    expect(
      order(
        [
          { n: 1, a: 1, b: 1 },
          { n: 2, a: 1, b: 2 },
          { n: 3, a: 0, b: 0 },
        ],
        { a: 1, b: -1 },
      ),
    ).toEqual([3, 2, 1]));
});
