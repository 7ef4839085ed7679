import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const report = async (...args: readonly string[]) => {
  const child = spawn(process.execPath, [join(root, 'dist/report/main.js'), ...args], { cwd: root });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
};

describe('a printed report', () => {
  it('S0 comes out of the platform digit for digit', async () => {
    const { code, said } = await report('reports/s0');
    expect(said).toContain('every figure is as printed');
    expect(said.split('\n').filter((line) => line.endsWith('  ='))).toHaveLength(17);
    expect(code).toBe(0);
  }, 900_000);

  it('may be another folder, and another figure in it is not what the platform counts', async () => {
    const folder = mkdtempSync(join(tmpdir(), '12315-report-spec-'));
    try {
      cpSync(join(root, 'tools/report/src/tiny'), folder, { recursive: true });
      expect((await report(folder)).code).toBe(0);
      const file = join(folder, 'report.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('"printed": "1"', '"printed": "2"'));
      const { code, said } = await report(folder);
      expect(said).toContain('SOME FIGURES ARE NOT AS PRINTED');
      expect(code).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('that cannot be read is refused before a platform is started', async () => {
    const { code, said } = await report('reports');
    expect([code, said.trim()]).toEqual([2, 'report.json: there is no such file']);
  });

  it('is explained', async () => {
    const { code, said } = await report('--help');
    expect(code).toBe(0);
    expect(said).toContain('npm run report -- FOLDER');
  });
});
