import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka as Client, logLevel } from 'kafkajs';
import type { Sync } from '../partition';
import { createKafka } from '../server';
import { reader, type Reader, writer, type Writer } from '../wire';

/** A broker of its own with some topics of one partition; `close` removes its files. */
export const brokerWith = async (topics: readonly string[], sync?: Sync) => {
  const dir = mkdtempSync(join(tmpdir(), 'kafka-'));
  const kafka = createKafka({ dir, sync });
  const port = await kafka.listen(0);
  const admin = new Client({ brokers: [`127.0.0.1:${port}`], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.createTopics({ topics: topics.map((topic) => ({ topic })) });
  await admin.disconnect();
  const close = async () => {
    await kafka.close();
    rmSync(dir, { recursive: true });
  };
  return { port, close };
};

/** A client of the bare protocol: sends requests, collects answers in the order in which they come. */
export const bareClient = async (port: number) => {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const answers: { correlation: number; body: Reader }[] = [];
  let bytes = Buffer.alloc(0);
  socket
    .on('error', () => undefined)
    .on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      while (bytes.length >= 4 && bytes.length >= 4 + bytes.readInt32BE(0)) {
        const body = reader(bytes.subarray(4, 4 + bytes.readInt32BE(0)));
        bytes = bytes.subarray(4 + bytes.readInt32BE(0));
        answers.push({ correlation: body.i32(), body });
      }
    });
  let correlation = 0;
  return {
    socket,
    answers,
    send: (
      { key, version }: { key: number; version: number },
      fill: (request: Writer) => unknown = () => undefined,
    ) => {
      const request = writer().i16(key).i16(version).i32(++correlation).string('bare');
      fill(request);
      socket.write(request.frame());
    },
    answered: async (count: number) => {
      while (answers.length < count) await new Promise(setImmediate);
      return answers[count - 1]!.body;
    },
  };
};
