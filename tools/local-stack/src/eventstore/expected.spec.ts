import { type Expected, verdictOf } from './expected';

const ids = ['a', 'b', 'c'];
/** A stream of the events a, b, c; `other` is remembered from another stream. */
const verdict = (expected: Expected, appended: readonly string[], remembered: readonly string[] = ids) =>
  verdictOf(expected, appended, {
    last: ids.length - 1,
    idAt: (revision) => ids[revision]!,
    revisionOf: (id) => (remembered.includes(id) ? ids.indexOf(id) : undefined),
  });
const onEmpty = (expected: Expected, appended: readonly string[]) =>
  verdictOf(expected, appended, { last: -1, idAt: () => 'never asked', revisionOf: () => undefined });

describe('an append to a stream that ends at revision 2', () => {
  it.each([2, 'any', 'stream_exists'] as const)('expecting %s is written', (expected) =>
    expect(verdict(expected, ['d'])).toBe('write'),
  );
  it.each([0, 1, 3, 9, 'no_stream'] as const)('expecting %s is refused', (expected) =>
    expect(verdict(expected, ['d'])).toBe('refuse'),
  );
  it.each([
    ['no_stream', ['a', 'b'], 1],
    [0, ['b', 'c'], 2],
    [1, ['c'], 2],
    ['any', ['b', 'c'], 2],
    ['stream_exists', ['a'], 0],
  ] as const)('expecting %s repeats %j up to revision %i', (expected, appended, repeats) =>
    expect(verdict(expected, appended)).toEqual({ repeats }),
  );
  it.each([
    ['no_stream', ['b']],
    [0, ['b', 'd']],
    [0, ['b', 'c', 'd']],
    ['any', ['a', 'd']],
    ['any', ['a', 'd', 'c']],
  ] as const)('expecting %s is refused when %j repeats only in part', (expected, appended) =>
    expect(verdict(expected, appended)).toBe('refuse'),
  );
  it('expecting a revision is recognised though its ids are no longer remembered', () =>
    expect(verdict(0, ['b', 'c'], [])).toEqual({ repeats: 2 }));
  it.each([
    [2, 'write'],
    ['any', 'write'],
    [1, 'refuse'],
  ] as const)('of no events expecting %s: %s', (expected, outcome) => expect(verdict(expected, [])).toBe(outcome));
});

describe('an append to a stream that does not exist', () => {
  it.each(['any', 'no_stream'] as const)('expecting %s is written', (expected) =>
    expect(onEmpty(expected, ['a'])).toBe('write'),
  );
  it.each([0, 'stream_exists'] as const)('expecting %s is refused', (expected) =>
    expect(onEmpty(expected, ['a'])).toBe('refuse'),
  );
});
