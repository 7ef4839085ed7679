import { randomBytes } from 'node:crypto';
import type { Sealed } from '@12315/kernel';
import fc from 'fast-check';
import { blindIndex, personOf, seal, unseal, unwrap, wrap } from './seal';

const key = randomBytes(32);
const place = { personId: 'p-1', stream: 'complaint-c-1', field: 'complainant.name' };
const open = (sealed: string, { stream, field } = place, by = key) => unseal(by, sealed as Sealed, stream, field);
const texts = fc.string({ unit: 'grapheme' }).filter((text) => Buffer.from(text).toString() === text);

describe('a sealed text', () => {
  it('opens at its place', () =>
    fc.assert(fc.property(texts, (text) => expect(open(seal(key, place, text))).toBe(text))));
  it('says whose it is and nothing else', () => {
    const sealed = seal(key, place, '张三');
    expect(personOf(sealed)).toBe('p-1');
    expect(sealed).toMatch(/^v1\.p-1\.[\w-]{16}\.[\w-]{30}$/);
  });
  it('never looks the same twice', () => {
    const sealed = Array.from({ length: 1_000 }, () => seal(key, place, '张三'));
    expect(new Set(sealed.map((text) => text.split('.')[2])).size).toBe(1_000);
  });

  it('is refused when any of its bits is flipped', () => {
    const bytes = Buffer.from(seal(key, place, '张三'));
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => open(flipped.toString('latin1'))).toThrow('person.seal-broken');
    }
  });
  it.each([
    ['another stream', { ...place, stream: 'complaint-c-2' }],
    ['another field', { ...place, field: 'complainant.phone' }],
  ])('is refused in %s', (_where, elsewhere) =>
    expect(() => open(seal(key, place, '张三'), elsewhere)).toThrow('person.seal-broken'),
  );
  it('is refused under the name of another person', () =>
    expect(() => open(seal(key, place, '张三').replace('p-1', 'p-2'))).toThrow('person.seal-broken'));
  it('is refused under another key', () =>
    expect(() => open(seal(key, place, '张三'), place, randomBytes(32))).toThrow('person.seal-broken'));
  it('is refused cut at any length', () => {
    const sealed = seal(key, place, '张三');
    for (let length = 0; length < sealed.length; length++)
      expect(() => open(sealed.slice(0, length))).toThrow('person.seal-broken');
  });
  it('is refused with something behind it', () =>
    expect(() => open(`${seal(key, place, '张三')}.x`)).toThrow('person.seal-broken'));
  it('does not accept a shortened tag', () => {
    const [version, person, nonce, rest] = seal(key, place, '').split('.');
    const short = Buffer.from(rest!, 'base64url').subarray(0, 12).toString('base64url');
    expect(() => open([version, person, nonce, short].join('.'))).toThrow('person.seal-broken');
  });
});

describe('a data key', () => {
  const kek = randomBytes(32);
  it('is unwrapped by the key that wrapped it', () => expect(unwrap(kek, wrap(kek, key, 'p-1'), 'p-1')).toEqual(key));
  it('is not unwrapped by another', () =>
    expect(() => unwrap(randomBytes(32), wrap(kek, key, 'p-1'), 'p-1')).toThrow());
  it('does not become the key of another person', () =>
    expect(() => unwrap(kek, wrap(kek, key, 'p-1'), 'p-2')).toThrow());
});

describe('finding a person again', () => {
  const phone = (value: string) => blindIndex(key, 'phone', value);
  it.each([
    '139 0553 1234',
    '139-0553-1234',
    '+8613905531234',
    '0086 13905531234',
    '8613905531234',
    '１３９０５５３１２３４',
  ])('knows the phone typed as %s', (typed) => expect(phone(typed)).toBe(phone('13905531234')));
  it('knows an identity number with a small x', () =>
    expect(blindIndex(key, 'id', '34020219900101123x')).toBe(blindIndex(key, 'id', '34020219900101123X')));
  it('does not confuse a phone with an identity number', () =>
    expect(blindIndex(key, 'id', '13905531234')).not.toBe(phone('13905531234')));
  it('does not confuse two phones', () => expect(phone('13905531234')).not.toBe(phone('13905531235')));
  it('needs the key', () => expect(blindIndex(randomBytes(32), 'phone', '13905531234')).not.toBe(phone('13905531234')));
  it('refuses an empty number', () => expect(() => phone(' - ')).toThrow('person.identifier-empty'));
});
