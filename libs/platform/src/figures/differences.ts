import type { Contribution, Figures } from '../service';

/** A matter's document before and after a batch; null: it was not there. */
interface Changed {
  readonly before: object | null;
  readonly after: object;
}

/** What is added to one rollup. */
export interface Addition {
  readonly _id: string;
  readonly key: Readonly<Record<string, string>>;
  readonly add: Readonly<Record<string, number>>;
}

export const rollupId = (name: string, key: Contribution['key']): string =>
  `${name}|${JSON.stringify(Object.fromEntries(Object.entries(key).sort(([a], [b]) => (a < b ? -1 : 1))))}`;

/** Sums of integers are the same in any order; sums of fractions are not, and a difference would leave crumbs. */
const whole = (measure: string, value: number): number => {
  if (Number.isSafeInteger(value)) return value;
  throw new TypeError(`the measure ${measure} is not a whole number`);
};

interface Sum {
  readonly key: Contribution['key'];
  readonly measures: Map<string, number>;
}

/** Sums of contributions by rollup. */
export const sums = (name: string) => {
  const byId = new Map<string, Sum>();
  return {
    add: (contributions: readonly Contribution[], sign: 1 | -1): void => {
      for (const { key, measures } of contributions) {
        const id = rollupId(name, key);
        const sum = byId.get(id) ?? { key, measures: new Map<string, number>() };
        byId.set(id, sum);
        for (const [measure, value] of Object.entries(measures))
          sum.measures.set(measure, (sum.measures.get(measure) ?? 0) + sign * whole(measure, value));
      }
    },
    /** Without the measures that came to nothing, and without the rollups that have no others. */
    total: (): readonly Addition[] =>
      [...byId].flatMap(([_id, { key, measures }]) => {
        const add = Object.fromEntries([...measures].filter(([, value]) => value !== 0));
        return Object.keys(add).length === 0 ? [] : [{ _id, key, add }];
      }),
  };
};

/** What the changes of a batch add to the rollups: what the documents say now, less what they said before. */
export const differences = (figures: Figures<object>, changes: readonly Changed[]): readonly Addition[] => {
  const sum = sums(figures.name);
  for (const { before, after } of changes) {
    if (before) sum.add(figures.of(before), -1);
    sum.add(figures.of(after), 1);
  }
  return sum.total();
};
