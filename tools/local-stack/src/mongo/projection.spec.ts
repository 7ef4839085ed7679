import type { Doc } from './bson';
import { projectionOf } from './projection';

const doc = { _id: 1, z: 1, a: { b: 1, c: 2 }, l: [{ x: 1, y: 2 }, 5, [{ x: 3, y: 4 }]], m: null };

describe('a projection', () => {
  it.each<[string, Doc, Doc]>([
    ['of nothing gives all', {}, doc],
    ['includes, with _id, in the order of the document', { m: 1, z: 1 }, { _id: 1, z: 1, m: null }],
    ['includes without _id', { z: 1, _id: 0 }, { z: 1 }],
    ['includes only _id', { _id: 1 }, { _id: 1 }],
    ['includes a field of a field', { 'a.b': 1 }, { _id: 1, a: { b: 1 } }],
    ['drops a scalar in the way of a path', { 'z.b': 1, 'm.x': 1 }, { _id: 1 }],
    ['includes through arrays, without their scalars', { 'l.x': 1 }, { _id: 1, l: [{ x: 1 }, [{ x: 3 }]] }],
    ['excludes', { z: 0, l: false, a: 0 }, { _id: 1, m: null }],
    ['excludes only _id', { _id: 0 }, { z: 1, a: doc.a, l: doc.l, m: null }],
    [
      'excludes through arrays, with their scalars',
      { 'l.x': 0, a: 0, z: 0, m: 0 },
      { _id: 1, l: [{ y: 2 }, 5, [{ y: 4 }]] },
    ],
    ['excludes a field of a field', { 'a.b': 0, l: 0 }, { _id: 1, z: 1, a: { c: 2 }, m: null }],
  ])('%s', (_, spec, expected) => {
    const projected = projectionOf(spec)(doc);
    expect(projected).toEqual(expected);
    expect(Object.keys(projected)).toEqual(Object.keys(expected));
  });

  it.each<[string, Doc, number]>([
    ['both ways at once', { a: 1, z: 0 }, 31254],
    ['both ways at once, the other way round', { a: 0, z: 1 }, 31253],
    ['a path and one within it', { a: 1, 'a.b': 1 }, 31249],
    ['a path and the one around it', { 'a.b': 1, a: 1 }, 31249],
    ['a field taken from elsewhere', { name: '$password' }, 238],
    ['the positional operator', { 'l.$': 1 }, 238],
    ['$slice', { l: { $slice: 1 } }, 238],
  ])('is refused for %s', (_, spec, code) =>
    expect(() => projectionOf(spec)).toThrow(expect.objectContaining({ code }) as Error),
  );
});
