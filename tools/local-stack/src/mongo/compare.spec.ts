import { Binary, Decimal128, type Doc, identical, ObjectId } from './bson';
import { compare, distinctOf } from './compare';

const oid = new ObjectId('507f1f77bcf86cd799439011');
const laterOid = new ObjectId('507f1f77bcf86cd799439012');
const binary = (text: string, type = 0) => new Binary(Buffer.from(text), type);

/** From least to greatest, by the order the MongoDB manual gives for BSON types and, within a type, for its values. */
const ascending: readonly unknown[] = [
  undefined,
  null,
  NaN,
  -Infinity,
  -1.5,
  0,
  2,
  9007199254740992n,
  9007199254740993n,
  2 ** 60,
  Infinity,
  '',
  'A',
  'a',
  'ab',
  'b',
  '中',
  '\uff21',
  '𠮷',
  {},
  { a: 1 },
  { a: 1, b: 1 },
  { a: 2 },
  { b: 1 },
  { a: 'x' },
  [],
  [1],
  [1, 0],
  [2],
  binary('b'),
  binary('c'),
  binary('b', 4),
  binary('aa'),
  oid,
  laterOid,
  false,
  true,
  new Date(-1),
  new Date(0),
];

describe('the order of values', () => {
  it('is that of the server, across all types', () => {
    const wrong = ascending.flatMap((a, i) =>
      ascending.flatMap((b, j) => (Math.sign(compare(a, b)) === Math.sign(i - j) ? [] : [[a, b]])),
    );
    expect(wrong).toEqual([]);
  });

  it.each<[string, unknown, unknown]>([
    ['an int64 and a double', 5n, 5],
    ['zero and minus zero', 0, -0],
    ['NaN and NaN', NaN, NaN],
    ['two object ids', oid, new ObjectId('507f1f77bcf86cd799439011')],
    ['subdocuments whose numbers differ in width', { n: 1n }, { n: 1 }],
  ])('holds %s equal', (_, a, b) => expect(compare(a, b)).toBe(0));

  it('tells subdocuments apart by the order of their fields', () =>
    expect(compare({ x: 1, y: 2 }, { y: 2, x: 1 })).not.toBe(0));

  it('does not take an int64 for the double beside it', () =>
    expect(compare(9007199254740993n, 9007199254740992)).toBe(1));

  it('names each value once, in order', () =>
    expect(distinctOf(['b', 2, 'a', 2n, null, 'b'])).toEqual([null, 2, 'a', 'b']));

  it('refuses a type it cannot place', () => {
    const decimal = Decimal128.fromString('1');
    expect(() => compare(decimal, 1)).toThrow('the local stack does not support values of type Decimal128');
  });
});

describe('identity', () => {
  it.each<[Doc, Doc, boolean]>([
    [{ a: 1, b: { c: [1] } }, { a: 1, b: { c: [1] } }, true],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, false],
    [{ a: BigInt(1) }, { a: 1 }, false],
    [{ a: new Date(5) }, { a: new Date(5) }, true],
  ])('of %j and %j', (a, b, same) => expect(identical(a, b)).toBe(same));
});
