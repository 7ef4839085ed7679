import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockData } from './lock';

const data = mkdtempSync(join(tmpdir(), '12315-lock-'));
const file = join(data, 'launcher.lock');
const silent = () => undefined;
afterAll(() => rmSync(data, { recursive: true }));

describe('the lock of a data directory', () => {
  it('bears the process that has it, and is given back', async () => {
    const release = await lockData(data, silent);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    release();
    (await lockData(data, silent))();
  });

  it.each([
    ['that is gone', '999999999'],
    ['that had this number before us', String(process.pid)],
    ['that ended before it had written its number', ''],
  ])('is taken over from a process %s', async (_, left) => {
    writeFileSync(file, left);
    const said: string[] = [];
    (await lockData(data, (step) => said.push(step)))();
    expect(said).toEqual([]);
  });

  it('says once who has it, and goes on when it is free', async () => {
    writeFileSync(file, String(process.ppid));
    const said: string[] = [];
    const second = lockData(data, (step) => said.push(step));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(said).toEqual([`${data} is in use by process ${process.ppid}; this start goes on when it has ended`]);
    rmSync(file);
    (await second)();
  });
});
