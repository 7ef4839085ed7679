import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** A time zone can only be set before a process starts; the specs of time and deadlines are the probe. */
it.each(['America/New_York', 'Pacific/Auckland'])('a machine in %s counts as one in Shanghai', (TZ) => {
  const root = resolve(__dirname, '../../..');
  const specs = ['time', 'calendar', 'deadline'].map((name) => `libs/law/src/${name}.spec.ts`);
  const jest = resolve(root, 'node_modules/jest/bin/jest.js');
  const run = spawnSync(process.execPath, [jest, '--selectProjects=unit', '--runInBand', ...specs], {
    cwd: root,
    env: { ...process.env, TZ },
    encoding: 'utf8',
  });
  expect([run.status, /Test Suites: 3 passed, 3 total/.test(run.stderr)]).toEqual([0, true]);
});
