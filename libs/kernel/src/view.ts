import type { Cases } from './cases';
import type { Message, Meta } from './message';

/** What is known of one event beside its data. */
export interface EventMeta extends Meta {
  /** The event's own id. */
  readonly id: string;
  /** `complaint-7f…` */
  readonly stream: string;
  /** 0, 1, 2 … within its stream. */
  readonly revision: number;
}

/** Events folded into one document per key. */
export interface View<E extends Message, Doc extends object> {
  /** Subscription, checkpoint and collection: `intake.complaint-list.v1`. A changed view gets a new name and starts from zero. */
  readonly name: string;
  readonly key: (event: E, meta: EventMeta) => string | null;
  readonly initial: Doc;
  readonly evolve: Cases<E, [doc: Doc, meta: EventMeta], Doc>;
}
