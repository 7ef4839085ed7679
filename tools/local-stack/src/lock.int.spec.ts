import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from './lock';

const dir = mkdtempSync(join(tmpdir(), 'lock-'));
const file = join(dir, 'lock');
afterAll(() => rmSync(dir, { recursive: true }));

describe('the lock on a folder of logs', () => {
  it('bears the process that holds it, and is given back', async () => {
    const release = await lockFolder(dir);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    release();
    (await lockFolder(dir))();
  });
  it('is taken over from a process that is gone', async () => {
    writeFileSync(file, '999999999');
    const release = await lockFolder(dir);
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    release();
  });
  it('makes the second wait for the first', async () => {
    const release = await lockFolder(dir);
    const order: string[] = [];
    const second = lockFolder(dir).then((give) => (order.push('second'), give()));
    await new Promise((resolve) => setTimeout(resolve, 150));
    order.push('first');
    release();
    await second;
    expect(order).toEqual(['first', 'second']);
  });
});
