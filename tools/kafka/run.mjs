import { parseArgs } from 'node:util';
import { missing, startBroker, version } from './broker.mjs';

const usage = `npm run kafka -- [--port N] [--data DIR]

Apache Kafka ${version()} as one node on 127.0.0.1, fetched by Maven (needs Java 17 and Maven).

  --port N     where it listens (default 9092; 0 chooses a free port)
  --data DIR   where its files are kept (default .data/kafka-broker)
  --help

Prints "ready 127.0.0.1:9092" when it answers; stops on Ctrl-C or SIGTERM.`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '9092' },
    data: { type: 'string', default: '.data/kafka-broker' },
    help: { type: 'boolean', default: false },
  },
});

const run = async () => {
  if (values.help) return console.log(usage);
  const lacking = missing();
  if (lacking.length > 0) throw new Error(`${lacking.join(' and ')} not found: install Java 17 and Maven`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port`);

  const starting = startBroker({ port, dataDir: values.data, say: (line) => console.log(line) });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    console.log('stopping');
    await starting.then(
      ({ stop: end }) => end(),
      () => undefined,
    );
    process.exit(0);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  const { address, exited } = await starting;
  if (!stopping) console.log(`ready ${address}`);
  const [code] = await exited;
  if (!stopping) throw new Error(`the broker ended with ${code}`);
};

run().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
