import { callError } from './errors';
import { type Filter, filterOf } from './filter';
import type { Lane, Store } from './store';
import { streams } from './stubs';

/** What a Read call asks for. */
export interface Query {
  /** Null: all events. */
  readonly stream: string | null;
  /** A revision of the stream, or a position among all events. */
  readonly from: 'start' | 'end' | number;
  readonly backwards: boolean;
  /** Null: a subscription. */
  readonly count: number | null;
  readonly filter: Filter | null;
}

const { ReadDirection } = streams.ReadReq.Options;

const placeOf = (from: { hasStart(): boolean; hasEnd(): boolean }, number: string | undefined): Query['from'] => {
  if (from.hasStart()) return 'start';
  return from.hasEnd() || number === undefined ? 'end' : Number(number);
};

const sourceOf = (options: streams.ReadReq.Options): Pick<Query, 'stream' | 'from'> => {
  const one = options.getStream();
  if (one) {
    const name = Buffer.from(one.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString();
    return { stream: name, from: placeOf(one, one.getRevision()) };
  }
  const all = options.getAll();
  if (!all) throw callError.handlerThrew();
  return { stream: null, from: placeOf(all, all.getPosition()?.getCommitPosition()) };
};

/** In the words in which the real server names a combination that it refuses. */
const combination = ({ stream, count, backwards, filter }: Query) => [
  stream === null ? 'All' : 'Stream',
  count === null ? 'Subscription' : 'Count',
  backwards ? 'Backwards' : 'Forwards',
  filter === null ? 'NoFilter' : 'Filter',
];

const refuse = (query: Query) => {
  const subscription = query.count === null;
  if ((query.stream !== null && query.filter) || (subscription && query.backwards))
    throw callError.invalidCombination(combination(query));
  if (subscription && query.filter?.checkpointInterval === 0) throw callError.handlerThrew();
};

export const queryOf = (request: streams.ReadReq): Query => {
  const options = request.getOptions();
  if (!options || options.hasCount() === options.hasSubscription()) throw callError.handlerThrew();
  if (options.getResolveLinks()) throw callError.unimplemented('resolving links');
  if (!options.getUuidOption()?.hasString()) throw callError.unimplemented('structured UUIDs');
  const filter = options.getFilter();
  const query = {
    ...sourceOf(options),
    backwards: options.getReadDirection() === ReadDirection.BACKWARDS,
    count: options.hasCount() ? Number(options.getCount()) : null,
    filter: filter ? filterOf(filter) : null,
  };
  refuse(query);
  return query;
};

export const laneOf = (store: Store, { stream }: Query): Lane => (stream === null ? store.all : store.stream(stream));

/** Index of the first event at or after a position. */
const indexOf = ({ entries }: Lane, position: number): number => {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.position < position) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * Index in the lane at which a query begins. Reads include the revision or position they name, except that all events
 * backwards begin before it; subscriptions begin after it.
 */
export const startOf = ({ stream, from, backwards, count }: Query, lane: Lane): number => {
  const before = backwards && (stream === null || from === 'end') ? 1 : 0;
  if (from === 'start') return stream === null ? -before : 0;
  if (from === 'end') return lane.durable - before;
  const after = count === null ? 1 : 0;
  return (stream === null ? indexOf(lane, from + after) : from + after) - before;
};
