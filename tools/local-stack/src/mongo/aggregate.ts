import { type Doc, isDoc } from './bson';
import { sortBy } from './collection';
import { beyond, refuse } from './errors';
import { expressionOf } from './expression';
import { groupOf } from './group';
import { matcherOf } from './matcher';
import type { Question, Sorting } from './planner';
import { type Projection, projectionOf } from './projection';

type Stage = (docs: readonly Doc[]) => readonly Doc[];

/** `{ due: 1, _id: -1 }` */
export const sortingOf = (sort: unknown): readonly Sorting[] => {
  if (!isDoc(sort)) return refuse('TypeMismatch', 'the sort must be an object');
  return Object.entries(sort).map(([path, direction]) => {
    const sign = typeof direction === 'boolean' ? NaN : Number(direction);
    if (sign !== 1 && sign !== -1)
      return refuse('BadValue', `Illegal key in $sort specification: ${path}: sort direction must be 1 or -1`);
    return { path, direction: sign };
  });
};

const isFlag = (value: unknown): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint';

/** `$project`: a projection whose fields may also be taken from elsewhere; those stand behind the included ones. */
const projectOf = (spec: unknown): Projection => {
  if (!isDoc(spec) || Object.keys(spec).length === 0)
    return refuse(
      'Location51272',
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  const entries = Object.entries(spec);
  const computed = entries
    .filter(([, value]) => !isFlag(value))
    .map(([name, value]) =>
      name.includes('.') ? beyond(`a computed projection into '${name}'`) : { name, of: expressionOf(value) },
    );
  const flags = Object.fromEntries(entries.filter(([, value]) => isFlag(value)));
  if (computed.length === 0) return projectionOf(flags);
  if (Object.entries(flags).some(([name, flag]) => name !== '_id' && !Number(flag)))
    return refuse('Location31254', 'Cannot do exclusion in inclusion projection');
  const included = Object.keys(flags).some((name) => name !== '_id')
    ? projectionOf(flags)
    : projectionOf({ _id: true });
  const withId = flags['_id'] === undefined ? !computed.some(({ name }) => name === '_id') : Number(flags['_id']) !== 0;
  return (doc) => {
    const { _id, ...rest } = included(doc);
    const values = computed.map(({ name, of }) => [name, of(doc)] as const).filter(([, value]) => value !== undefined);
    const { _id: newId, ...more } = Object.fromEntries(values);
    const id = withId ? _id : newId;
    return { ...(id === undefined ? {} : { _id: id }), ...rest, ...more };
  };
};

const countOf = (stage: string, value: unknown, least: 0 | 1): number => {
  const count = typeof value === 'number' || typeof value === 'bigint' ? Number(value) : NaN;
  if (!Number.isInteger(count)) return refuse('Location15957', `the ${stage} must be specified as a whole number`);
  return count >= least
    ? count
    : refuse(
        least === 1 ? 'Location15958' : 'Location15956',
        `the ${stage} must be ${least === 1 ? 'positive' : 'non-negative'}`,
      );
};

const countStage = (name: unknown): Stage => {
  if (typeof name !== 'string' || name === '')
    return refuse('Location40156', 'the count field must be a non-empty string');
  if (name.startsWith('$') || name.includes('.'))
    return refuse('Location40156', "the count field cannot be a $-prefixed path or contain '.'");
  // Of nothing there is no count, not a zero.
  return (docs) => (docs.length === 0 ? [] : [{ [name]: docs.length }]);
};

const filterOf = (filter: unknown): Doc =>
  isDoc(filter) ? filter : refuse('Location15959', 'the match filter must be an expression in an object');

const stages: Readonly<Record<string, (spec: unknown) => Stage>> = {
  $match: (spec) => {
    const test = matcherOf(filterOf(spec));
    return (docs) => docs.filter(test);
  },
  $group: groupOf,
  $sort: (spec) => {
    const sort = sortingOf(spec);
    return (docs) => sortBy(docs, sort, (doc) => doc);
  },
  $skip: (spec) => {
    const skip = countOf('$skip', spec, 0);
    return (docs) => docs.slice(skip);
  },
  $limit: (spec) => {
    const limit = countOf('$limit', spec, 1);
    return (docs) => docs.slice(0, limit);
  },
  $project: (spec) => {
    const project = projectOf(spec);
    return (docs) => docs.map(project);
  },
  $count: countStage,
};

export interface Pipeline {
  /** What the collection is asked: the leading `$match` and `$sort`, so that an index can serve them. */
  readonly question: Question;
  /** What is done with the answer. */
  readonly run: Stage;
}

export const pipelineOf = (pipeline: unknown): Pipeline => {
  if (!Array.isArray(pipeline)) return refuse('TypeMismatch', "'pipeline' option must be specified as an array");
  const parsed = (pipeline as unknown[]).map((stage) => {
    if (!isDoc(stage) || Object.keys(stage).length !== 1)
      return refuse('Location40323', 'A pipeline stage specification object must contain exactly one field.');
    const [name, spec] = Object.entries(stage)[0]!;
    if (!Object.hasOwn(stages, name)) return refuse('Location40324', `Unrecognized pipeline stage name: '${name}'`);
    return { name, spec, run: stages[name]!(spec) };
  });
  const match = parsed[0]?.name === '$match' ? parsed.shift() : undefined;
  const sort = parsed[0]?.name === '$sort' ? parsed.shift() : undefined;
  return {
    question: { filter: filterOf(match?.spec ?? {}), sort: sort ? sortingOf(sort.spec) : [] },
    run: (docs) => parsed.reduce<readonly Doc[]>((before, { run }) => run(before), docs),
  };
};
