import { parseArgs } from 'node:util';

const usage = `npm run bench: ratios, each against a baseline of the same run, taken in turn

  --only NAME,…   some of: register, accept, delay, rebuild, start
  --rounds N      so many after the one that warms up (5)
  --help

The local stack in a folder of its own is used, and the servers named by EVENTSTORE_URL, KAFKA_BROKERS and MONGODB_URI
instead: give it empty ones. A benchmark that finds something lost fails and says no speed.`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    bare: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const run = async () => {
  // A program of its own, in which nothing else may be loaded.
  if (values.bare) return (await import('./bare')).serveBare();
  if (values.help) return console.log(usage);
  const [{ register, accept }, { delay }, { rebuild }, { start }, { machine }] = await Promise.all([
    import('./commands.bench'),
    import('./delay.bench'),
    import('./rebuild.bench'),
    import('./start.bench'),
    import('./machine'),
  ]);
  const benchmarks = { register, accept, delay, rebuild, start };
  const rounds = Number(values.rounds);
  const names = values.only?.split(',') ?? Object.keys(benchmarks);
  const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));
  if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
    console.error(usage);
    process.exit(2);
  }
  for (const name of names) {
    console.log(`${name}: ${machine()}`);
    await benchmarks[name as keyof typeof benchmarks](rounds, (line) => console.log(line));
  }
  process.exit(0);
};

run().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
