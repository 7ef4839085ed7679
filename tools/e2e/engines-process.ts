import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startLocalStack } from './local-stack-process';

type Environment = Readonly<Record<string, string>>;

/** The local stack alone, on the data of a stopped platform, for the services' administrative commands. */
export interface EnginesProcess {
  readonly environment: Environment;
  stop(): Promise<void>;
}

const dist = join(__dirname, '../../dist');

export const startEngines = async (dir: string): Promise<EnginesProcess> => {
  const { env, stop } = await startLocalStack(join(dir, 'stack'));
  const { personKek, personIndexKey } = JSON.parse(readFileSync(join(dir, 'secrets.json'), 'utf8')) as Environment;
  return { environment: { ...env, PERSON_KEK: personKek!, PERSON_INDEX_KEY: personIndexKey! }, stop };
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
