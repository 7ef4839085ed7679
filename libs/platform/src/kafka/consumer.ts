import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import type { Logger } from 'pino';
import { backOff, pause } from '../pause';
import type { Incoming, Reader } from '../reader';
import { applyOrPark, isRetried } from '../reading/apply-with-parking';
import type { Parking } from '../reading/parking';
import type { Feed } from './feeds';
import type { Fetched, Kafka } from './kafka';
import { received } from './received';

export interface Consumer {
  readonly kafka: Pick<Kafka, 'consume'>;
  /** The consumer group. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly feeds: readonly Feed[];
  readonly parking: Parking;
  readonly logger: Pick<Logger, 'warn' | 'error'>;
  /** The process must end, for its supervisor to start it again. */
  readonly failed: (error: Error) => void;
}

/** `stopped`: several keys failed in a row or a bug showed; nothing more is read from the partitions named. */
export interface ConsumerStatus {
  readonly state: 'starting' | 'running' | 'retrying' | 'stopped';
  readonly stopped: readonly string[];
}

const chunkSize = 200;
/** All that a topic has, so that a view can write together what came at the same time. */
const PARTITIONS = 12;

const chunksOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / chunkSize) }, (_, i) => all.slice(i * chunkSize, (i + 1) * chunkSize));

/**
 * Contracts of other services, read in chunks. The offset moves when every reader has stored the chunk. Neither Nest nor
 * kafkajs sees an error of a reader: Nest would drop the message or repeat it for ever, kafkajs would stop every partition.
 */
export class KafkaConsumer extends Server implements CustomTransportStrategy {
  private running: { stop(): Promise<void> } | null = null;
  private readonly stopped = new Set<string>();
  private readonly retrying = new Set<string>();

  constructor(private readonly options: Consumer) {
    super();
    for (const { topic, readers } of options.feeds)
      if (readers.length > 0) this.addHandler(topic, (batch: readonly Incoming[]) => this.feed(readers, batch), true);
  }

  /** @throws Error when a topic has no reader, Unavailable when the brokers are away */
  async listen(callback: (error?: unknown) => void): Promise<void> {
    try {
      const { kafka, group, topics, failed } = this.options;
      const unread = topics.filter((topic) => !this.messageHandlers.has(topic));
      if (unread.length > 0) throw new Error(`no reader for ${unread.join(', ')}`);
      const each = (fetched: Fetched) => this.each(fetched);
      this.running = await kafka.consume({ group, topics, partitionsAtOnce: PARTITIONS, each, failed });
      callback();
    } catch (error) {
      callback(error);
    }
  }

  async close(): Promise<void> {
    await this.running?.stop();
    this.running = null;
  }

  current(): ConsumerStatus {
    const working = this.running === null ? 'starting' : this.retrying.size > 0 ? 'retrying' : 'running';
    return { state: this.stopped.size > 0 ? 'stopped' : working, stopped: [...this.stopped] };
  }

  on(): never {
    throw new Error('this transport has no events');
  }

  unwrap<T>(): T {
    return this.options.kafka as T;
  }

  /** Readers know nothing of each other. One that fails is told of when all have ended: the batch must not come to it twice at once. */
  private async feed(readers: readonly Reader[], batch: readonly Incoming[]): Promise<void> {
    const { parking } = this.options;
    const outcomes = await Promise.allSettled(readers.map((reader) => applyOrPark(reader, batch, parking)));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async each(fetched: Fetched): Promise<void> {
    const { topic, partition, messages } = fetched;
    for (const chunk of chunksOf(messages)) {
      const batch = chunk.map((message) => received(message, { topic, partition, offset: message.offset }));
      if (!(await this.stored(fetched, batch))) return;
      await fetched.done(chunk.at(-1)!.offset);
      await fetched.heartbeat();
    }
  }

  /** True when every reader has the batch. While a dependency is away the position is held and the group kept. */
  private async stored(fetched: Fetched, batch: readonly Incoming[]): Promise<boolean> {
    const place = `${fetched.topic}/${fetched.partition}`;
    try {
      for (let n = 1; fetched.current(); n++) {
        const outcome = await this.attempt(fetched, batch, place);
        if (outcome !== 'retry') return outcome === 'stored';
        await pause(backOff(n, 200, 2_000));
        await fetched.heartbeat();
      }
      return false;
    } finally {
      this.retrying.delete(place);
    }
  }

  private async attempt(
    fetched: Fetched,
    batch: readonly Incoming[],
    place: string,
  ): Promise<'stored' | 'retry' | 'stopped'> {
    const { logger } = this.options;
    try {
      await this.messageHandlers.get(fetched.topic)!(batch);
      return 'stored';
    } catch (error) {
      if (isRetried(error)) {
        if (!this.retrying.has(place)) logger.warn({ place, error }, 'the position is held until this can be stored');
        this.retrying.add(place);
        return 'retry';
      }
      logger.error({ place, error }, 'nothing more is read from here');
      this.stopped.add(place);
      fetched.pause();
      return 'stopped';
    }
  }
}
