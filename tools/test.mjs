/**
 * `npm test`: lint, types, boundaries and every spec, also on a fresh clone. Plain lines; the last is `N passed, N failed`.
 * `npm test -- --only unit,wire` runs some of the steps; `--list` names them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { built, installed } from './start.mjs';

const node = process.execPath;
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
  spawnSync(node, [...bin('jest', '--json', `--outputFile=${file}`, '--silent=false', ...args)], {
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

/** The Kafka part of the conformance suite and the roads again, over Apache Kafka itself, where Java and Maven are. */
const realKafka = async () => {
  const { available, startBroker } = await import('./kafka/broker.mjs');
  if (!available()) {
    console.log('Java or Maven is missing: Apache Kafka itself is not run');
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const broker = await startBroker({ dataDir: '.nx/test/kafka' });
  try {
    return jest(
      'kafka',
      { KAFKA_BROKERS: broker.address },
      '--selectProjects',
      'wire',
      '--runInBand',
      'kafka.conformance',
      'tools/e2e',
    );
  } finally {
    await broker.stop();
  }
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
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const [name, run] of Object.entries(steps)) {
  if (only && !only.includes(name)) continue;
  const startedAt = Date.now();
  const result = await run();
  for (const key of Object.keys(sum)) sum[key] += result[key];
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `${result.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${result.passed} passed, ${result.failed} failed in ${seconds} s`,
  );
}
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exit(sum.failed === 0 ? 0 : 1);
