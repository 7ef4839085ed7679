import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

type Environment = Readonly<Record<string, string>>;

/** The local stack alone, on the data of a stopped platform, for the services' administrative commands. */
export interface EnginesProcess {
  readonly environment: Environment;
  stop(): Promise<void>;
}

const dist = join(__dirname, '../../dist');

const addresses = (child: ChildProcess): Promise<Environment> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const line = /^\{.*\}$/m.exec(said)?.[0];
      if (!line) return;
      const { eventstore, kafka, mongodb } = JSON.parse(line) as Record<'eventstore' | 'kafka' | 'mongodb', string>;
      resolve({ EVENTSTORE_URL: eventstore, KAFKA_BROKERS: kafka, MONGODB_URI: mongodb });
    });
    child.once('exit', (code) => reject(new Error(`the local stack ended (${code}): ${said}`)));
  });

export const startEngines = async (dir: string): Promise<EnginesProcess> => {
  const ports = ['--eventstore-port=0', '--kafka-port=0', '--mongo-port=0'];
  const child = spawn(process.execPath, [join(dist, 'local-stack/main.js'), `--data=${join(dir, 'stack')}`, ...ports], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const { personKek, personIndexKey } = JSON.parse(readFileSync(join(dir, 'secrets.json'), 'utf8')) as Environment;
  const environment = { ...(await addresses(child)), PERSON_KEK: personKek!, PERSON_INDEX_KEY: personIndexKey! };
  return {
    environment,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** Runs an administrative command of a service's own binary. @throws if it does not end with 0 */
export const administer = async (
  service: string,
  args: readonly string[],
  engines: EnginesProcess,
): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(dist, service, 'main.js'), ...args], {
    env: { ...process.env, ...engines.environment },
  });
  return stdout;
};
