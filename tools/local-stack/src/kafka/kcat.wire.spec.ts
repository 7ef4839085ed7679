import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka as Client, logLevel } from 'kafkajs';
import { createKafka, type Kafka } from './server';

/** librdkafka is the second client: what kafkajs and we could have misread alike, it would not. */
const installed = spawnSync('kcat', ['-V']).status === 0;

(installed ? describe : describe.skip)('kcat (skipped where it is not installed: apt-get install kcat)', () => {
  let dir: string;
  let kafka: Kafka;
  let broker: string;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'kafka-'));
    kafka = createKafka({ dir });
    broker = `127.0.0.1:${await kafka.listen(0)}`;
    const admin = new Client({ brokers: [broker], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const topics = ['plain', 'gzip', 'idempotent', 'group'].map((topic) => ({ topic, numPartitions: 2 }));
    await admin.createTopics({ topics });
    await admin.disconnect();
  });
  afterAll(async () => {
    await kafka.close();
    rmSync(dir, { recursive: true });
  });

  /** The broker runs in this process, so nothing here may block. */
  const kcat = (args: readonly string[], input = '') =>
    new Promise<string>((resolve, reject) => {
      const child = spawn('kcat', ['-b', broker, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
      child.on('error', reject).on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(err))));
      child.stdin.end(input);
    });
  const consume = (topic: string) => kcat(['-C', '-q', '-t', topic, '-o', 'beginning', '-e', '-f', '%p %o %k=%s %h\n']);
  const produce = (topic: string, ...args: readonly string[]) =>
    kcat(['-P', '-t', topic, '-p', '1', '-K', '=', '-H', 'h=x', ...args], 'a=one\nb=two\n');
  const both = '1 0 a=one h=x\n1 1 b=two h=x\n';

  it('sees the broker and the topics', async () => {
    const seen = await kcat(['-L', '-t', 'plain']);
    expect(seen).toContain(`broker 0 at ${broker} (controller)`);
    expect(seen).toContain('topic "plain" with 2 partitions:');
  });

  it.each([
    ['plain', []],
    ['gzip', ['-z', 'gzip']],
    ['idempotent', ['-X', 'enable.idempotence=true']],
  ])('produces %s and consumes', async (topic, args) => {
    await produce(topic, ...args);
    expect(await consume(topic)).toBe(both);
  });

  it('asks for the offset at the end', async () =>
    expect(await kcat(['-Q', '-t', 'plain:1:-1'])).toBe('plain [1] offset 2\n'));

  it('consumes in a group and goes on where the group was', async () => {
    const inGroup = () =>
      kcat(['-G', 'readers', '-q', '-e', '-X', 'auto.offset.reset=earliest', '-f', '%p %o %k=%s %h\n', 'group']);
    await produce('group');
    expect(await inGroup()).toBe(both);
    await kcat(['-P', '-t', 'group', '-p', '1', '-K', '=', '-H', 'h=x'], 'c=three\n');
    expect(await inGroup()).toBe('1 2 c=three h=x\n');
  });

  it('is refused a transactional id', async () =>
    expect(kcat(['-P', '-t', 'plain', '-X', 'transactional.id=t'], 'x\n')).rejects.toThrow(
      'Required feature not supported by broker',
    ));
});
