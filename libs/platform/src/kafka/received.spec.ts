import { channel } from '@12315/contracts';
import { eventMeta } from '@12315/kernel/spec';
import { IsString } from 'class-validator';
import type { Incoming } from '../reader';
import { encode, type Raw } from './cloud-events';
import { listed as listedOf, received, skips } from './received';

class DispatchIssuedV1 {
  static readonly type = 'routing.dispatch-issued.v1' as const;
  @IsString() to!: string;
}
const { contracts } = channel('routing.events', DispatchIssuedV1);
const cases = { [DispatchIssuedV1.type]: () => [] };
const place = { topic: 'routing.events', partition: 3, offset: '17' };
const contract = { type: DispatchIssuedV1.type, data: { to: '340202D01' } };
const sent = encode(contract, eventMeta({ id: 'e-1', stream: 'dispatch-d-1', revision: 4 }), 'routing', 'dispatch');
const raw = (change: Record<string, Buffer | undefined> = {}, value: Buffer | null = Buffer.from(sent.value)): Raw => ({
  key: Buffer.from(sent.key),
  value,
  headers: { ...sent.headers, ...change },
});
const listed = (some: object, of: typeof contracts, batch: readonly Incoming[], skipped = skips()) =>
  listedOf(some as Record<string, unknown>, of, batch, skipped.count);
const throughMongo = (incoming: Incoming) => JSON.parse(JSON.stringify(incoming)) as Incoming;

describe('a message that can be read', () => {
  it('is its contract', () => expect(received(raw(), place).event).toEqual(contract));
  it('reaches the reader that has a case for it', () =>
    expect(listed(cases, contracts, [received(raw(), place)]).map(({ event }) => event)).toEqual([contract]));
  it('passes by a reader that has none and is counted, also when nobody here knows its type', () => {
    const skipped = skips();
    const unknown = received(raw({ ce_type: Buffer.from('routing.something-new.v1') }), place);
    expect(listed(cases, contracts, [unknown, unknown], skipped)).toEqual([]);
    expect(skipped.all()).toEqual({ 'routing.something-new.v1': 2 });
    expect(listed({}, contracts, [received(raw(), place)])).toEqual([]);
  });
  it('is refused by the reader when it breaks its promise', () =>
    expect(() => listed(cases, contracts, [received(raw({}, Buffer.from('{"to":7}')), place)])).toThrow(
      'contract.broken',
    ));
  it('is not found among inherited names', () =>
    expect(listed(cases, contracts, [received(raw({ ce_type: Buffer.from('toString') }), place)])).toEqual([]));
});

describe('a message that cannot be read', () => {
  it('waits as what its subject says it is about, in its turn', () =>
    expect(received(raw({}, Buffer.from('{')), place).meta).toMatchObject({
      id: 'routing.events|3|17',
      stream: 'dispatch-d-1',
      revision: 4,
    }));
  it('waits by its key when it does not say what it is about', () =>
    expect(received(raw({ ce_subject: undefined }), place).meta.stream).toBe('unreadable-d-1'));
  it('waits by its offset when it does not say its turn', () =>
    expect(received(raw({ ce_sequence: undefined }), place).meta.revision).toBe(17));
  it('waits alone when it has no key either', () =>
    expect(received({ key: null, value: null }, place).meta.stream).toBe('unreadable-routing.events|3|17'));
  it('is refused by every reader', () =>
    expect(() => listed({}, contracts, [received(raw({}, null), place)])).toThrow('contract.unreadable'));
  it('is kept as it came and read again when it is replayed', () => {
    const parked = throughMongo(received(raw({ 'content-type': Buffer.from('text/plain') }), place));
    expect(() => listed(cases, contracts, [parked])).toThrow('content-type is not application/json');
    const data = parked.event.data as { value: string; headers: Record<string, string> };
    expect(Buffer.from(data.value, 'base64').toString()).toBe(sent.value);
    const repaired = { ...data, headers: { ...data.headers, 'content-type': btoa('application/json') } };
    expect(listed(cases, contracts, [{ ...parked, event: { ...parked.event, data: repaired } }])).toEqual([
      received(raw(), place),
    ]);
  });
});
