import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import { collectionsOf } from '../figures/journal';
import { KafkaConsumer } from '../kafka/consumer';
import type { Kafka } from '../kafka/kafka';
import { pause } from '../pause';
import type { Reader } from '../reader';
import type { Parking } from '../reading/parking';
import type { Gathering } from '../service';
import type { Logger } from '../telemetry/logs';
import { counting } from './rebuild';

export interface RebuildingGathering {
  readonly gathering: Gathering;
  /** As the service itself makes it. */
  readonly reader: Reader;
  readonly db: mongo.Db;
  readonly kafka: Pick<Kafka, 'consume' | 'lag'>;
  readonly parking: Parking;
  readonly logger: Logger;
  readonly print: (line: string) => void;
  readonly signal: AbortSignal;
}

/** How often (ms) it is asked whether everything has been read. */
const ASK = 200;

/** All that was made of the contracts, and the journal that would otherwise finish a change of before. */
const emptied = async ({ gathering, db, parking }: RebuildingGathering): Promise<void> => {
  const { journal, documents, rollups } = collectionsOf(db, gathering);
  await parking.forget(gathering.view.name);
  await journal.deleteOne({ _id: gathering.view.name });
  await documents.deleteMany({});
  await rollups?.deleteMany({});
};

/** Until the group has read what there is; whatever ends it before. */
const readToTheEnd = async (
  { kafka, signal }: RebuildingGathering,
  group: string,
  topics: readonly string[],
  broken: () => string | null,
): Promise<string | null> => {
  while (!signal.aborted) {
    const why = broken();
    if (why !== null) return why;
    const behind = await kafka.lag(group, topics);
    if (behind.every(({ messages }) => messages === 0)) return null;
    await pause(ASK, signal);
  }
  return 'interrupted';
};

/**
 * Makes a view over contracts and its figures anew, while its service is down: every topic from the beginning, in a group of its
 * own, through the reader that the service uses. What the service's own group reads again afterwards changes nothing.
 * @throws Error if it was not read to the end: then the view is incomplete, and has to be rebuilt again
 */
export const rebuildGathering = async (rebuilding: RebuildingGathering): Promise<void> => {
  const { gathering, kafka, parking, logger, print } = rebuilding;
  const { name } = gathering.view;
  await emptied(rebuilding);
  const { reader, line } = counting(rebuilding.reader, print);
  const topics = gathering.channels.map(({ topic }) => topic);
  const group = `${name}.rebuild.${randomUUID()}`;
  let failure: Error | null = null;
  const failed = (error: Error) => void (failure = error);
  const feeds = topics.map((topic) => ({ topic, readers: [reader] }));
  const consumer = new KafkaConsumer({ kafka, group, topics, feeds, parking, logger, failed });
  await consumer.listen((error) => error instanceof Error && failed(error));
  const why = await readToTheEnd(rebuilding, group, topics, () => {
    if (failure) return failure.message;
    const { stopped } = consumer.current();
    return stopped.length > 0 ? `nothing more could be read from ${stopped.join(', ')}` : null;
  });
  await consumer.close();
  print(line());
  if (why !== null) throw new Error(`${name} was not rebuilt, and is incomplete: ${why}`);
  for (const { stream, revision, error } of await parking.list(name))
    if (error !== null) print(`${name}: ${stream} waits at revision ${revision}: ${error}`);
};
