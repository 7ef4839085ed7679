import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { crash } from './crash';
import { eventstore } from './eventstore';
import { kafka } from './kafka';
import { mongo } from './mongo';
import { startStack } from './stack';

const usage = `crash: kills the local stack under load and reads back every write that it had acknowledged

  --rounds N      how often (default 5)
  --engine NAME   eventstore, kafka, mongo or all (default all)
  --help

Ends with 1 if a write was lost.`;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    engine: { type: 'string', default: 'all' },
    help: { type: 'boolean', default: false },
  },
});

const run = async () => {
  if (values.help) return console.log(usage);
  const engines = [eventstore, kafka, mongo].filter(({ name }) => [name, 'all'].includes(values.engine));
  const rounds = Number(values.rounds);
  if (engines.length === 0 || !(rounds >= 1)) throw new Error(usage);
  const main = join(dirname(process.argv[1]!), '../local-stack/main.js');
  const dir = mkdtempSync(join(tmpdir(), 'crash-'));
  const { lost } = await crash({
    engines,
    rounds,
    start: () => startStack(main, dir),
    delay: () => 300 + Math.random() * 700,
    print: console.log,
  });
  rmSync(dir, { recursive: true });
  process.exit(lost === 0 ? 0 : 1);
};

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
