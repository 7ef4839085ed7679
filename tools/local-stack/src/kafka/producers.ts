import type { BatchHeader } from './batch';
import { errors, type ErrorCode } from './errors';

interface Sent {
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly base: number;
  readonly written: Promise<void>;
}
interface Producer {
  readonly epoch: number;
  readonly recent: readonly Sent[];
}

/** As many as an idempotent producer may have in flight. */
const REMEMBERED_BATCHES = 5;
const REMEMBERED_PRODUCERS = 1000;

/** What a partition knows of its idempotent producers; rebuilt from the batches' headers when the log is read again. */
export const producerStates = () => {
  const producers = new Map<number, Producer>();
  return {
    /** New, a repetition of what is already there, or out of order. */
    check: (header: BatchHeader): { readonly error: ErrorCode } | { readonly repeats: Sent | undefined } => {
      const fresh = { repeats: undefined };
      const producer = producers.get(header.producer);
      if (!producer) return fresh;
      if (header.epoch < producer.epoch) return { error: errors.INVALID_PRODUCER_EPOCH };
      const latest = producer.recent[producer.recent.length - 1]!;
      // Sequence numbers count from 2^31 - 1 on to 0.
      const expected = header.epoch > producer.epoch ? 0 : (latest.lastSequence + 1) & 0x7fffffff;
      if (header.firstSequence === expected) return fresh;
      const repeats =
        header.epoch === producer.epoch &&
        producer.recent.find(
          (sent) => sent.firstSequence === header.firstSequence && sent.lastSequence === header.lastSequence,
        );
      return repeats ? { repeats } : { error: errors.OUT_OF_ORDER_SEQUENCE_NUMBER };
    },
    note: ({ producer, epoch, firstSequence, lastSequence, base }: BatchHeader, written: Promise<void>): void => {
      if (producer < 0) return;
      // Failure is told to whoever awaits the append; here the promise is only kept.
      written.catch(() => undefined);
      const before = producers.get(producer);
      const recent = before?.epoch === epoch ? before.recent : [];
      producers.delete(producer);
      producers.set(producer, {
        epoch,
        recent: [...recent, { firstSequence, lastSequence, base, written }].slice(-REMEMBERED_BATCHES),
      });
      if (producers.size > REMEMBERED_PRODUCERS) producers.delete(producers.keys().next().value!);
    },
  };
};
