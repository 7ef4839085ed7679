import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEventStore, createKafka, createMongo } from './index';
import { lockFolder } from './lock';

const usage = `local-stack: EventStoreDB, Kafka and MongoDB protocols on 127.0.0.1, for trying and for tests

  --data DIR            where the logs are kept (default .data/stack)
  --eventstore-port N   0 chooses a free one (default 2113)
  --kafka-port N        (default 9092)
  --mongo-port N        (default 27017)
  --help

Prints one line of JSON with the three addresses when all answer; stops on SIGTERM or Ctrl-C.`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '.data/stack' },
    'eventstore-port': { type: 'string', default: '2113' },
    'kafka-port': { type: 'string', default: '9092' },
    'mongo-port': { type: 'string', default: '27017' },
    help: { type: 'boolean', default: false },
  },
});

const run = async () => {
  if (values.help) return console.log(usage);
  const release = await lockFolder(values.data);
  const engines = [
    createEventStore({ dir: join(values.data, 'eventstore') }),
    createKafka({ dir: join(values.data, 'kafka') }),
    createMongo({ dir: join(values.data, 'mongo') }),
  ] as const;
  const [eventstore, kafka, mongo] = await Promise.all([
    engines[0].listen(Number(values['eventstore-port'])),
    engines[1].listen(Number(values['kafka-port'])),
    engines[2].listen(Number(values['mongo-port'])),
  ]);
  console.log(
    JSON.stringify({
      eventstore: `esdb://127.0.0.1:${eventstore}?tls=false`,
      kafka: `127.0.0.1:${kafka}`,
      mongodb: `mongodb://127.0.0.1:${mongo}`,
    }),
  );
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void Promise.all(engines.map((engine) => engine.close())).then(() => {
      release();
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  // Started by the launcher: end with it, however it ended.
  if (process.send) process.on('disconnect', stop);
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
