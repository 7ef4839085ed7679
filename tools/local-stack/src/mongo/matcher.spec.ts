import { Binary, Decimal128, type Doc, ObjectId } from './bson';
import { matcherOf } from './matcher';

const oid = (end: string) => new ObjectId(`507f1f77bcf86cd7994390${end}`);

/** The places (0, 1, …) of the values of `a` that a condition on it finds; `missing` leaves the field out. */
const missing = Symbol('missing');
const found = (filter: Doc, values: readonly unknown[]) =>
  values.flatMap((a, i) => (matcherOf(filter)(a === missing ? {} : { a }) ? [i] : []));

type Row = readonly [says: string, filter: Doc, values: readonly unknown[], places: readonly number[]];
const table: readonly Row[] = [
  ['a value', { a: 1 }, [1, 2, '1', missing], [0]],
  ['an int64 by an int32 and the other way round', { a: { $in: [5, 7n] } }, [5n, 5, 7, 8n], [0, 1, 2]],
  ['int64 neighbours beyond 2^53 apart', { a: 9007199254740993n }, [9007199254740992n, 9007199254740993n], [1]],
  ['an element', { a: 1 }, [[1, 2], [[1]], [2]], [0]],
  ['a whole array, also as an element', { a: [1, 2] }, [[1, 2], [2, 1], [[1, 2]], [1]], [0, 2]],
  [
    'a subdocument with its fields in order',
    { a: { x: 1, y: 2 } },
    [
      { x: 1, y: 2 },
      { y: 2, x: 1 },
      { x: 1, y: 2, z: 3 },
    ],
    [0],
  ],
  ['null as missing', { a: null }, [null, missing, 0, [null], []], [0, 1, 3]],
  ['not null', { a: { $ne: null } }, [null, missing, 0, [1, null]], [2]],
  ['null or more', { a: { $gte: null } }, [null, missing, 0], [0, 1]],
  ['nothing greater than null', { a: { $gt: null } }, [null, missing, 0], []],
  ['dates', { a: { $gte: new Date(5), $lt: new Date(9) } }, [new Date(4), new Date(5), new Date(9), 6], [1]],
  ['object ids', { a: oid('11') }, [oid('11'), oid('12'), '507f1f77bcf86cd799439011'], [0]],
  [
    'bytes',
    { a: new Binary(Buffer.from('k')) },
    [new Binary(Buffer.from('k')), new Binary(Buffer.from('l')), 'k'],
    [0],
  ],
  ['booleans, not numbers', { a: true }, [true, false, 1], [0]],
  ['$gt within its type', { a: { $gt: 4 } }, [5, 4, 'x', new Date(), null, missing, 5n], [0, 6]],
  ['$lt within its type', { a: { $lt: 'b' } }, ['a', 'b', 1, null], [0]],
  ['$gte and $lte', { a: { $gte: 2, $lte: 3 } }, [1, 2, 3, 4], [1, 2]],
  ['bounds met by different elements', { a: { $gt: 4, $lt: 6 } }, [[1, 9], [5], [1], [9]], [0, 1]],
  ['arrays by an array', { a: { $gt: [1, 2] } }, [[1, 3], [1], 5], [0]],
  ['NaN as nothing but itself', { a: { $lte: NaN } }, [NaN, 1], [0]],
  ['no NaN below a number', { a: { $lt: 1 } }, [NaN, 0], [1]],
  ['$ne over elements', { a: { $ne: 1 } }, [[1, 2], [2], missing], [1, 2]],
  ['$in with a regular expression and null', { a: { $in: [/^x/, null] } }, ['xy', 'yx', missing], [0, 2]],
  ['nothing by an empty $in', { a: { $in: [] } }, [1, missing], []],
  ['$nin', { a: { $nin: [1, null] } }, [1, 2, missing, [1, 2]], [1]],
  ['$exists', { a: { $exists: true } }, [null, missing, 0], [0, 2]],
  ['$exists false', { a: { $exists: false } }, [null, missing, 0], [1]],
  ['$exists by a number', { a: { $exists: 0 } }, [null, missing], [1]],
  ['$not, the missing included', { a: { $not: { $gt: 1 } } }, [1, 2, missing, 'x'], [0, 2, 3]],
  ['$not of a regular expression', { a: { $not: /x/ } }, ['x', 'y', 1], [1, 2]],
  ['$all', { a: { $all: [1, 2] } }, [[2, 1, 3], [1], 1], [0]],
  ['a scalar by $all of it', { a: { $all: [1] } }, [1, [1], 2], [0, 1]],
  ['nothing by an empty $all', { a: { $all: [] } }, [[], 1], []],
  [
    '$all of $elemMatch',
    { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } },
    [[{ x: 1 }, { x: 2 }], [{ x: 1 }]],
    [0],
  ],
  ['$size', { a: { $size: 2 } }, [[1, 2], [1], [[1, 2]], 'ab'], [0]],
  ['$elemMatch of values: one element for both', { a: { $elemMatch: { $gt: 4, $lt: 6 } } }, [[1, 9], [1, 5], 5], [1]],
  [
    '$elemMatch of documents',
    { a: { $elemMatch: { x: 1, y: { $gt: 1 } } } },
    [
      [
        { x: 1, y: 1 },
        { x: 2, y: 2 },
      ],
      [{ x: 1, y: 2 }],
    ],
    [1],
  ],
  ['$elemMatch with $or', { a: { $elemMatch: { $or: [{ x: 1 }, { y: 1 }] } } }, [[{ y: 1 }], [{ z: 1 }]], [0]],
  ['a regular expression', { a: /^芜湖/ }, ['芜湖市', '安徽芜湖', ['芜湖'], 1], [0, 2]],
  ['$regex with the option i', { a: { $regex: '^ab', $options: 'i' } }, ['ABC', 'xabc'], [0]],
  ['needless backslashes', { a: { $regex: '^a\\-b$' } }, ['a-b', 'a\\-b'], [0]],
  ['a character beyond the basic plane by one dot', { a: /^.$/ }, ['𠮷', 'ab'], [0]],
  ['an operator as a field of an equal document', { a: { x: 1, $gt: 2 } }, [{ x: 1 }, 3], []],
];

