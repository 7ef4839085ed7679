import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { progressOn } from '@12315/demo';
import { reportIn } from './folder';
import { startOwn } from './own-platform';
import { replay } from './replay';

const usage = `report: feeds a printed report through the public interfaces and holds the platform's figures against it

  npm run report -- FOLDER               on a platform of its own, which ends with it (reports/s0)
  npm run report -- FOLDER --address A   on the one running there, with a settable clock before the report begins
  npm run report -- --help

A folder is data: report.json, and for each kind of item its items (JSON lines) and its road. See reports/README.md.
Ends with 0 if every figure is as printed, 1 if not, 2 if it could not play.`;

const asked = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { address: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (!values.help && positionals.length !== 1) throw new Error('one folder, please: npm run report -- reports/s0');
  return { help: values.help, folder: positionals[0] ?? '', address: values.address };
};

const run = async (): Promise<number> => {
  const { help, folder, address } = asked();
  const print = (line: string) => console.log(line);
  if (help) {
    print(usage);
    return 0;
  }
  const report = reportIn(resolve(folder));
  const progress = progressOn(process.stdout.isTTY, print, 'report');
  if (address !== undefined) {
    const { right } = await replay({ report, address: new URL(address).origin, print, progress });
    return right ? 0 : 1;
  }
  print('report: starting a platform');
  const own = await startOwn(join(__dirname, '..'), report.begins);
  const interrupted = () => void own.stop().then(() => process.exit(2));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const { right } = await replay({ report, address: own.address, print, progress });
    return right ? 0 : 1;
  } finally {
    await own.stop();
  }
};

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  },
);
