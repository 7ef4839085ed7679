import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { delimiter, join, resolve } from 'node:path';

/** Apache Kafka, one node that is broker and controller, from Maven's repository on this machine's Java. */

const here = import.meta.dirname;
const HOST = '127.0.0.1';
const READY_WITHIN_MS = 90_000;
const STOP_WITHIN_MS = 20_000;
const pom = join(here, 'pom.xml');

const answers = (program, flag) => spawnSync(program, [flag], { stdio: 'ignore' }).status === 0;

/** The programs that are not there, of the two that are needed. */
export const missing = () =>
  [
    ['java', '-version'],
    ['mvn', '-v'],
  ]
    .filter(([program, flag]) => !answers(program, flag))
    .map(([program]) => program);

export const available = () => missing().length === 0;

/** The version that pom.xml names. */
export const version = () =>
  /<artifactId>kafka_2\.13<\/artifactId>\s*<version>([^<]+)</.exec(readFileSync(pom, 'utf8'))[1];

/** Asks Maven once per pom.xml; it downloads what its repository on this machine does not hold yet. */
const classPath = (file, say) => {
  const known = () => readFileSync(file, 'utf8').trim();
  const fresh = existsSync(file) && statSync(file).mtimeMs > statSync(pom).mtimeMs;
  if (fresh && known().split(delimiter).every(existsSync)) return known();
  say(`fetching Apache Kafka ${version()} with Maven`);
  const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${file}`];
  const mvn = spawnSync('mvn', ['-B', '-q', '-f', pom, ...goal], { encoding: 'utf8' });
  if (mvn.status !== 0) throw new Error(`Maven could not fetch Apache Kafka:\n${mvn.stdout}${mvn.stderr}`);
  return known();
};

const freePort = async () => {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
};

const settings = (port, controllerPort, dataDir) => ({
  'process.roles': 'broker,controller',
  'node.id': 1,
  listeners: `PLAINTEXT://${HOST}:${port},CONTROLLER://${HOST}:${controllerPort}`,
  'advertised.listeners': `PLAINTEXT://${HOST}:${port}`,
  'controller.listener.names': 'CONTROLLER',
  'controller.quorum.voters': `1@${HOST}:${controllerPort}`,
  'log.dirs': join(dataDir, 'log'),
  'auto.create.topics.enable': false,
  'offsets.topic.replication.factor': 1,
  'offsets.topic.num.partitions': 1,
  'transaction.state.log.replication.factor': 1,
  'transaction.state.log.min.isr': 1,
  'group.initial.rebalance.delay.ms': 0,
  // Kafka acknowledges from the page cache and lets replicas make up for a lost machine. One node has none.
  'log.flush.interval.messages': 1,
  // The streams are the truth, but who tries the platform for weeks should not find half of a topic gone.
  'log.retention.ms': -1,
});

/** Length, key 18, version 0, correlation 1, no client id. */
const API_VERSIONS = Buffer.from('0000000a0012000000000001ffff', 'hex');

/** Kafka answers ApiVersions as soon as it serves clients. */
const answersApiVersions = (port) =>
  new Promise((done) => {
    const socket = connect(port, HOST, () => socket.write(API_VERSIONS));
    const end = (ready) => (socket.destroy(), done(ready));
    socket.setTimeout(2_000, () => end(false));
    socket.once('data', () => end(true)).once('error', () => end(false));
    socket.once('close', () => done(false));
  });

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Starts a broker whose files are in `dataDir`; port 0 takes a free one. Resolves when it answers, to its `address`
 * (`127.0.0.1:9092`), `stop()`, and `exited`, which resolves when the process has ended for whatever reason.
 */
export const startBroker = async ({ port, dataDir, say = () => undefined }) => {
  const lacking = missing();
  if (lacking.length > 0)
    throw new Error(`Apache Kafka needs ${lacking.join(' and ')} (Java 17 and Maven) on the PATH`);
  const dir = resolve(dataDir);
  mkdirSync(dir, { recursive: true });
  const listenOn = port === 0 ? await freePort() : port;
  if (await answersApiVersions(listenOn)) throw new Error(`port ${listenOn} is taken: something answers there already`);

  const jars = classPath(join(dir, 'class-path'), say);
  const properties = join(dir, 'server.properties');
  const lines = Object.entries(settings(listenOn, await freePort(), dir)).map(([key, value]) => `${key}=${value}\n`);
  writeFileSync(properties, lines.join(''));
  const java = [`-Dlog4j.configuration=file:${join(here, 'log4j.properties')}`, '-Xmx512m', '-cp', jars];
  if (!existsSync(join(dir, 'log', 'meta.properties'))) {
    say(`formatting ${dir}`);
    // An id that begins with "-" would be read as an option.
    const clusterId = `k${randomBytes(16).toString('base64url').slice(1)}`;
    execFileSync('java', [...java, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', properties]);
  }

  say('starting the broker');
  const output = join(dir, 'broker.log');
  const fd = openSync(output, 'w');
  const broker = spawn('java', [...java, 'kafka.Kafka', properties], { stdio: ['ignore', fd, fd] });
  closeSync(fd);
  const exited = once(broker, 'exit');
  const running = () => broker.exitCode === null && broker.signalCode === null;
  const stop = async () => {
    if (!running()) return;
    broker.kill('SIGTERM');
    const forced = setTimeout(() => broker.kill('SIGKILL'), STOP_WITHIN_MS);
    await exited;
    clearTimeout(forced);
  };

  for (const until = Date.now() + READY_WITHIN_MS; !(await answersApiVersions(listenOn)); await pause(100)) {
    if (running() && Date.now() < until) continue;
    await stop();
    const last = readFileSync(output, 'utf8').trim().split('\n').slice(-15).join('\n');
    throw new Error(`the broker did not start; ${output} ends with:\n${last}`);
  }
  return { address: `${HOST}:${listenOn}`, stop, exited };
};
