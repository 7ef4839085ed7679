import type { EventMeta, Message } from '@12315/kernel';

/** An event or a contract on its way in. */
export interface Incoming {
  readonly event: Message;
  readonly meta: EventMeta;
}

/**
 * Something that is fed in order: a projector, a relay, a policy, a consumer. `apply` may be given the same batch again after
 * a crash and must then change nothing. It throws a Rejection (or a bug) for what is wrong and Unavailable for what is away.
 */
export interface Reader {
  /** `intake.complaint-list.v1`: subscription, checkpoint and parking bear this name. */
  readonly name: string;
  apply(batch: readonly Incoming[]): Promise<void>;
}
