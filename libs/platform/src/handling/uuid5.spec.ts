import { uuid5 } from './uuid5';

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('a UUID of a name', () => {
  it('is the one RFC 9562 gives as its example', () =>
    expect(uuid5(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2'));
  it('differs by name', () => expect(uuid5(dns, '0')).not.toBe(uuid5(dns, '1')));
  it('refuses a namespace that is none', () => expect(() => uuid5('command-1', '0')).toThrow('not a UUID'));
});
