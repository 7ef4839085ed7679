import type { Instant } from '@12315/kernel';
import { type Clock, instantOf, systemClock } from '../clock';

interface ClockMessage {
  readonly type: 'clock';
  /** Milliseconds between the system's clock and business time. */
  readonly offset: number;
  readonly id?: number;
}
const isClockMessage = (message: unknown): message is ClockMessage =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'clock';

export interface BusinessClock extends Clock {
  /** Called after business time has moved, before whoever moved it is told that it is done. */
  onMove(moved: () => Promise<unknown>): void;
}

/**
 * The system's clock, or, in demonstrations and tests, the one that the launcher sets over the process channel; then the
 * service does not start before it has been told the time.
 */
export const businessClock = async (kind: 'system' | 'settable'): Promise<BusinessClock> => {
  if (kind === 'system') return { ...systemClock, onMove: () => undefined };
  let offset = 0;
  let moved: () => Promise<unknown> = () => Promise.resolve();
  await new Promise<void>((told) =>
    process.on('message', (message: unknown) => {
      if (!isClockMessage(message)) return;
      offset = message.offset;
      told();
      const done = () => process.send?.({ type: 'done', id: message.id });
      moved().then(done, done);
    }),
  );
  return {
    now: (): Instant => instantOf(new Date(Date.now() + offset)),
    onMove: (then) => void (moved = then),
  };
};
