import { parseArgs } from 'node:util';
import { playDemo } from './demo';
import { progressOn } from './progress';

const usage = `demo: plays twenty real matters and eighty common ones over three months of business time on a running platform with a settable clock

  npm run demo                          on http://127.0.0.1:12315
  npm run demo -- --address http://…    elsewhere
  npm run demo -- --help

Playing again changes nothing. Ends with 0 if the platform's figures are the plan's, 1 if not, 2 if it could not play.`;

const run = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      address: { type: 'string', default: 'http://127.0.0.1:12315' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const print = (line: string) => console.log(line);
  const address = new URL(values.address).origin;
  const { right } = await playDemo({ address, print, progress: progressOn(process.stdout.isTTY, print) });
  return right ? 0 : 1;
};

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
