import { type Doc, isDoc } from './bson';
import { compare, rankOf } from './compare';
import { beyond, refuse } from './errors';
import { valuesAt } from './paths';
import { regexOf } from './regex';

export type Test = (doc: Doc) => boolean;
/** A question to one value: a field's, or an array element's. */
type ValueTest = (value: unknown) => boolean;
/** A question to all values at a path. */
type PathTest = (values: readonly unknown[]) => boolean;

const orElement =
  (test: ValueTest): ValueTest =>
  (value) =>
    test(value) || (Array.isArray(value) && value.some(test));

const some =
  (test: ValueTest): PathTest =>
  (values) =>
    values.some(orElement(test));

const not =
  (test: PathTest): PathTest =>
  (values) =>
    !test(values);

const equals =
  (wanted: unknown): ValueTest =>
  (value) =>
    compare(value ?? null, wanted) === 0;

/** Comparison stays within the operand's type; NaN is only ever equal to itself. */
const ordered = (wanted: unknown, verdict: (difference: number) => boolean): PathTest => {
  const rank = rankOf(wanted);
  return some((value) => {
    const known = value ?? null;
    if (rankOf(known) !== rank) return false;
    const difference = compare(known, wanted);
    return verdict(difference) && (difference === 0 || !(Number.isNaN(known) || Number.isNaN(wanted)));
  });
};

const equalOrLike = (wanted: unknown): ValueTest => {
  if (!(wanted instanceof RegExp)) {
    rankOf(wanted);
    return equals(wanted);
  }
  const regex = regexOf(wanted.source, wanted.flags);
  return (value) => typeof value === 'string' && regex.test(value);
};

const list = (operator: string, operand: unknown): readonly unknown[] =>
  Array.isArray(operand) ? (operand as unknown[]) : refuse('BadValue', `${operator} needs an array`);

const isOperators = (condition: unknown): condition is Doc =>
  isDoc(condition) && Object.keys(condition)[0]?.startsWith('$') === true;

const elementTest = (operand: unknown): ValueTest => {
  if (!isDoc(operand)) return refuse('BadValue', '$elemMatch needs an Object');
  const ofValues = isOperators(operand) && !['$and', '$or', '$nor'].includes(Object.keys(operand)[0]!);
  if (ofValues) {
    const test = pathTest(operand);
    return (value) => test([value]);
  }
  const test = matcherOf(operand);
  return (value) => isDoc(value) && test(value);
};

const all = (operand: unknown): PathTest => {
  const tests = list('$all', operand).map((wanted) =>
    isDoc(wanted) && '$elemMatch' in wanted ? pathTest(wanted) : some(equalOrLike(wanted)),
  );
  return (values) => tests.length > 0 && tests.every((test) => test(values));
};

const size = (operand: unknown): PathTest => {
  const wanted = Number(operand);
  if (!['number', 'bigint'].includes(typeof operand) || !Number.isInteger(wanted) || wanted < 0)
    return refuse('BadValue', 'Failed to parse $size. Expected a non-negative integer');
  return (values) => values.some((value) => Array.isArray(value) && value.length === wanted);
};

const negated = (operand: unknown): PathTest => {
  if (operand instanceof RegExp) return not(some(equalOrLike(operand)));
  if (!isOperators(operand)) return refuse('BadValue', '$not needs a regex or a document');
  return not(pathTest(operand));
};

const inList = (operator: string, operand: unknown): PathTest => {
  const tests = list(operator, operand).map((wanted) =>
    isOperators(wanted) ? refuse('BadValue', `cannot nest $ under ${operator}`) : equalOrLike(wanted),
  );
  return some((value) => tests.some((test) => test(value)));
};

const regex = (operand: unknown, { $options }: Doc): PathTest => {
  const flags = typeof $options === 'string' ? $options : '';
  if (operand instanceof RegExp) return some(equalOrLike(new RegExp(operand.source, operand.flags || flags)));
  if (typeof operand !== 'string') return refuse('BadValue', '$regex has to be a string');
  const like = regexOf(operand, flags);
  return some((value) => typeof value === 'string' && like.test(value));
};

const operators: Readonly<Record<string, (operand: unknown, siblings: Doc) => PathTest>> = {
  $eq: (operand) => some(operand instanceof RegExp ? beyond('stored regular expressions') : equalOrLike(operand)),
  $ne: (operand) =>
    operand instanceof RegExp ? refuse('BadValue', "Can't have regex as arg to $ne.") : not(some(equalOrLike(operand))),
  $gt: (operand) => ordered(operand, (difference) => difference > 0),
  $gte: (operand) => ordered(operand, (difference) => difference >= 0),
  $lt: (operand) => ordered(operand, (difference) => difference < 0),
  $lte: (operand) => ordered(operand, (difference) => difference <= 0),
  $in: (operand) => inList('$in', operand),
  $nin: (operand) => not(inList('$nin', operand)),
  $exists: (operand) => (values) => values.some((value) => value !== undefined) === isTrue(operand),
  $not: negated,
  $all: all,
  $size: size,
  $elemMatch: (operand) => {
    const test = elementTest(operand);
    return (values) => values.some((value) => Array.isArray(value) && value.some(test));
  },
  $regex: regex,
  $options: (_operand, siblings) => ('$regex' in siblings ? () => true : refuse('BadValue', '$options needs a $regex')),
};

/** What counts as true in a filter's flag, a projection's or a stage's. */
export const isTrue = (flag: unknown): boolean =>
  flag !== false && flag !== null && flag !== undefined && Number(flag) !== 0;

const pathTest = (condition: unknown): PathTest => {
  if (!isOperators(condition)) return some(equalOrLike(condition));
  const tests = Object.entries(condition).map(([operator, operand]) =>
    Object.hasOwn(operators, operator)
      ? operators[operator]!(operand, condition)
      : refuse('BadValue', `unknown operator: ${operator}`),
  );
  return (values) => tests.every((test) => test(values));
};

const clauses = (operator: string, operand: unknown): readonly Test[] => {
  if (!Array.isArray(operand) || operand.length === 0)
    return refuse('BadValue', `${operator} must be a nonempty array`);
  return (operand as unknown[]).map((clause) =>
    isDoc(clause) ? matcherOf(clause) : refuse('BadValue', `${operator} argument's entries must be objects`),
  );
};

const topLevel = (operator: string, operand: unknown): Test => {
  switch (operator) {
    case '$and': {
      const tests = clauses(operator, operand);
      return (doc) => tests.every((test) => test(doc));
    }
    case '$or': {
      const tests = clauses(operator, operand);
      return (doc) => tests.some((test) => test(doc));
    }
    case '$nor': {
      const tests = clauses(operator, operand);
      return (doc) => !tests.some((test) => test(doc));
    }
    case '$comment':
      return () => true;
    case '$where':
      return refuse('BadValue', 'no globalScriptEngine in $where parsing');
    case '$text':
      return refuse('IndexNotFound', 'text index required for $text query');
    default:
      return refuse(
        'BadValue',
        `unknown top level operator: ${operator}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
};

/** A filter as a function. An operator that is unknown or not spoken is refused here, before any document is looked at. */
export const matcherOf = (filter: Doc): Test => {
  const tests = Object.entries(filter).map(([path, condition]): Test => {
    if (path.startsWith('$')) return topLevel(path, condition);
    const test = pathTest(condition);
    return (doc) => test(valuesAt(doc, path));
  });
  return tests.length === 1 ? tests[0]! : (doc) => tests.every((test) => test(doc));
};
