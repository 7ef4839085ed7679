import { partitioner } from './kafka';

const partitions = Array.from({ length: 12 }, (_, partitionId) => ({ partitionId, leader: 0 }));
const partitionOf = (key: string): number =>
  partitioner()({ topic: 't', partitionMetadata: partitions as never, message: { key, value: '' } });

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
