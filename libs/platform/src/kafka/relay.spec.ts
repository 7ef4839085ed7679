import { channel } from '@12315/contracts';
import { type EventMeta, type Message, nothing } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { IsString } from 'class-validator';
import fc from 'fast-check';
import type { Incoming } from '../reader';
import { publishes } from '../service';
import { Unavailable } from '../unavailable';
import type { Outgoing } from './cloud-events';
import { type Producer, relayOf, requestsOf } from './relay';

class ComplaintRegisteredV1 {
  static readonly type = 'intake.complaint-registered.v1' as const;
  @IsString() complaintId!: string;
}
type Told = Message<'intake.complaint-registered.v1', ComplaintRegisteredV1>;
const told = (data: { id: string }): readonly [Told] => [
  { type: 'intake.complaint-registered.v1', data: { complaintId: data.id } },
];
const publishing = publishes(channel('intake.events', ComplaintRegisteredV1), {
  complaint: { Registered: told, Noted: nothing },
  'hot-spot': { Registered: told },
});

const event = (stream: string, revision: number, type = 'Registered', id: unknown = stream): Incoming => ({
  event: { type, data: { id } },
  meta: eventMeta({ id: `${stream}@${revision}`, stream, revision }),
});
/** A topic that keeps what reached it, and a producer that may fail before or after the message is there. */
const topicWith = (faults: ('lost' | 'unacknowledged' | null)[] = []) => {
  const topic: Outgoing[] = [];
  let inFlight = 0;
  const producer: Producer = {
    send: async (_topic, messages) => {
      expect(inFlight++).toBe(0);
      await Promise.resolve();
      inFlight--;
      const fault = faults.shift() ?? null;
      if (fault === 'lost') throw new Unavailable('kafka', 'cut');
      topic.push(...messages);
      if (fault === 'unacknowledged') throw new Unavailable('kafka', 'timeout');
    },
  };
  return { topic, producer };
};
const ids = (messages: readonly Outgoing[]) => messages.map(({ headers }) => headers.ce_id);

describe('the relay', () => {
  it('tells what is published, in order, and keeps what is private', async () => {
    const { topic, producer } = topicWith();
    const batch = [
      event('complaint-a', 0),
      event('complaint-a', 1, 'Noted'),
      event('hot-spot-b', 0),
      event('complaint-a', 2),
    ];
    await relayOf(publishing, producer, 'intake').apply(batch);
    expect(ids(topic)).toEqual(['complaint-a@0', 'hot-spot-b@0', 'complaint-a@2']);
    expect(topic.map(({ key, headers }) => [key, headers.ce_subject])).toEqual([
      ['a', 'complaint/a'],
      ['b', 'hot-spot/b'],
      ['a', 'complaint/a'],
    ]);
  });

  it('is called after its service', () =>
    expect(relayOf(publishing, topicWith().producer, 'intake').name).toBe('intake.relay.v1'));

  it('does not call the broker for private events', async () => {
    const send = jest.fn();
    await relayOf(publishing, { send }, 'intake').apply([event('complaint-a', 0, 'Noted')]);
    expect(send).not.toHaveBeenCalled();
  });

  it.each([
    ['a contract that breaks its promise', event('complaint-a', 1, 'Registered', 7), 'contract.broken'],
    ['an event that nobody mapped', event('complaint-a', 1, 'Renamed'), 'message.unknown-type'],
    ['a stream that is not its own', event('letter-a', 1), 'relay.foreign-stream'],
  ])('sends nothing of a batch with %s', async (_what, wrong, code) => {
    const { topic, producer } = topicWith();
    const refused = relayOf(publishing, producer, 'intake').apply([event('complaint-a', 0), wrong]);
    await expect(refused).rejects.toMatchObject({ code });
    expect(topic).toEqual([]);
  });

  it('fits its requests to what the broker takes, in order', () => {
    const messages = Array.from({ length: 50 }, (_, i) => ({
      key: 'a',
      value: 'x'.repeat(900),
      headers: { ce_id: String(i) },
    }));
    const requests = requestsOf(messages, 5_000);
    expect(requests.flat()).toEqual(messages);
    expect(requests.map(({ length }) => length)).toEqual([...Array.from({ length: 10 }, () => 5)]);
  });
  it('gives a message its own request when it is larger than that', () => {
    const large = { key: 'a', value: 'x'.repeat(900), headers: {} };
    expect(requestsOf([large, large], 10)).toEqual([[large], [large]]);
  });
});

/** The loop that feeds a reader, with a process that may die at each of its four steps. */
type Death = 'received' | 'sent' | 'acked' | 'checkpointed' | null;
const relayed = async (log: readonly Incoming[], deaths: readonly Death[], size: number) => {
  let checkpoint = 0;
  const topic: Outgoing[] = [];
  const lives = [...deaths, ...log.map((): Death => null)];
  for (let life = 0; checkpoint < log.length; life++) {
    const death = lives[life] ?? null;
    const batch = log.slice(checkpoint, checkpoint + size);
    if (death === 'received') continue;
    const producer: Producer = {
      send: async (_topic, messages) => {
        topic.push(...messages);
        if (death === 'sent') throw new Unavailable('kafka', 'killed');
      },
    };
    const applied = await relayOf(publishing, producer, 'intake')
      .apply(batch)
      .then(
        () => true,
        () => false,
      );
    if (!applied || death === 'acked') continue;
    checkpoint += batch.length;
  }
  return topic;
};
const metaOf = ({ headers }: Outgoing): Pick<EventMeta, 'id' | 'stream' | 'revision'> => ({
  id: headers.ce_id!,
  stream: headers.ce_subject!.replace('/', '-'),
  revision: Number(headers.ce_sequence),
});
/** What every consumer does: newer than seen, or dropped. */
const deduped = (topic: readonly Outgoing[]) => {
  const seen = new Map<string, number>();
  return topic.map(metaOf).filter(({ stream, revision }) => {
    const newer = revision > (seen.get(stream) ?? -1);
    if (newer) seen.set(stream, revision);
    return newer;
  });
};

it('loses nothing and reorders nothing, wherever the process dies', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom('complaint-a', 'complaint-b', 'hot-spot-c'), { maxLength: 40 }),
      fc.array(fc.constantFrom<Death>('received', 'sent', 'acked', 'checkpointed', null), { maxLength: 20 }),
      fc.integer({ min: 1, max: 7 }),
      async (streams, deaths, size) => {
        const revisions = new Map<string, number>();
        const log = streams.map((stream) => {
          const revision = (revisions.get(stream) ?? -1) + 1;
          revisions.set(stream, revision);
          return event(stream, revision);
        });
        const topic = await relayed(log, deaths, size);
        const published = log.map(({ meta: { id, stream, revision } }) => ({ id, stream, revision }));
        const of = (key: string, all: readonly { stream: string }[]) => all.filter(({ stream }) => stream === key);
        for (const key of new Set(streams)) expect(of(key, deduped(topic))).toEqual(of(key, published));
        expect(new Set(topic.map(metaOf).map((meta) => JSON.stringify(meta)))).toEqual(
          new Set(published.map((meta) => JSON.stringify(meta))),
        );
      },
    ),
  ));
