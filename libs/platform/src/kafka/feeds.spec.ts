import { channel } from '@12315/contracts';
import type { Reader } from '../reader';
import type { Consuming, Gathering, Service } from '../service';
import { feedsOf, groupOf } from './feeds';

it('feeds every reader of a topic from the table of the service', () => {
  const one = { channel: channel('routing.events'), name: 'one' } as unknown as Consuming;
  const two = { channel: channel('sampling.events'), name: 'two' } as unknown as Consuming;
  const all = {
    channels: [channel('routing.events'), channel('sampling.events')],
    view: { name: 'all' },
  } as unknown as Gathering;
  const service = { consumes: [one, two], gathers: [all] } as unknown as Service;
  const reader = (row: Consuming | Gathering): Reader => ({
    name: 'view' in row ? row.view.name : row.name,
    apply: async () => {},
  });
  expect(feedsOf(service, reader).map((feed) => [feed.topic, feed.readers.map(({ name }) => name)])).toEqual([
    ['routing.events', ['one', 'all']],
    ['sampling.events', ['two', 'all']],
  ]);
});

describe('the consumer group', () => {
  const row = (name: string) => ({ name, channel: channel('intake.events') }) as unknown as Consuming;
  const view = (name: string) => ({ view: { name }, channels: [] }) as unknown as Gathering;
  const group = (consumes: readonly string[], gathers: readonly string[]) =>
    groupOf({ name: 'analytics', consumes: consumes.map(row), gathers: gathers.map(view) });

  it('is the same while the rows are, in whatever order', () => {
    expect(group(['a', 'b'], ['c'])).toBe(group(['b', 'a'], ['c']));
    expect(group(['a'], [])).toMatch(/^analytics\.[0-9a-f]{8}$/);
  });
  it('is another, which reads from the beginning, with a new row or a new name', () =>
    expect(new Set([group(['a'], ['c']), group(['a', 'b'], ['c']), group(['a'], ['c2'])]).size).toBe(3));
});
