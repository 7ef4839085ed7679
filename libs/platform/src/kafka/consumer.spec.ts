import { Rejection } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import type { Incoming, Reader } from '../reader';
import { inMemoryParking } from '../reading/in-memory';
import { Unavailable } from '../unavailable';
import { encode } from './cloud-events';
import { KafkaConsumer } from './consumer';
import type { Consumption, Fetched } from './kafka';

const topic = 'routing.events';
const message = (id: string, revision: number, offset: number) => {
  const meta = eventMeta({ id: `${id}@${revision}`, stream: `dispatch-${id}`, revision });
  const { key, value, headers } = encode({ type: 'routing.dispatch-issued.v1', data: {} }, meta, 'routing', 'dispatch');
  return { key: Buffer.from(key), value: Buffer.from(value), headers, offset: String(offset) };
};
type Apply = (batch: readonly Incoming[]) => Promise<void>;

/** A consumer whose fetches we make ourselves. */
const consuming = async (apply: Apply, stale: () => boolean = () => false, others: readonly Reader[] = []) => {
  const steps: string[] = [];
  const parking = inMemoryParking();
  const logged: string[] = [];
  const say = (_fields: object, text: string) => void logged.push(text);
  let consumption: Consumption | undefined;
  const consumer = new KafkaConsumer({
    kafka: { consume: async (given) => ((consumption = given), { stop: async () => void steps.push('stopped') }) },
    group: 'intake',
    topics: [topic],
    feeds: [
      {
        topic,
        readers: [
          {
            name: 'spec.reader.v1',
            apply: async (batch) => {
              await apply(batch);
              steps.push(`stored ${batch.map(({ meta }) => meta.id).join(' ')}`);
            },
          },
          ...others,
        ],
      },
    ],
    parking,
    logger: { warn: say, error: say } as never,
    failed: (error) => {
      throw error;
    },
  });
  await consumer.listen((error) => expect(error).toBeUndefined());
  const fetched = (messages: Fetched['messages']): Fetched => ({
    topic,
    partition: 0,
    messages,
    done: async (offset) => void steps.push(`done ${offset}`),
    heartbeat: async () => void steps.push('heartbeat'),
    current: () => !stale(),
    pause: () => void steps.push('paused'),
  });
  return {
    consumer,
    steps,
    parking,
    logged,
    consumption: consumption!,
    each: (...all: Fetched['messages']) => consumption!.each(fetched(all)),
  };
};
const parkedIds = async ({ parking }: Awaited<ReturnType<typeof consuming>>) =>
  (await parking.list()).map(({ stream, revision }) => `${stream}@${revision}`);

