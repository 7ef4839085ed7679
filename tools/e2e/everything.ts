import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { mongo } from 'mongoose';
import { eventually } from './waiting';

/** Every document of every collection of every database, by `database.collection`, as text. */
export const everyDocument = async (uri: string): Promise<Readonly<Record<string, string>>> => {
  const client = await new mongo.MongoClient(uri).connect();
  try {
    const found: Record<string, string> = {};
    const { databases } = await client.db('admin').admin().listDatabases();
    for (const { name } of databases)
      for (const { name: collection } of await client.db(name).listCollections().toArray()) {
        const documents = await client.db(name).collection(collection).find().toArray();
        found[`${name}.${collection}`] = documents.map((document) => JSON.stringify(document)).join('\n');
      }
    return found;
  } finally {
    await client.close();
  }
};

/** Every message of every topic with its headers, by topic, as text. */
export const everyMessage = async (broker: string): Promise<Readonly<Record<string, string>>> => {
  const kafka = new Kafka({ brokers: [broker], clientId: 'e2e', logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const topics = (await admin.listTopics()).filter((topic) => !topic.startsWith('__'));
  let left = 0;
  for (const topic of topics)
    for (const { high, low } of await admin.fetchTopicOffsets(topic)) left += Number(high) - Number(low);
  await admin.disconnect();

  const found: Record<string, string> = Object.fromEntries(topics.map((topic) => [topic, '']));
  const consumer = kafka.consumer({ groupId: `e2e-${Date.now()}` });
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ topic, message }) => {
      const headers = Object.entries(message.headers ?? {}).map(([name, value]) => `${name}=${String(value)}`);
      found[topic] += [message.key, message.value, ...headers].map(String).join(' ') + '\n';
      left -= 1;
    },
  });
  try {
    await eventually(async () => {
      if (left > 0) throw new Error(`${left} messages have not been read`);
    });
  } finally {
    await consumer.disconnect();
  }
  return found;
};

/** Every file under a folder, by path, byte for byte. */
export const everyFile = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

/** The places that hold one of these words. */
export const holding = (places: Readonly<Record<string, string>>, words: readonly string[]): readonly string[] =>
  Object.keys(places)
    .filter((place) => words.some((word) => places[place]!.includes(word)))
    .sort();
