/**
 * `npm test`: lint, types, boundaries and every spec, also on a fresh clone. Plain lines; the last is `N passed, N failed`.
 * `npm test -- --only unit,wire` runs some of the steps; `--list` names them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { built, installed } from './start.mjs';

const node = process.execPath;
const nothing = { passed: 0, failed: 0, skipped: 0 };
const add = (sum, result) => Object.keys(sum).forEach((key) => (sum[key] += result[key]));
const bin = (name, ...args) => [`node_modules/.bin/${name}`, ...args];

/** One pass or failure by exit code. */
const check = (command, ...args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
};

/** Every test of a jest run, counted by jest itself; a suite that could not even be loaded is one failure. */
const jest = (name, env, ...args) => {
  const file = `.nx/test/${name}.json`;
  mkdirSync('.nx/test', { recursive: true });
  rmSync(file, { force: true });
  // A handle that a spec left open must not hold up what comes after it.
  spawnSync(node, [...bin('jest', '--json', `--outputFile=${file}`, '--forceExit', ...args)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  });
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
};

/**
 * What ran over the local stack again over Apache Kafka itself, where Java and Maven are. Topics and groups outlive a
 * platform on a broker, so every spec gets a new one: events of another platform's streams would be heard as its own.
 */
const wholePlatform = readdirSync('tools/e2e').filter((file) => file.endsWith('.e2e.spec.ts'));
const overKafka = ['kafka.conformance', ...wholePlatform.map((file) => `tools/e2e/${file}`)];
const realKafka = async () => {
  const { missing, startBroker } = await import('./kafka/broker.mjs');
  const lacking = missing();
  if (lacking.length > 0) {
    console.log(`${lacking.join(' and ')} not found: Apache Kafka itself is not run`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const sum = { ...nothing };
  for (const spec of overKafka) {
    // What Maven said stays.
    rmSync('.nx/test/kafka/log', { recursive: true, force: true });
    try {
      const broker = await startBroker({ port: 0, dataDir: '.nx/test/kafka', say: console.log });
      const env = { KAFKA_BROKERS: broker.address };
      add(sum, jest('kafka', env, '--selectProjects', 'wire', '--runInBand', '--testPathPatterns', spec));
      await broker.stop();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      sum.failed += 1;
    }
  }
  return sum;
};

const steps = {
  lint: () => check(node, ...bin('eslint', '--max-warnings', '0', '.')),
  format: () => check(node, ...bin('prettier', '--check', '--log-level', 'warn', '.')),
  types: () => check(node, ...bin('tsc', '-p', 'tsconfig.json')),
  'console types': () => check(node, ...bin('tsc', '-p', 'apps/console/tsconfig.json', '--noEmit')),
  unit: () => jest('unit', {}, '--selectProjects', 'unit'),
  wire: () => jest('wire', {}, '--selectProjects', 'wire', '--runInBand'),
  'Apache Kafka': realKafka,
};

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : null;
if (process.argv.includes('--list')) {
  console.log(Object.keys(steps).join('\n'));
  process.exit(0);
}

installed();
check(node, 'tools/graph.mjs');
built();
const sum = { ...nothing };
const table = [];
for (const [name, run] of Object.entries(steps)) {
  if (only && !only.includes(name)) continue;
  const startedAt = Date.now();
  const result = await run();
  add(sum, result);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const { passed, failed, skipped } = result;
  table.push(
    [failed === 0 ? 'ok  ' : 'FAIL', name.padEnd(14), seconds.padStart(7), passed, failed, skipped]
      .map((cell) => String(cell).padStart(7))
      .join(' '),
  );
  console.log(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed in ${seconds} s`);
}
console.log(
  ['', 'step'.padEnd(14), 'seconds', 'passed', 'failed', 'skipped'].map((cell) => cell.padStart(7)).join(' '),
);
console.log(table.join('\n'));
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exit(sum.failed === 0 ? 0 : 1);