const paths: readonly Row[] = [
  ['a field of a field', { 'a.b': 1 }, [{ b: 1 }, { b: 2 }, 1, missing], [0]],
  ['a field of any element', { 'a.b': 1 }, [[{ b: 2 }, { b: 1 }], [{ b: 2 }], [[{ b: 1 }]]], [0]],
  ['elements of a field of elements', { 'a.b': 1 }, [[{ b: [1, 2] }]], [0]],
  ['one element by its place', { 'a.1': 2 }, [[1, 2], [2, 1], [2], { 1: 2 }], [0, 3]],
  [
    'a field of the element at a place',
    { 'a.1.b': 2 },
    [
      [{ b: 1 }, { b: 2 }],
      [{ b: 2 }, { b: 1 }],
    ],
    [0],
  ],
  ['no null at a place that is taken', { 'a.0': null }, [[{ x: 1 }], [null], {}], [1, 2]],
  [
    'null where the field is missing',
    { 'a.b': null },
    [{}, null, 4, { b: 'hi' }, { b: null }, missing],
    [0, 1, 2, 4, 5],
  ],
  [
    'null where an element lacks the field',
    { 'a.b': null },
    [[{ b: 3 }, {}], [{ b: 3 }], [], [1, 'x'], [null], [[]]],
    [0],
  ],
  ['no field in arrays without documents', { 'a.b': { $exists: false } }, [[], [1], [{ b: 1 }, {}], [{}]], [0, 1, 3]],
];

const logic: readonly Row[] = [
  ['all of several fields', { a: 1, b: null }, [1, 2], [0]],
  ['$and', { $and: [{ a: { $gt: 1 } }, { a: { $lt: 3 } }] }, [1, 2, 3], [1]],
  ['$or', { $or: [{ a: 1 }, { a: 3 }] }, [1, 2, 3], [0, 2]],
  ['$nor', { $nor: [{ a: 1 }, { a: 3 }] }, [1, 2, missing], [1, 2]],
  ['everything by an empty filter', {}, [1, missing], [0, 1]],
  ['the same with a comment', { a: 1, $comment: 'who asks' }, [1, 2], [0]],
  ['no inherited field', { constructor: { $exists: true } }, [1], []],
];

describe('a filter finds', () => {
  it.each([...table, ...paths, ...logic])('%s', (_, filter, values, places) =>
    expect(found(filter, values)).toEqual(places),
  );
});

describe('a filter is refused', () => {
  it.each<[string, Doc, number, string]>([
    ['for an unknown operator', { a: { $near: 1 } }, 2, 'unknown operator: $near'],
    ['for a field among operators', { a: { $gt: 1, b: 2 } }, 2, 'unknown operator: b'],
    ['for an inherited name as an operator', { a: { $gt: 1, constructor: 2 } }, 2, 'unknown operator: constructor'],
    ['for $where', { $where: 'true' }, 2, 'no globalScriptEngine in $where parsing'],
    ['for $text', { $text: { $search: 'x' } }, 27, 'text index required for $text query'],
    ['for an empty $or', { $or: [] }, 2, '$or must be a nonempty array'],
    ['for $in without a list', { a: { $in: 1 } }, 2, '$in needs an array'],
    ['for an operator within $in', { a: { $in: [{ $gt: 1 }] } }, 2, 'cannot nest $ under $in'],
    ['for $not of a value', { a: { $not: 1 } }, 2, '$not needs a regex or a document'],
    ['for $size of a fraction', { a: { $size: 1.5 } }, 2, 'Failed to parse $size. Expected a non-negative integer'],
    ['for $options alone', { a: { $options: 'i' } }, 2, '$options needs a $regex'],
    ['for other flags', { a: /x/m }, 238, "the local stack does not support the regular expression flags 'm'"],
    ['for look-ahead', { a: /a(?=b)/ }, 238, 'the local stack does not support the regular expression /a(?=b)/'],
    ['for a broken pattern', { a: { $regex: '(' } }, 51091, 'Regular expression is invalid: ('],
    [
      'for a Decimal128',
      { a: Decimal128.fromString('1') },
      238,
      'the local stack does not support values of type Decimal128',
    ],
  ])('%s', (_, filter, code, message) =>
    expect(() => matcherOf(filter)).toThrow(expect.objectContaining({ code, message }) as Error),
  );

  it('for $expr, by the message of the server', () =>
    expect(() => matcherOf({ $expr: { $gt: ['$a', '$b'] } })).toThrow('unknown top level operator: $expr'));
});
