import type { Cases } from './cases';
import type { Message } from './message';
import type { EventMeta } from './view';

/** A command for the aggregate `to`. */
export interface Order<C extends Message> {
  readonly to: string;
  readonly command: C;
  /** Begins a history of its own: nothing that follows names what it goes back to. */
  readonly correlation?: string;
}

/** What a fact makes someone else do. Runs from a checkpoint, so its target must decide nothing the second time. */
export interface Policy<E extends Message, C extends Message> {
  /** `enforcement-cases.case-filing.v1` */
  readonly name: string;
  readonly react: Cases<E, [meta: EventMeta], readonly Order<C>[]>;
}
