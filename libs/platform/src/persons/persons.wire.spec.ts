import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMongo } from '@12315/local-stack';
import { connectPersons, type Persons } from './persons';

const dir = mkdtempSync(join(tmpdir(), 'persons-'));
const server = createMongo({ dir });
const kek = randomBytes(32);
const indexKey = randomBytes(32);
const closing: (() => Promise<void>)[] = [];
let uri: string;

const connect = async (by = kek, index = indexKey): Promise<Persons> => {
  const persons = await connectPersons(uri, by, index);
  closing.push(() => persons.close());
  return persons;
};
beforeAll(async () => {
  uri = `mongodb://127.0.0.1:${await server.listen(0)}`;
});
afterAll(async () => {
  for (const close of closing) await close();
  await server.close();
  rmSync(dir, { recursive: true });
});

const stream = 'complaint-c-1';
const field = 'complainant.name';
/** Digits that no other run has used. */
const newPhone = () => `13${String(randomBytes(6).readUIntBE(0, 6) % 1e9).padStart(9, '0')}`;

describe('a person', () => {
  it('is found again by phone, and is another by another phone', async () => {
    const persons = await connect();
    const phone = newPhone();
    const first = await persons.identify('phone', phone);
    expect(await persons.identify('phone', `+86 ${phone}`)).toBe(first);
    expect(await persons.identify('phone', newPhone())).not.toBe(first);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
  });
  it('is one, however many ask for the first time at once', async () => {
    const both = [await connect(), await connect()];
    const phone = newPhone();
    const found = await Promise.all(Array.from({ length: 20 }, (_, i) => both[i % 2]!.identify('phone', phone)));
    expect(new Set(found).size).toBe(1);
  });
  it('is nobody in particular when anonymous', async () => {
    const persons = await connect();
    expect(await persons.anonymous()).not.toBe(await persons.anonymous());
  });
});

describe('what is sealed', () => {
  it('opens in another process with the same keys', async () => {
    const sealing = await connect();
    const personId = await sealing.anonymous();
    const sealed = await sealing.seal(personId, stream, field, '张三');
    const opening = await connect();
    expect(await opening.open(sealed, stream, field)).toBe('张三');
    await expect(opening.open(sealed, stream, 'complainant.phone')).rejects.toMatchObject({
      code: 'person.seal-broken',
    });
  });
  it('opens in one go for a list, with a gap where someone is forgotten', async () => {
    const persons = await connect();
    const [here, gone] = [await persons.anonymous(), await persons.anonymous()];
    const texts = [
      { sealed: await persons.seal(here, stream, field, '李四'), stream, field },
      { sealed: await persons.seal(gone, stream, field, '王五'), stream, field },
      { sealed: await persons.seal(here, stream, 'complainant.phone', '139'), stream, field: 'complainant.phone' },
    ];
    await persons.destroy(gone);
    expect(await (await connect()).openMany(texts)).toEqual(['李四', null, '139']);
  });
});

describe('forgetting a person', () => {
  it('leaves nothing that opens or seals, here or elsewhere', async () => {
    const persons = await connect();
    const personId = await persons.identify('phone', newPhone());
    const sealed = await persons.seal(personId, stream, field, '张三');
    await persons.destroy(personId);
    for (const each of [persons, await connect()]) {
      await expect(each.open(sealed, stream, field)).rejects.toMatchObject({
        kind: 'not-found',
        code: 'person.forgotten',
      });
      await expect(each.seal(personId, stream, field, '张三')).rejects.toMatchObject({ code: 'person.forgotten' });
    }
  });
  it('forgets the phone as well: who comes back is someone new', async () => {
    const persons = await connect();
    const phone = newPhone();
    const before = await persons.identify('phone', phone);
    await persons.destroy(before);
    expect(await persons.identify('phone', phone)).not.toBe(before);
  });
  it('leaves everyone else as they were', async () => {
    const persons = await connect();
    const [gone, here] = [await persons.anonymous(), await persons.anonymous()];
    const sealed = await persons.seal(here, stream, field, '李四');
    await persons.destroy(gone);
    expect(await persons.open(sealed, stream, field)).toBe('李四');
  });
  it('forgets someone twice without a word', async () => {
    const persons = await connect();
    const personId = await persons.anonymous();
    await persons.destroy(personId);
    await expect(persons.destroy(personId)).resolves.toBeUndefined();
  });
});

describe('the keys', () => {
  it('must be those the database was begun with', async () => {
    await connect();
    await expect(connectPersons(uri, randomBytes(32), indexKey)).rejects.toThrow(
      'the key-encryption key is not the one this database of persons was begun with',
    );
    await expect(connectPersons(uri, kek, randomBytes(32))).rejects.toThrow(
      'the index key is not the one this database of persons was begun with',
    );
  });
  it('have 32 bytes', async () =>
    expect(connectPersons(uri, randomBytes(16), indexKey)).rejects.toThrow('have 32 bytes'));
});

it('no plaintext reaches the disk', async () => {
  const persons = await connect();
  const phone = newPhone();
  const personId = await persons.identify('phone', phone);
  const sealed = await persons.seal(personId, stream, field, '张三的秘密');
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const disk = Buffer.concat(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name))));
  expect(disk.includes(personId)).toBe(true);
  expect([phone, '张三的秘密', sealed, kek, indexKey].map((secret) => disk.includes(secret))).toEqual(
    Array.from({ length: 5 }, () => false),
  );
});
