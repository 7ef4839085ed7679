import { type Append, type EventStore, inMemoryStore, type Position } from '@12315/kernel';
import { at, meta } from '@12315/kernel/spec';
import { randomUUID } from 'node:crypto';
import { lagsAt } from './lag';

const appends = (count: number): Append[] =>
  Array.from({ length: count }, () => ({ event: { type: 'Happened', data: {} }, meta: { ...meta, id: randomUUID() } }));

describe('the lags of readers at one place', () => {
  const now = at('2026-05-06T01:00:30Z');
  const readers = [['a'], ['b'], ['a', 'b']];
  const asked = (store: EventStore) => {
    const questions: string[] = [];
    const ahead: EventStore['ahead'] = (categories, ...rest) => {
      questions.push(categories.join('+'));
      return store.ahead(categories, ...rest);
    };
    return { questions, ahead };
  };

  it('are counted in events and in seconds of the oldest, in one question', async () => {
    const store = inMemoryStore();
    await store.append('a-1', appends(3), 'none');
    const { questions, ahead } = asked(store);
    const [three, none] = [
      { events: 3, seconds: 30 },
      { events: 0, seconds: 0 },
    ];
    expect(await lagsAt({ ahead }, null, readers, now)).toEqual([three, none, three]);
    expect(await lagsAt({ ahead }, '2' as Position, readers, now)).toEqual([none, none, none]);
    expect(questions).toEqual(['a+b', 'a+b']);
  });
  it('are exact up to a thousand, each for itself', async () => {
    const store = inMemoryStore();
    await store.append('a-1', appends(1200), 'none');
    await store.append('b-1', appends(2), 'none');
    const { questions, ahead } = asked(store);
    const lags = await lagsAt({ ahead }, null, readers, now);
    expect([lags.map(({ events }) => events), questions]).toEqual([
      [1000, 2, 1000],
      ['a+b', 'a', 'b', 'a+b'],
    ]);
  });
});
