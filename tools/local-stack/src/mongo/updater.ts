import { type Doc, isDoc } from './bson';
import { compare } from './compare';
import { beyond, refuse } from './errors';
import { matcherOf } from './matcher';
import { isIndex } from './paths';

type Change = (value: unknown) => unknown;
interface Step {
  readonly path: string;
  readonly change: Change;
}
/** A parsed update: the document before to the document after. */
export type Update = (doc: Doc, inserting: boolean) => Doc;

const same = Symbol('same');

const without = (doc: Doc, field: string): Doc =>
  Object.fromEntries(Object.entries(doc).filter(([name]) => name !== field));

/** Something without fields stands in the way: nothing to take away there, and nothing to put. */
const blocked = (part: string, step: Step): typeof same =>
  step.change(undefined) === undefined
    ? same
    : refuse('PathNotViable', `Cannot create field '${part}' in element of '${step.path}'`);

const changeElement = (list: readonly unknown[], parts: readonly string[], step: Step): unknown => {
  const [part, ...rest] = parts as [string, ...string[]];
  if (!isIndex(part)) return blocked(part, step);
  const at = Number(part);
  if (at > list.length + 1_500_000) return refuse('BadValue', `can't backfill more than 1500000 elements`);
  const value = changeAt(list[at], rest, step);
  if (value === same || (value === undefined && at >= list.length)) return same;
  // An element taken away leaves null, so that the others keep their places.
  return Array.from({ length: Math.max(list.length, at + 1) }, (_, i) => (i === at ? value : list[i]) ?? null);
};

/** The value with the change at the path below it; missing parents are created, unless there is nothing to put there. */
const changeAt = (value: unknown, parts: readonly string[], step: Step): unknown => {
  if (parts.length === 0) return step.change(value);
  if (Array.isArray(value)) return changeElement(value, parts, step);
  const [part, ...rest] = parts as [string, ...string[]];
  if (value !== undefined && !isDoc(value)) return blocked(part, step);
  const doc = value ?? {};
  const inner = changeAt(Object.hasOwn(doc, part) ? doc[part] : undefined, rest, step);
  if (inner === same) return same;
  if (inner === undefined) return Object.hasOwn(doc, part) ? without(doc, part) : same;
  return { ...doc, [part]: inner };
};

const int32 = (value: number): boolean => Number.isInteger(value) && Math.abs(value) < 2 ** 31;

/** Adds as the server does: an int32 that overflows becomes an int64, an int64 that overflows is refused, a double stays one. */
export const add = (a: number | bigint, b: number | bigint): number | bigint => {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    return int32(a) && int32(b) && !int32(sum) ? BigInt(sum) : sum;
  }
  if ([a, b].some((part) => typeof part === 'number' && !int32(part))) return Number(a) + Number(b);
  const sum = BigInt(a) + BigInt(b);
  return sum === BigInt.asIntN(64, sum)
    ? sum
    : refuse('BadValue', `Failed to apply $inc operations to current value (${a})`);
};

const isNumber = (value: unknown): value is number | bigint => typeof value === 'number' || typeof value === 'bigint';

const increment = (operand: unknown, path: string): Change => {
  if (!isNumber(operand)) return refuse('TypeMismatch', `Cannot increment with non-numeric argument: {${path}: ...}`);
  return (value) => {
    if (value === undefined) return operand;
    if (!isNumber(value))
      return refuse('TypeMismatch', `Cannot apply $inc to a value of non-numeric type at '${path}'`);
    return add(value, operand);
  };
};

const extreme =
  (sign: 1 | -1) =>
  (operand: unknown): Change =>
  (value) =>
    value === undefined || compare(operand, value) * sign > 0 ? operand : value;

const listAt = (operator: string, path: string, value: unknown): readonly unknown[] => {
  if (value === undefined) return [];
  return Array.isArray(value)
    ? (value as unknown[])
    : refuse('BadValue', `The field '${path}' must be an array but the argument of ${operator} meets another type`);
};

/** The elements to add, and how many to keep: from the front if positive, from the end if negative. */
const added = (operator: string, operand: unknown, modifiers: readonly string[]) => {
  if (!isDoc(operand) || !('$each' in operand)) return { each: [operand], slice: undefined };
  const strange = Object.keys(operand).find((name) => !modifiers.includes(name));
  if (strange) return beyond(`${strange} in ${operator}`);
  const { $each: each, $slice: slice } = operand;
  if (!Array.isArray(each)) return refuse('BadValue', `The argument to $each in ${operator} must be an array`);
  if (slice !== undefined && !Number.isInteger(Number(slice)))
    return refuse('BadValue', 'The value for $slice must be an integer value');
  return { each: each as unknown[], slice: slice === undefined ? undefined : Number(slice) };
};

const push = (operand: unknown, path: string): Change => {
  const { each, slice } = added('$push', operand, ['$each', '$slice']);
  return (value) => {
    const list = [...listAt('$push', path, value), ...each];
    if (slice === undefined) return list;
    return slice < 0 ? list.slice(slice) : list.slice(0, slice);
  };
};

