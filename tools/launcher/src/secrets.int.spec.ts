import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretsIn } from './secrets';

const dirs: string[] = [];
const newData = () => {
  const dir = mkdtempSync(join(tmpdir(), '12315-secrets-'));
  dirs.push(dir);
  return dir;
};
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);
afterAll(() => dirs.forEach((dir) => rmSync(dir, { recursive: true })));

describe('the secrets of a data directory', () => {
  it('are made once', async () => {
    const data = newData();
    const { personKek, personIndexKey, publicJwk } = await secretsIn(data);
    expect(await secretsIn(data)).toMatchObject({ personKek, personIndexKey, publicJwk });
  });

  it('are others in another directory', async () => {
    const [one, other] = [await secretsIn(newData()), await secretsIn(newData())];
    expect(one.personKek === other.personKek).toBe(false);
    expect(one.personKek === one.personIndexKey).toBe(false);
  });

  it('are keys of 32 bytes, and the public key says nothing of the private one', async () => {
    const { personKek, personIndexKey, publicJwk } = await secretsIn(newData());
    expect([personKek, personIndexKey].map((key) => Buffer.from(key, 'base64').length)).toEqual([32, 32]);
    expect(Object.keys(publicJwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
  });

  it('are for their owner only', async () => {
    const data = newData();
    await secretsIn(data);
    expect(readdirSync(data)).toEqual(['secrets.json']);
    expect(modeOf(join(data, 'secrets.json'))).toBe('600');
  });

  it('are made anew after a start that ended while it wrote them, whoever could read that file', async () => {
    const data = newData();
    writeFileSync(join(data, 'secrets.json.new'), '{"personKek":', { mode: 0o644 });
    await secretsIn(data);
    expect(readdirSync(data)).toEqual(['secrets.json']);
    expect(modeOf(join(data, 'secrets.json'))).toBe('600');
  });
});
