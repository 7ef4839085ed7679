import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { type LogOptions, openLog } from '../log/log';
import { type Expected, verdictOf } from './expected';
import { recentIds } from './recent-ids';
import { type AppendRecord, decodeAppend, encodeAppend, idOf, type Proposed } from './record';

/** What is kept of an event in memory; its body stays in the log. */
export interface Entry {
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  /** Offset of the body in the log: the event's place in the order of all events. */
  readonly position: number;
  readonly length: number;
}

/** What a reader walks along: one stream, or all events. Readers see the durable, writers also the accepted. */
export interface Lane {
  readonly entries: readonly Entry[];
  readonly durable: number;
}

export interface Appended {
  /** Last revision of the append, or of the stream if the append was empty; -1 where there is no event. */
  readonly revision: number;
  readonly position: number | null;
}

export interface Store {
  readonly all: Lane;
  /** Says `durable` whenever readers can see more. */
  readonly commits: EventEmitter;
  stream(name: string): Lane;
  body(entry: Entry): Buffer;
  /** Resolves when the events are on the disk. A wrong expectation answers with the revision the stream has. */
  append(
    stream: string,
    expected: Expected,
    events: readonly Proposed[],
  ): Promise<Appended | { readonly actual: number }>;
  close(): Promise<void>;
}

const REMEMBERED = 100_000;
const EMPTY: Lane = { entries: [], durable: 0 };

type MutableLane = { entries: Entry[]; durable: number };

export const openStore = ({ dir, sync }: { readonly dir: string; readonly sync?: LogOptions['sync'] }): Store => {
  const all: MutableLane = { entries: [], durable: 0 };
  const streams = new Map<string, MutableLane>();
  const types = new Map<string, string>();
  const recent = recentIds<Entry>(REMEMBERED);
  const commits = new EventEmitter().setMaxListeners(0);
  let settled: Promise<void> = Promise.resolve();

  const laneOf = (name: string): MutableLane => {
    const lane = streams.get(name) ?? { entries: [], durable: 0 };
    streams.set(name, lane);
    return lane;
  };
  /** One string per type, however many events name it. */
  const interned = (type: string): string => {
    const known = types.get(type) ?? type;
    types.set(type, known);
    return known;
  };
  const accept = ({ stream, first, events }: AppendRecord, at: number) => {
    const lane = laneOf(stream);
    const name = lane.entries[0]?.stream ?? stream;
    events.forEach(({ id, type, offset, length }, i) => {
      const entry = { stream: name, revision: first + i, type: interned(type), position: at + offset, length };
      lane.entries.push(entry);
      all.entries.push(entry);
      recent.add(id, entry);
    });
    return () => {
      lane.durable += events.length;
      all.durable += events.length;
      commits.emit('durable');
    };
  };

  const log = openLog({
    file: join(dir, 'events.log'),
    ...(sync ? { sync } : {}),
    onRecord: (record, offset) => accept(decodeAppend(record), offset)(),
  });
  const body = ({ position, length }: Entry) => log.read(position, length);

  return {
    all,
    commits,
    stream: (name) => streams.get(name) ?? EMPTY,
    body,
    async append(stream, expected, events) {
      const { entries } = streams.get(stream) ?? EMPTY;
      const last = entries.length - 1;
      const verdict = verdictOf(
        expected,
        events.map(({ id }) => id),
        {
          last,
          idAt: (revision) => idOf(body(entries[revision]!)),
          revisionOf: (id) => {
            const entry = recent.get(id);
            return entry?.stream === stream ? entry.revision : undefined;
          },
        },
      );
      if (verdict === 'refuse') return { actual: last };
      if (verdict === 'write' && events.length > 0) {
        const record = encodeAppend(stream, last + 1, events, Date.now());
        const { offset, written } = log.append(record);
        settled = written.then(accept(decodeAppend(record), offset));
      }
      // A repeated append is not answered before the one that it repeats.
      await settled;
      const revision = verdict === 'write' ? last + events.length : verdict.repeats;
      return { revision, position: streams.get(stream)?.entries[revision]?.position ?? null };
    },
    async close() {
      await log.close();
    },
  };
};
