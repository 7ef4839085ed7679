import type { Message } from './message';
import type { EventMeta } from './view';

/** The revision a stream must have for an append: its last one, or `none` for a stream that must not exist. */
export type Expected = number | 'none';
declare const position: unique symbol;
/** A place in the order of all events, as decimal text (the servers count in 64 bits). */
export type Position = string & { readonly [position]: true };

export interface Recorded<E extends Message = Message> {
  readonly event: E;
  readonly meta: EventMeta;
  readonly position: Position;
}

/** An event on its way into the store. */
export interface Append<E extends Message = Message> {
  readonly event: E;
  readonly meta: Omit<EventMeta, 'stream' | 'revision'>;
}

/** What a reader of all events meets: an event of its categories, or only the news how far it has come (null: nowhere yet). */
export type Step = { readonly recorded: Recorded } | { readonly reached: Position | null; readonly live: boolean };

/** Someone was faster. The append is known not to have happened. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  constructor(
    readonly stream: string,
    readonly expected: Expected,
    readonly actual: number | 'none',
  ) {
    super(`${stream}: expected revision ${expected}, is ${actual}`);
  }
}

export interface EventStore {
  /** All events of a stream in order; empty if it does not exist. */
  read<E extends Message = Message>(stream: string): Promise<readonly Recorded<E>[]>;
  /** All or none; the same ids at the same expected revision again are the same append. Returns the new last revision. */
  append(stream: string, events: readonly Append[], expected: Expected): Promise<number>;
  /** Every event of the categories after a position, in order, then live until `signal`. */
  all(categories: readonly string[], after: Position | null, signal: AbortSignal): AsyncIterable<Step>;
  /** The events of the categories after a position, at most `limit`: how far a reader is behind. */
  ahead(categories: readonly string[], after: Position | null, limit: number): Promise<readonly Recorded[]>;
}
