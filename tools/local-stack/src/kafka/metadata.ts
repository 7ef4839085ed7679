import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Cases, match, type Message } from '@12315/kernel';
import { type Log, openLog } from '../log/log';
import { errors, type ErrorCode } from './errors';
import { openPartition, type Partition, type Sync } from './partition';

export interface Committed {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly metadata: string | null;
}
export interface Topic {
  readonly id: number;
  readonly name: string;
  readonly partitions: readonly Partition[];
}
type Fact =
  | Message<'TopicCreated', { id: number; name: string; partitions: number }>
  | Message<'TopicDeleted', { name: string }>
  | Message<'ProducerIdGiven', { id: number }>
  | Message<'OffsetsCommitted', { group: string; offsets: readonly Committed[] }>;

/** Topics, producer ids and committed offsets: facts in one log, each in force once it is on the disk. */
export interface Metadata {
  topics(): readonly Topic[];
  topic(name: string): Topic | undefined;
  partition(topic: string, partition: number): Partition | undefined;
  createTopic(name: string, partitions: number): Promise<ErrorCode>;
  deleteTopic(name: string): Promise<ErrorCode>;
  newProducerId(): Promise<number>;
  commit(group: string, offsets: readonly Committed[]): Promise<void>;
  committed(group: string): readonly Committed[];
  /** Groups that have committed something. */
  committedGroups(): readonly string[];
  close(): Promise<void>;
}

/** A log longer than this is written anew with only what still counts when it is opened. */
const COMPACT_ABOVE = 16 << 20;
const keyOf = (topic: string, partition: number) => `${topic}/${partition}`;
const encode = (fact: Fact) => Buffer.from(JSON.stringify(fact));

export const openMetadata = async (dir: string, sync?: Sync): Promise<Metadata> => {
  const file = join(dir, 'metadata.log');
  const declared = new Map<string, { id: number; partitions: number }>();
  const commits = new Map<string, Map<string, Committed>>();
  let lastTopicId = 0;
  let lastProducerId = 0;

  const apply: Cases<Fact, [], void> = {
    TopicCreated: ({ id, name, partitions }) => {
      declared.set(name, { id, partitions });
      lastTopicId = Math.max(lastTopicId, id);
    },
    TopicDeleted: ({ name }) => {
      declared.delete(name);
      for (const offsets of commits.values())
        for (const [key, { topic }] of offsets) if (topic === name) offsets.delete(key);
    },
    ProducerIdGiven: ({ id }) => {
      lastProducerId = Math.max(lastProducerId, id);
    },
    OffsetsCommitted: ({ group, offsets }) => {
      const of = commits.get(group) ?? new Map<string, Committed>();
      commits.set(group, of);
      for (const offset of offsets) of.set(keyOf(offset.topic, offset.partition), offset);
    },
  };
  const stillTrue = (): readonly Fact[] => [
    ...[...declared].map(([name, rest]): Fact => ({ type: 'TopicCreated', data: { name, ...rest } })),
    { type: 'ProducerIdGiven', data: { id: lastProducerId } },
    ...[...commits].map(([group, offsets]): Fact => ({
      type: 'OffsetsCommitted',
      data: { group, offsets: [...offsets.values()] },
    })),
  ];
  const open = () => openLog({ file, sync, onRecord: (fact) => match(apply, JSON.parse(fact.toString()) as Fact) });
  const compacted = async (long: Log): Promise<Log> => {
    await long.close();
    rmSync(`${file}.new`, { force: true });
    const short = openLog({ file: `${file}.new`, sync });
    await Promise.all(stillTrue().map((fact) => short.append(encode(fact)).written));
    await short.close();
    renameSync(`${file}.new`, file);
    return openLog({ file, sync });
  };
  const opened = open();
  const log = opened.size > COMPACT_ABOVE ? await compacted(opened) : opened;

  const store = async (fact: Fact): Promise<void> => {
    await log.append(encode(fact)).written;
    match(apply, fact);
  };

  const directoryOf = (id: number | string) => join(dir, 'topics', String(id));
  const opening = (name: string, id: number, partitions: number): Topic => ({
    id,
    name,
    partitions: Array.from({ length: partitions }, (_, i) => openPartition(join(directoryOf(id), `${i}.log`), sync)),
  });
  const topics = new Map([...declared].map(([name, { id, partitions }]) => [name, opening(name, id, partitions)]));
  const changing = new Set<string>();
  // What a crash left of a topic between its deletion and the removal of its files.
  const ids = new Set([...topics.values()].map(({ id }) => String(id)));
  const found = existsSync(join(dir, 'topics')) ? readdirSync(join(dir, 'topics')) : [];
  for (const id of found.filter((name) => !ids.has(name))) rmSync(directoryOf(id), { recursive: true });

  return {
    topics: () => [...topics.values()],
    topic: (name) => topics.get(name),
    partition: (topic, partition) => topics.get(topic)?.partitions[partition],
    createTopic: async (name, partitions) => {
      if (topics.has(name) || changing.has(name)) return errors.TOPIC_ALREADY_EXISTS;
      changing.add(name);
      const id = ++lastTopicId;
      await store({ type: 'TopicCreated', data: { id, name, partitions } });
      topics.set(name, opening(name, id, partitions));
      changing.delete(name);
      return errors.NONE;
    },
    deleteTopic: async (name) => {
      const topic = topics.get(name);
      if (!topic || changing.has(name)) return errors.UNKNOWN_TOPIC_OR_PARTITION;
      changing.add(name);
      await store({ type: 'TopicDeleted', data: { name } });
      topics.delete(name);
      changing.delete(name);
      await Promise.all(topic.partitions.map((partition) => partition.close()));
      rmSync(directoryOf(topic.id), { recursive: true });
      return errors.NONE;
    },
    newProducerId: async () => {
      const id = ++lastProducerId;
      await store({ type: 'ProducerIdGiven', data: { id } });
      return id;
    },
    commit: (group, offsets) => store({ type: 'OffsetsCommitted', data: { group, offsets } }),
    committed: (group) => [...(commits.get(group)?.values() ?? [])],
    committedGroups: () => [...commits.keys()],
    close: async () => {
      await Promise.all([...topics.values()].flatMap((topic) => topic.partitions.map((p) => p.close())));
      await log.close();
    },
  };
};
