import type { Message, Meta, Order } from '@12315/kernel';
import type { Incoming } from '../reader';
import { inTraceOfItsOwn } from '../telemetry/spans';

export type History = Pick<Meta, 'correlation' | 'causation' | 'trace'>;

/** What a command goes back to; an order that begins a history of its own goes back to nothing. */
export const historyOf = ({ meta }: Incoming, { correlation }: Order<Message>): History =>
  correlation === undefined
    ? { correlation: meta.correlation, causation: meta.id, ...(meta.trace !== undefined && { trace: meta.trace }) }
    : { correlation, causation: null };

/** Carries an order out in the trace of what caused it, or apart from it. */
export const carriedOut = <R>({ correlation }: Order<Message>, handle: () => Promise<R>): Promise<R> =>
  correlation === undefined ? handle() : inTraceOfItsOwn(handle);