const addToSet = (operand: unknown, path: string): Change => {
  const { each } = added('$addToSet', operand, ['$each']);
  return (value) =>
    each.reduce<readonly unknown[]>(
      (set, element) => (set.some((there) => compare(there, element) === 0) ? set : [...set, element]),
      listAt('$addToSet', path, value),
    );
};

/** Which elements `$pull` takes: the equal ones, those a condition holds for, or the documents a filter finds. */
const takenBy = (operand: unknown): ((element: unknown) => boolean) => {
  if (!isDoc(operand)) return (element) => compare(element, operand) === 0;
  if (Object.keys(operand)[0]?.startsWith('$')) {
    const test = matcherOf({ value: operand });
    return (value) => test({ value });
  }
  const test = matcherOf(operand);
  return (element) => isDoc(element) && test(element);
};

const pull = (operand: unknown, path: string): Change => {
  const taken = takenBy(operand);
  return (value) =>
    value === undefined ? undefined : listAt('$pull', path, value).filter((element) => !taken(element));
};

const operators: Readonly<Record<string, (operand: unknown, path: string) => Change>> = {
  $set: (operand) => () => operand,
  $setOnInsert: (operand) => () => operand,
  $unset: () => () => undefined,
  $inc: increment,
  $min: extreme(-1),
  $max: extreme(1),
  $push: push,
  $addToSet: addToSet,
  $pull: pull,
};
const known = ['$currentDate', '$mul', '$rename', '$pop', '$pullAll', '$bit'];

const stepsOf = (operator: string, fields: unknown): readonly Step[] => {
  const make = Object.hasOwn(operators, operator) ? operators[operator]! : null;
  if (!make)
    return known.includes(operator)
      ? beyond(operator)
      : refuse(
          'FailedToParse',
          `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
        );
  if (!isDoc(fields))
    return refuse('FailedToParse', `Modifiers operate on fields but we found another type for ${operator}`);
  return Object.entries(fields).map(([path, operand]) => {
    const parts = path.split('.');
    if (parts.some((part) => part === ''))
      return refuse('EmptyFieldName', `The update path '${path}' contains an empty field name, which is not allowed.`);
    if (parts.some((part) => part.startsWith('$')))
      return /^\$(\[.*\])?$/.test(parts.find((part) => part.startsWith('$'))!)
        ? beyond(`positional updates ('${path}')`)
        : refuse(
            'DollarPrefixedFieldName',
            `The dollar ($) prefixed field in '${path}' is not allowed in the context of an update`,
          );
    return { path, change: make(operand, path) };
  });
};

/** Paths by part, numbers as numbers: the order in which the server applies them and so adds new fields. */
const byPath = (a: Step, b: Step): number => {
  const [left, right] = [a.path.split('.'), b.path.split('.')];
  const at = left.findIndex((part, i) => part !== right[i]);
  if (at < 0 || right[at] === undefined) return left.length - right.length;
  const [x, y] = [left[at]!, right[at]!];
  if (isIndex(x) !== isIndex(y)) return isIndex(x) ? -1 : 1;
  return isIndex(x) ? Number(x) - Number(y) : compare(x, y);
};

const refuseConflicts = (steps: readonly Step[]): void =>
  steps.slice(1).forEach(({ path }, i) => {
    const before = steps[i]!.path;
    if (path === before || path.startsWith(`${before}.`))
      refuse('ConflictingUpdateOperators', `Updating the path '${path}' would create a conflict at '${before}'`);
  });

const apply = (doc: Doc, steps: readonly Step[]): Doc =>
  steps.reduce<Doc>((before, step) => {
    const after = changeAt(before, step.path.split('.'), step);
    return after === same ? before : (after as Doc);
  }, doc);

/** Update operators as a function; each is parsed, and refused if not spoken, before any document is looked at. */
export const updateOf = (update: Doc): Update => {
  const steps = Object.entries(update)
    .flatMap(([operator, fields]) => stepsOf(operator, fields).map((step) => ({ ...step, operator })))
    .sort(byPath);
  refuseConflicts(steps);
  const always = steps.filter(({ operator }) => operator !== '$setOnInsert');
  return (doc, inserting) => apply(doc, inserting ? steps : always);
};

/** What a filter says about the document that an upsert creates: its equalities. */
export const seedOf = (filter: Doc): Doc => {
  const equalities = (clause: Doc): readonly Step[] =>
    Object.entries(clause).flatMap(([path, condition]): readonly Step[] => {
      if (path === '$and') return (condition as Doc[]).flatMap(equalities);
      if (path.startsWith('$') || condition instanceof RegExp) return [];
      if (!isDoc(condition) || !Object.keys(condition)[0]?.startsWith('$')) return [{ path, change: () => condition }];
      if ('$eq' in condition) return [{ path, change: () => condition['$eq'] }];
      const only = condition['$in'] ?? condition['$all'];
      return Array.isArray(only) && only.length === 1 && !(only[0] instanceof RegExp)
        ? [{ path, change: () => only[0] as unknown }]
        : [];
    });
  const steps = equalities(filter);
  refuseConflicts([...steps].sort(byPath));
  return apply({}, steps);
};
