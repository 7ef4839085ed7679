import { eventMeta } from '@12315/kernel/spec';
import { memory, type Past } from './memory';

const past = (events: number): Past => ({
  history: Array.from({ length: events }, (_, revision) => ({
    event: { type: 'Happened', data: {} },
    meta: eventMeta({ revision }),
  })),
  state: events,
});
const kept = (streams: Readonly<Record<string, number>>, most: number) => {
  const remembered = memory(most);
  for (const [stream, events] of Object.entries(streams)) remembered.keep(stream, past(events));
  return remembered;
};

describe('the memory of streams', () => {
  it('gives back what was kept last', () => {
    const remembered = kept({ a: 1 }, 10);
    remembered.keep('a', past(2));
    expect(remembered.of('a')).toEqual(past(2));
    expect(remembered.of('b')).toBe(undefined);
  });
  it('forgets what was kept longest ago when it holds too many events', () => {
    const remembered = kept({ a: 3, b: 3, c: 3 }, 9);
    remembered.keep('a', past(4));
    expect(['a', 'b', 'c'].filter((stream) => remembered.of(stream))).toEqual(['a', 'c']);
  });
  it('counts what it was told to forget no more', () => {
    const remembered = kept({ a: 5, b: 5 }, 10);
    remembered.forget('a');
    remembered.keep('c', past(5));
    expect(['a', 'b', 'c'].filter((stream) => remembered.of(stream))).toEqual(['b', 'c']);
  });
  it('holds no stream that alone is too long', () => expect(kept({ a: 11 }, 10).of('a')).toBe(undefined));
});
