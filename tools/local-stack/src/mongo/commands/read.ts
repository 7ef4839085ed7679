import { pipelineOf, sortingOf } from '../aggregate';
import { type Doc, isDoc } from '../bson';
import type { Answer } from '../collection';
import { distinctOf } from '../compare';
import { refuse } from '../errors';
import { matcherOf } from '../matcher';
import { valuesAt } from '../paths';
import type { Question } from '../planner';
import { projectionOf } from '../projection';
import { type Call, type Command, countOr, docOr, nsOf, only } from './call';

const nothing: Answer = {
  rows: [],
  plan: { index: null, ranges: [], sorted: false, backwards: false, mergeBy: [] },
  examined: 0,
  sortedInMemory: false,
};

const ask = ({ store, database, command }: Call, question: Question & { skip?: number; limit?: number }): Answer => {
  // A filter is checked even where there is nothing to filter.
  matcherOf(question.filter);
  return store.find(database, Object.values(command)[0])?.find(question) ?? nothing;
};

const FIND = [
  'find',
  'filter',
  'sort',
  'projection',
  'skip',
  'limit',
  'batchSize',
  'singleBatch',
  'hint',
  'noCursorTimeout',
  'allowDiskUse',
];

const findQuestion = (command: Doc) => {
  only('find', command, FIND);
  return {
    filter: docOr(command['filter'], {}),
    sort: sortingOf(docOr(command['sort'], {}, 'sort')),
    hint: command['hint'],
    skip: countOr(command['skip'], 0, 'skip'),
    limit: countOr(command['limit'], 0, 'limit') || Infinity,
  };
};

const find: Command = (call) => {
  const { command, cursors } = call;
  const project = projectionOf(docOr(command['projection'], {}, 'projection'));
  const docs = ask(call, findQuestion(command)).rows.map(({ doc }) => project(doc));
  const batchSize = command['batchSize'] === undefined ? undefined : countOr(command['batchSize'], 0, 'batchSize');
  return cursors.open(nsOf(call), docs, { batchSize, single: command['singleBatch'] === true });
};

const explain: Command = (call) => {
  only('explain', call.command, ['explain', 'verbosity']);
  const command = call.command['explain'];
  if (!isDoc(command) || !('find' in command))
    return refuse('CommandNotFound', 'Explain failed due to unknown command');
  const { rows, plan, examined, sortedInMemory } = ask({ ...call, command }, findQuestion(command));
  const scan = plan.index
    ? {
        stage: 'FETCH',
        inputStage: {
          stage: 'IXSCAN',
          indexName: plan.index.spec.name,
          keyPattern: plan.index.spec.key,
          direction: plan.backwards ? 'backward' : 'forward',
        },
      }
    : { stage: 'COLLSCAN', direction: 'forward' };
  const winningPlan = sortedInMemory ? { stage: 'SORT', sortPattern: command['sort'], inputStage: scan } : scan;
  return {
    explainVersion: '1',
    queryPlanner: { namespace: nsOf({ ...call, command }), winningPlan, rejectedPlans: [] },
    executionStats: {
      executionSuccess: true,
      nReturned: rows.length,
      totalKeysExamined: plan.index ? examined : 0,
      totalDocsExamined: examined,
      executionStages: winningPlan,
    },
    ok: 1,
  };
};

const idOf = (id: unknown): bigint =>
  typeof id === 'bigint' || typeof id === 'number' ? BigInt(id) : refuse('TypeMismatch', 'a cursor id is a number');

const getMore: Command = ({ command, cursors }) => {
  only('getMore', command, ['getMore', 'collection', 'batchSize']);
  const batchSize = countOr(command['batchSize'], 0, 'batchSize') || undefined;
  return cursors.more(idOf(command['getMore']), batchSize);
};

const killCursors: Command = ({ command, cursors }) => {
  only('killCursors', command, ['killCursors', 'cursors']);
  const ids = Array.isArray(command['cursors']) ? command['cursors'].map(idOf) : [];
  const killed = ids.filter((id) => cursors.kill(id));
  const unknown = ids.filter((id) => !killed.includes(id));
  return { cursorsKilled: killed, cursorsNotFound: unknown, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
};

const count: Command = (call) => {
  const { command } = call;
  only('count', command, ['count', 'query', 'skip', 'limit', 'hint', 'fields']);
  const skip = countOr(command['skip'], 0, 'skip');
  const limit = countOr(command['limit'], 0, 'limit') || Infinity;
  const filter = docOr(command['query'], {}, 'query');
  return { n: ask(call, { filter, sort: [], hint: command['hint'], skip, limit }).rows.length, ok: 1 };
};

const distinct: Command = (call) => {
  const { command } = call;
  only('distinct', command, ['distinct', 'key', 'query', 'hint']);
  const key = command['key'];
  if (typeof key !== 'string')
    return refuse('TypeMismatch', "BSON field 'distinct.key' is the wrong type, expected type 'string'");
  const { rows } = ask(call, { filter: docOr(command['query'], {}, 'query'), sort: [], hint: command['hint'] });
  const values = rows
    .flatMap(({ doc }) => valuesAt(doc, key))
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  return { values: distinctOf(values.filter((value) => value !== undefined)), ok: 1 };
};

const aggregate: Command = (call) => {
  const { command, cursors } = call;
  only('aggregate', command, ['aggregate', 'pipeline', 'cursor', 'hint', 'allowDiskUse']);
  const { question, run } = pipelineOf(command['pipeline']);
  const { rows } = ask(call, { ...question, hint: command['hint'] });
  const options = docOr(command['cursor'], {}, 'cursor');
  const batchSize = options['batchSize'] === undefined ? undefined : countOr(options['batchSize'], 0, 'batchSize');
  return cursors.open(nsOf(call), run(rows.map(({ doc }) => doc)), { batchSize });
};

export const reads = { find, explain, getMore, killCursors, count, distinct, aggregate };