describe('the consumer', () => {
  it('moves the offset when the chunk is stored, not before', async () => {
    const { each, steps } = await consuming(async () => {});
    await each(message('a', 0, 7), message('b', 0, 8));
    expect(steps).toEqual(['stored a@0 b@0', 'done 8', 'heartbeat']);
  });

  it('gives a chunk to all its readers at once, and moves the offset when the last has stored it', async () => {
    let store = () => {};
    const stored = new Promise<void>((resolve) => (store = resolve));
    const begun: string[] = [];
    const other: Reader = { name: 'spec.other.v1', apply: async () => store() };
    const { each, steps } = await consuming(
      async () => {
        begun.push('first');
        await stored;
      },
      () => false,
      [other],
    );
    await each(message('a', 0, 7));
    expect([begun, steps]).toEqual([['first'], ['stored a@0', 'done 7', 'heartbeat']]);
  });

  it('brings a chunk again when every reader has ended with it, not while one still has it', async () => {
    let away = true;
    let having = 0;
    const most: number[] = [];
    const slow: Reader = {
      name: 'spec.slow.v1',
      apply: async () => {
        most.push(++having);
        await new Promise((resolve) => setTimeout(resolve, 300));
        having -= 1;
      },
    };
    const failing = async () => {
      if (!away) return;
      away = false;
      throw new Unavailable('mongodb', 'gone');
    };
    const { each, steps } = await consuming(failing, () => false, [slow]);
    await each(message('a', 0, 0));
    expect([most, steps]).toEqual([
      [1, 1],
      ['heartbeat', 'stored a@0', 'done 0', 'heartbeat'],
    ]);
  });

  it('reads in chunks of 200, a heartbeat after each', async () => {
    const { each, steps } = await consuming(async () => {});
    await each(...Array.from({ length: 450 }, (_, i) => message('a', i, i)));
    expect(steps.filter((step) => !step.startsWith('stored'))).toEqual([
      'done 199',
      'heartbeat',
      'done 399',
      'heartbeat',
      'done 449',
      'heartbeat',
    ]);
  });

  it('stops between chunks when the partition is no longer its own', async () => {
    let stale = false;
    const { each, steps } = await consuming(
      async () => void (stale = true),
      () => stale,
    );
    await each(...Array.from({ length: 250 }, (_, i) => message('a', i, i)));
    expect(steps.filter((step) => step.startsWith('done'))).toEqual(['done 199']);
  });

  it('holds its position and its place in the group while a dependency is away', async () => {
    let away = 2;
    const seen: string[] = [];
    const { each, steps, consumer } = await consuming(async () => {
      seen.push(consumer.current().state);
      if (away-- > 0) throw new Unavailable('mongodb', 'gone');
    });
    await each(message('a', 0, 0));
    expect(steps).toEqual(['heartbeat', 'heartbeat', 'stored a@0', 'done 0', 'heartbeat']);
    expect([seen, consumer.current()]).toEqual([
      ['running', 'retrying', 'retrying'],
      { state: 'running', stopped: [] },
    ]);
  });

  it('gives up waiting when it is told to stop, without moving the offset', async () => {
    let stale = false;
    const { each, steps, consumer } = await consuming(
      async () => {
        stale = true;
        throw new Unavailable('mongodb', 'gone');
      },
      () => stale,
    );
    await each(message('a', 0, 0));
    expect(steps).toEqual(['heartbeat']);
    expect(consumer.current().state).toBe('running');
  });

  it('parks what cannot be read and all behind it of that aggregate, in order; the others flow', async () => {
    const seen: string[] = [];
    const reading = await consuming(async (batch) => {
      for (const { event } of batch)
        if (event.type === 'contract.unreadable') throw new Rejection('invalid', event.type);
      seen.push(...batch.map(({ meta }) => meta.id));
    });
    const poison = { ...message('a', 1, 1), value: Buffer.from('{') };
    await reading.each(message('a', 0, 0), poison, message('b', 0, 2), message('a', 2, 3), message('b', 1, 4));
    await reading.each(message('a', 3, 5), message('b', 2, 6));
    expect(seen).toEqual(['a@0', 'b@0', 'b@1', 'b@2']);
    expect(await parkedIds(reading)).toEqual(['dispatch-a@1', 'dispatch-a@2', 'dispatch-a@3']);
    expect(reading.steps.filter((step) => step.startsWith('done'))).toEqual(['done 4', 'done 6']);
  });

  it('stops reading when one stream after the other fails, says so, and lets nothing escape', async () => {
    const { each, steps, logged, consumer } = await consuming(async () => {
      throw new TypeError('a bug');
    });
    await each(...['a', 'b', 'c', 'd', 'e'].map((id, i) => message(id, 0, i)));
    expect(steps).toEqual(['paused']);
    expect(consumer.current()).toEqual({ state: 'stopped', stopped: ['routing.events/0'] });
    expect(logged).toEqual(['nothing more is read from here']);
  });

  it('is one group on all its topics, and reads every partition at once', async () => {
    const { consumption } = await consuming(async () => {});
    expect([consumption.group, consumption.topics, consumption.partitionsAtOnce]).toEqual(['intake', [topic], 12]);
  });

  it('stops with the process', async () => {
    const { consumer, steps } = await consuming(async () => {});
    await consumer.close();
    expect(steps).toEqual(['stopped']);
  });
});

it('does not start when a topic has no reader', async () => {
  const consume = jest.fn();
  const consumer = new KafkaConsumer({
    kafka: { consume },
    group: 'intake',
    topics: [topic, 'sampling.events'],
    feeds: [
      { topic, readers: [{ name: 'r', apply: async () => {} }] },
      { topic: 'sampling.events', readers: [] },
    ],
    parking: inMemoryParking(),
    logger: { warn: () => {}, error: () => {} } as never,
    failed: () => {},
  });
  const outcome = jest.fn();
  await consumer.listen(outcome);
  expect(outcome).toHaveBeenCalledWith(new Error('no reader for sampling.events'));
  expect(consume).not.toHaveBeenCalled();
});
