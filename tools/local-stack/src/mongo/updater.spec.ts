import { type Doc, identical } from './bson';
import { seedOf, updateOf } from './updater';

const updated = (doc: Doc, update: Doc, inserting = false) => updateOf(update)(doc, inserting);

type Row = readonly [says: string, before: Doc, update: Doc, after: Doc];
const table: readonly Row[] = [
  ['$set of a field there, in its place', { a: 1, b: 2 }, { $set: { a: 3 } }, { a: 3, b: 2 }],
  ['$set of a new field, behind the others', { z: 1, b: 2 }, { $set: { a: 3 } }, { z: 1, b: 2, a: 3 }],
  ['new fields in the order of their names', {}, { $set: { b: 1, a: 2 } }, { a: 2, b: 1 }],
  [
    'new numbered fields in the order of their numbers',
    { l: [] },
    { $set: { 'l.10': 1, 'l.9': 2 } },
    { l: [null, null, null, null, null, null, null, null, null, 2, 1] },
  ],
  ['$set makes parents', {}, { $set: { 'a.b.c': 1, 'd.0': 1 } }, { a: { b: { c: 1 } }, d: { 0: 1 } }],
  ['$set in an element', { a: [{ x: 1 }, { x: 2 }] }, { $set: { 'a.1.x': 9 } }, { a: [{ x: 1 }, { x: 9 }] }],
  ['$set beyond the end fills with null', { a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  ['$unset', { a: 1, b: { c: 1, d: 2 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 2 } }],
  ['$unset of an element leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  [
    '$unset where nothing is',
    { a: 1, l: [1] },
    { $unset: { 'a.b': '', 'x.y': '', 'l.x': '', 'l.7': '' } },
    { a: 1, l: [1] },
  ],
  ['$inc', { n: 1 }, { $inc: { n: 2 } }, { n: 3 }],
  ['$inc of a missing field', {}, { $inc: { 'n.x': 2 } }, { n: { x: 2 } }],
  ['$inc of an int64 beyond 2^53', { n: 9007199254740993n }, { $inc: { n: 1 } }, { n: 9007199254740994n }],
  ['$inc of an int32 beyond its width', { n: 2147483647 }, { $inc: { n: 1 } }, { n: 2147483648n }],
  ['$inc of a double', { n: 0.5 }, { $inc: { n: 1n } }, { n: 1.5 }],
  ['$min', { n: 5, m: 5 }, { $min: { n: 3, m: 7, k: 1 } }, { n: 3, m: 5, k: 1 }],
  ['$max over types', { n: 5, at: new Date(1) }, { $max: { n: 'x', at: new Date(2) } }, { n: 'x', at: new Date(2) }],
  ['$push', { a: [1] }, { $push: { a: 2, b: [3] } }, { a: [1, 2], b: [[3]] }],
  [
    '$push of $each, the last ones kept',
    { a: [1, 2] },
    { $push: { a: { $each: [3, 4], $slice: -3 } } },
    { a: [2, 3, 4] },
  ],
  ['$push of $each, the first ones kept', { a: [1] }, { $push: { a: { $each: [2, 3], $slice: 2 } } }, { a: [1, 2] }],
  ['$push with nothing kept', { a: [1] }, { $push: { a: { $each: [2], $slice: 0 } } }, { a: [] }],
  ['$addToSet', { a: [1] }, { $addToSet: { a: 1n, b: 2 } }, { a: [1], b: [2] }],
  [
    '$addToSet of $each, once each',
    { a: [{ x: 1, y: 2 }] },
    {
      $addToSet: {
        a: {
          $each: [
            { x: 1, y: 2 },
            { y: 2, x: 1 },
            { y: 2, x: 1 },
          ],
        },
      },
    },
    {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ],
  ['$pull of a value', { a: [1, 2, 1n, [1]] }, { $pull: { a: 1 } }, { a: [2, [1]] }],
  ['$pull by a condition', { a: [1, 5, 9, 'x'] }, { $pull: { a: { $gte: 5 } } }, { a: [1, 'x'] }],
  ['$pull of documents by a filter', { a: [{ x: 1, y: 1 }, { x: 2 }] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }] }],
  ['$pull where nothing is', { b: 1 }, { $pull: { a: 1 } }, { b: 1 }],
  ['$setOnInsert of a document there', { a: 1 }, { $set: { b: 1 }, $setOnInsert: { c: 1 } }, { a: 1, b: 1 }],
];

describe('an update', () => {
  it.each(table)('does %s', (_, before, update, after) => {
    const got = updated(before, update);
    // Exact to the order of fields and the width of numbers.
    expect(got).toEqual(after);
    expect(identical(got, after)).toBe(true);
  });

  it('uses $setOnInsert when it inserts', () =>
    expect(updated({ _id: 1 }, { $setOnInsert: { c: 1 } }, true)).toEqual({ _id: 1, c: 1 }));

  it('leaves the document before as it was', () => {
    const before = { a: { b: [1] } };
    updated(before, { $push: { 'a.b': 2 }, $set: { 'a.c': 1 } });
    expect(before).toEqual({ a: { b: [1] } });
  });
});

describe('an update is refused', () => {
  it.each<[string, Doc, Doc, number, string]>([
    ['$inc of a string', { n: 'x' }, { $inc: { n: 1 } }, 14, "Cannot apply $inc to a value of non-numeric type at 'n'"],
    ['$inc of null', { n: null }, { $inc: { n: 1 } }, 14, "Cannot apply $inc to a value of non-numeric type at 'n'"],
    ['$inc by a string', {}, { $inc: { n: '1' } }, 14, 'Cannot increment with non-numeric argument: {n: ...}'],
    [
      '$inc beyond int64',
      { n: 9223372036854775807n },
      { $inc: { n: 1 } },
      2,
      'Failed to apply $inc operations to current value (9223372036854775807)',
    ],
    [
      'the same path twice',
      {},
      { $set: { a: 1 }, $inc: { a: 1 } },
      40,
      "Updating the path 'a' would create a conflict at 'a'",
    ],
    [
      'a path and one within it',
      {},
      { $set: { 'a.b': 1, ab: 1, a: 1 } },
      40,
      "Updating the path 'a.b' would create a conflict at 'a'",
    ],
    ['a field of a scalar', { a: 1 }, { $set: { 'a.b': 1 } }, 28, "Cannot create field 'b' in element of 'a.b'"],
    ['a field of null', { a: null }, { $set: { 'a.b': 1 } }, 28, "Cannot create field 'b' in element of 'a.b'"],
    ['a field of an array', { a: [] }, { $set: { 'a.b': 1 } }, 28, "Cannot create field 'b' in element of 'a.b'"],
    [
      '$push to a scalar',
      { a: 1 },
      { $push: { a: 1 } },
      2,
      "The field 'a' must be an array but the argument of $push meets another type",
    ],
    [
      'an empty part of a path',
      {},
      { $set: { 'a..b': 1 } },
      56,
      "The update path 'a..b' contains an empty field name, which is not allowed.",
    ],
    [
      'the positional operator',
      {},
      { $set: { 'a.$.b': 1 } },
      238,
      "the local stack does not support positional updates ('a.$.b')",
    ],
    [
      '$push sorted',
      {},
      { $push: { a: { $each: [], $sort: 1 } } },
      238,
      'the local stack does not support $sort in $push',
    ],
    ['$currentDate', {}, { $currentDate: { a: true } }, 238, 'the local stack does not support $currentDate'],
    ['a modifier without fields', {}, { $set: 1 }, 9, 'Modifiers operate on fields but we found another type for $set'],
  ])('for %s', (_, before, update, code, message) =>
    expect(() => updated(before, update)).toThrow(expect.objectContaining({ code, message }) as Error),
  );

  it('for an unknown modifier', () => expect(() => updateOf({ $sett: { a: 1 } })).toThrow('Unknown modifier: $sett'));
});

describe('an upsert begins with the equalities of its filter', () => {
  it.each<[Doc, Doc]>([
    [{ _id: 'x', version: { $lt: 3 } }, { _id: 'x' }],
    [
      { 'a.b': 1, c: { $eq: 2 }, d: { $gt: 1 } },
      { a: { b: 1 }, c: 2 },
    ],
    [
      { $and: [{ a: 1 }, { b: { $in: [2] } }], c: { $in: [1, 2] } },
      { a: 1, b: 2 },
    ],
    [{ $or: [{ a: 1 }, { a: 2 }], b: /x/ }, {}],
  ])('%j', (filter, seed) => expect(seedOf(filter)).toEqual(seed));
});
