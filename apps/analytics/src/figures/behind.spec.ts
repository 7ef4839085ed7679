import { Rejection } from '@12315/kernel';
import type { Asked, Database } from './asking';
import { everyMatterBehind } from './behind';

const asked: Asked = { from: '2026-05-01', to: '2026-05-31', scope: { from: '3402', before: '3403' } };
const fact = { measure: 'received', n: 1, organisation: '340202D01', on: '2026-05-06', class: '127', channel: 'PHONE' };
/** A database with so many matters, of which it gives no more than it is asked for. */
const databaseOf = (count: number): Database => {
  const cursor = (limit: number) => ({
    sort: () => cursor(limit),
    limit: (n: number) => cursor(n),
    maxTimeMS: () => cursor(limit),
    toArray: async () =>
      Array.from({ length: Math.min(count, limit) }, (_, i) => ({ _id: `m${i}`, kind: 'COMPLAINT', counted: [fact] })),
  });
  return { collection: () => ({ find: () => cursor(Infinity) }) } as unknown as Database;
};

describe('all that an export lists', () => {
  it('is every matter, as long as a file can hold them', async () =>
    expect(await everyMatterBehind(databaseOf(20_000), asked)).toHaveLength(20_000));
  it('is refused when it is more, rather than cut off', () =>
    expect(everyMatterBehind(databaseOf(20_001), asked)).rejects.toEqual(
      new Rejection('invalid', 'export.too-large', '20000'),
    ));
});
