import { consumerConfig, newTopic, producerConfig, production, runConfig, subscription } from './kafka';

const partitions = Array.from({ length: 12 }, (_, partitionId) => ({ partitionId, leader: 0 }));
const partitionOf = (key: string): number =>
  producerConfig.createPartitioner!()({
    topic: 't',
    partitionMetadata: partitions as never,
    message: { key, value: '' },
  });

/** What `Utils.murmur2` of the Java client answers for these (UtilsTest of Apache Kafka), in twelve partitions. */
const java: readonly (readonly [key: string, hash: number])[] = [
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
];

it.each(java)('the key %s comes to the partition a Java client would choose', (key, hash) =>
  expect(partitionOf(key)).toBe((hash & 0x7fffffff) % 12),
);

describe('the client', () => {
  it('makes no topic by a slip of the pen', () =>
    expect([producerConfig, consumerConfig('g', production)].map((config) => config.allowAutoTopicCreation)).toEqual([
      false,
      false,
    ]));
  it('makes topics that keep every contract for ever', () =>
    expect(newTopic('intake.events', 12).configEntries).toEqual([{ name: 'retention.ms', value: '-1' }]));
  it('has one request in flight, so that a retry cannot overtake', () =>
    expect(producerConfig.maxInFlightRequests).toBe(1));
  it('begins a new group at the beginning', () => expect(subscription).toEqual({ fromBeginning: true }));
  it('commits nothing of its own accord', () =>
    expect(runConfig).toEqual({ autoCommit: false, eachBatchAutoResolve: false }));
  it('is not started again after a bug', async () => {
    const { restartOnFailure } = consumerConfig('g', production).retry!;
    const exceeded = Object.assign(new Error('x', { cause: new Error('a bug') }), {
      name: 'KafkaJSNumberOfRetriesExceeded',
    });
    const refused = Object.assign(new Error('x'), { name: 'KafkaJSConnectionError' });
    expect([await restartOnFailure!(exceeded), await restartOnFailure!(refused)]).toEqual([false, true]);
  });
});
