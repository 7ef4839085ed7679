import { keyCache } from './key-cache';

const key = (text: string) => Buffer.from(text);

describe('the key cache', () => {
  it('keeps a key for its time and no longer', () => {
    let now = 0;
    const cache = keyCache(10, 60_000, () => now);
    cache.put('p-1', key('a'));
    now = 59_999;
    expect(cache.get('p-1')).toEqual(key('a'));
    now = 60_000;
    expect(cache.get('p-1')).toBeUndefined();
    expect(cache.size()).toBe(0);
  });
  it('lets the oldest go when it is full', () => {
    const cache = keyCache(2, 60_000, () => 0);
    ['p-1', 'p-2', 'p-1', 'p-3'].forEach((personId) => cache.put(personId, key(personId)));
    expect([cache.get('p-1'), cache.get('p-2'), cache.get('p-3')]).toEqual([key('p-1'), undefined, key('p-3')]);
    expect(cache.size()).toBe(2);
  });
  it('forgets at once when told', () => {
    const cache = keyCache(2, 60_000, () => 0);
    cache.put('p-1', key('a'));
    cache.forget('p-1');
    expect(cache.get('p-1')).toBeUndefined();
  });
});
