import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface LocalStackProcess {
  /** Where it is, as programs are told: `EVENTSTORE_URL`, `KAFKA_BROKERS`, `MONGODB_URI`. */
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/**
 * The local stack alone, as a process that ends with this one however that ends. A broker named in the environment takes the
 * place of its own.
 */
export const startLocalStack = async (dir: string): Promise<LocalStackProcess> => {
  const child = fork(
    join(__dirname, '../../dist/local-stack/main.js'),
    [`--data=${dir}`, '--eventstore-port=0', '--kafka-port=0', '--mongo-port=0'],
    { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  );
  const ended = once(child, 'exit');
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = /^\{.*\}$/m.exec(text)?.[0];
      if (line) resolve(line);
    });
    child.once('exit', (code) => reject(new Error(`the local stack ended (${code}): ${text}`)));
  });
  const { eventstore, kafka, mongodb } = JSON.parse(said) as Record<'eventstore' | 'kafka' | 'mongodb', string>;
  return {
    env: { EVENTSTORE_URL: eventstore, KAFKA_BROKERS: process.env['KAFKA_BROKERS'] ?? kafka, MONGODB_URI: mongodb },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};
