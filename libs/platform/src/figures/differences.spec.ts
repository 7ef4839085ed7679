import fc from 'fast-check';
import type { Contribution, Figures } from '../service';
import { differences, rollupId, sums } from './differences';

interface Matter {
  readonly organisation: string;
  readonly day: string;
  readonly status: 'registered' | 'accepted' | 'closed';
}
const figures: Figures<object> = {
  name: 'analytics.figures.v1',
  index: { day: 1 },
  of: (doc): readonly Contribution[] => {
    const { organisation, day, status } = doc as Matter;
    return [
      { key: { organisation, day }, measures: { matters: 1, closed: status === 'closed' ? 1 : 0 } },
      { key: { organisation: '3402', day }, measures: { matters: 1 } },
    ];
  },
};
const jinghu: Matter = { organisation: '340202', day: '2026-05-06', status: 'registered' };

describe('what a change adds to the figures', () => {
  it('is all of it when the matter is new', () =>
    expect(differences(figures, [{ before: null, after: jinghu }])).toEqual([
      {
        _id: 'analytics.figures.v1|{"day":"2026-05-06","organisation":"340202"}',
        key: { organisation: '340202', day: '2026-05-06' },
        add: { matters: 1 },
      },
      {
        _id: 'analytics.figures.v1|{"day":"2026-05-06","organisation":"3402"}',
        key: { organisation: '3402', day: '2026-05-06' },
        add: { matters: 1 },
      },
    ]));
  it('is only what changed afterwards', () =>
    expect(differences(figures, [{ before: jinghu, after: { ...jinghu, status: 'closed' } }])).toEqual([
      { _id: rollupId(figures.name, jinghuKey), key: jinghuKey, add: { closed: 1 } },
    ]));
  it('moves from one organisation to the other', () =>
    expect(
      differences(figures, [{ before: jinghu, after: { ...jinghu, organisation: '340203' } }]).map(({ key, add }) => [
        key['organisation'],
        add,
      ]),
    ).toEqual([
      ['340202', { matters: -1 }],
      ['340203', { matters: 1 }],
    ]));
  it('is nothing when nothing that counts changed', () =>
    expect(differences(figures, [{ before: jinghu, after: { ...jinghu, status: 'accepted' } }])).toEqual([]));
  it('counts whole numbers only', () =>
    expect(() => sums('f').add([{ key: {}, measures: { yuan: 0.1 } }], 1)).toThrow(
      'the measure yuan is not a whole number',
    ));
});
const jinghuKey = { organisation: '340202', day: '2026-05-06' };

it('names a rollup the same whatever the order of its key', () =>
  expect(rollupId('f', { b: '1', a: '2' })).toBe(rollupId('f', { a: '2', b: '1' })));

const matter = fc.record({
  organisation: fc.constantFrom('340202', '340203'),
  day: fc.constantFrom('2026-05-06', '2026-05-07'),
  status: fc.constantFrom<Matter['status']>('registered', 'accepted', 'closed'),
});
it('comes to the same as counting the last documents, whatever came before', () =>
  fc.assert(
    fc.property(fc.array(fc.array(matter, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), (histories) => {
      const totals = sums(figures.name);
      const add = (contributions: readonly Contribution[]) => totals.add(contributions, 1);
      for (const history of histories)
        history.forEach((after, i) =>
          differences(figures, [{ before: history[i - 1] ?? null, after }]).forEach((each) =>
            add([{ key: each.key, measures: each.add }]),
          ),
        );
      const counted = sums(figures.name);
      for (const history of histories) counted.add(figures.of(history.at(-1)!), 1);
      const sorted = (sum: typeof totals) => [...sum.total()].sort((a, b) => (a._id < b._id ? -1 : 1));
      expect(sorted(totals)).toEqual(sorted(counted));
    }),
  ));
