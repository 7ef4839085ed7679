import { type Doc, isDoc } from './bson';
import { compare, distinctOf } from './compare';
import { refuse } from './errors';
import { type Expression, expressionOf } from './expression';

type Accumulator = (values: readonly unknown[]) => unknown;
type Stage = (docs: readonly Doc[]) => readonly Doc[];

const numbersIn = (values: readonly unknown[]): readonly (number | bigint)[] =>
  values.filter((value) => typeof value === 'number' || typeof value === 'bigint');

/** Neumaier's sum: what each addition rounds away is kept and added last, as the server does. */
const sumOfDoubles = (values: readonly number[]): number => {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number.isFinite(sum) ? sum + lost : sum;
};

const isInt32 = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 2 ** 31;

/** Integers add up exactly, as int32 while they fit and none is an int64; beyond int64, and with doubles, as doubles. */
const sum: Accumulator = (values) => {
  const numbers = numbersIn(values);
  if (numbers.some((value) => typeof value === 'number' && !isInt32(value))) return sumOfDoubles(numbers.map(Number));
  const exact = numbers.reduce<bigint>((total, value) => total + BigInt(value), 0n);
  if (exact !== BigInt.asIntN(64, exact)) return Number(exact);
  return numbers.some((value) => typeof value === 'bigint') || !isInt32(Number(exact)) ? exact : Number(exact);
};

const best =
  (sign: 1 | -1): Accumulator =>
  (values) =>
    values.reduce(
      (found, value) => (found === null || (value !== null && compare(value, found) * sign > 0) ? value : found),
      null,
    );

const accumulators: Readonly<Record<string, Accumulator>> = {
  $sum: sum,
  $avg: (values) => {
    const numbers = numbersIn(values);
    return numbers.length === 0 ? null : Number(sum(numbers)) / numbers.length;
  },
  $min: (values) => best(-1)(values.filter((value) => value !== undefined)),
  $max: (values) => best(1)(values.filter((value) => value !== undefined)),
  $first: (values) => values[0] ?? null,
  $last: (values) => values[values.length - 1] ?? null,
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: (values) => distinctOf(values.filter((value) => value !== undefined)),
};

interface Field {
  readonly name: string;
  readonly accumulate: Accumulator;
  readonly of: Expression;
}

const fieldOf = ([name, spec]: readonly [string, unknown]): Field => {
  if (!isDoc(spec)) return refuse('Location40234', `The field '${name}' must be an accumulator object`);
  const [[operator, operand] = ['', null], ...more] = Object.entries(spec);
  if (more.length > 0) return refuse('Location40238', `The field '${name}' must specify one accumulator`);
  return Object.hasOwn(accumulators, operator)
    ? { name, accumulate: accumulators[operator]!, of: expressionOf(operand) }
    : refuse('Location15952', `unknown group operator '${operator}'`);
};

/** `$group`. Groups come in the order of their keys; a missing key counts as null. */
export const groupOf = (spec: unknown): Stage => {
  if (!isDoc(spec)) return refuse('Location15947', "a group's fields must be specified in an object");
  if (!('_id' in spec)) return refuse('Location15955', 'a group specification must include an _id');
  const { _id, ...rest } = spec;
  const keyOf = expressionOf(_id);
  const fields = Object.entries(rest).map(fieldOf);
  return (docs) => {
    const keyed = docs.map((doc) => ({ key: keyOf(doc) ?? null, doc })).sort((a, b) => compare(a.key, b.key));
    const groups: { key: unknown; docs: Doc[] }[] = [];
    for (const { key, doc } of keyed) {
      const last = groups[groups.length - 1];
      if (last && compare(last.key, key) === 0) last.docs.push(doc);
      else groups.push({ key, docs: [doc] });
    }
    return groups.map(({ key, docs: members }) => ({
      _id: key,
      ...Object.fromEntries(fields.map(({ name, accumulate, of }) => [name, accumulate(members.map(of))])),
    }));
  };
};
