import { isDeepStrictEqual } from 'node:util';
import type { EventMeta, Instant } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import fc from 'fast-check';
import { decode, encode, type Outgoing, type Raw } from './cloud-events';

const onTheWire = ({ key, value, headers }: Outgoing): Raw => ({
  key: Buffer.from(key),
  value: Buffer.from(value),
  headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)])),
});
const meta = eventMeta({ id: 'e-1', stream: 'complaint-c-1', revision: 3, causation: 'm-1', trace: '00-ab-cd-01' });
const contract = { type: 'intake.complaint-registered.v1', data: { complaintId: 'c-1', region: '340202' } };
const sent = encode(contract, meta, 'intake', 'complaint');
const without = (name: string): Raw => ({
  ...onTheWire(sent),
  headers: { ...onTheWire(sent).headers, [name]: undefined },
});
const withHeader = (name: string, value: string | string[]): Raw => ({
  ...onTheWire(sent),
  headers: { ...onTheWire(sent).headers, [name]: value },
});

const text = fc.string({ unit: 'grapheme', minLength: 1 });
const wellFormed = text.filter((value) => Buffer.from(value).toString() === value);
const instants = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString() as Instant);
const metas = (category: string): fc.Arbitrary<EventMeta> =>
  fc
    .record({
      id: fc.uuid(),
      occurredAt: instants,
      recordedAt: instants,
      actor: fc.record({ id: wellFormed, role: wellFormed, organisation: wellFormed }, { noNullPrototype: true }),
      ruleSet: wellFormed,
      correlation: wellFormed,
      causation: fc.option(fc.uuid()),
      trace: fc.option(wellFormed, { nil: undefined }),
      stream: wellFormed.map((id) => `${category}-${id}`),
      revision: fc.nat(),
    })
    .map(({ trace, ...rest }) => (trace === undefined ? rest : { ...rest, trace }));

describe('a contract as a Kafka message', () => {
  it('is a CloudEvent in binary mode, keyed by its aggregate', () =>
    expect(sent).toEqual({
      key: 'c-1',
      value: '{"complaintId":"c-1","region":"340202"}',
      headers: {
        ce_specversion: '1.0',
        ce_id: 'e-1',
        ce_type: 'intake.complaint-registered.v1',
        ce_source: '/intake',
        ce_subject: 'complaint/c-1',
        ce_time: '2026-05-06T01:00:00.000Z',
        ce_recordedtime: '2026-05-06T01:00:00.000Z',
        ce_sequence: '3',
        ce_partitionkey: 'c-1',
        ce_traceparent: '00-ab-cd-01',
        ce_correlationid: 'item-1',
        ce_causationid: 'm-1',
        ce_ruleset: 'C2026',
        ce_actorid: 'officer-7',
        ce_actorrole: 'HANDLER',
        ce_actororganisation: '340202D01',
        'content-type': 'application/json',
      },
    }));

  it('comes back as it went out, whatever it says', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('complaint', 'hot-spot').chain((category) => fc.tuple(fc.constant(category), metas(category))),
        fc.dictionary(wellFormed, fc.jsonValue({ noUnicodeString: false })),
        ([category, meta], data) => {
          const json = JSON.parse(JSON.stringify(data)) as object;
          const back = decode(onTheWire(encode({ type: 'a.b.v1', data: json }, meta, 'intake', category)));
          return isDeepStrictEqual(back, { event: { type: 'a.b.v1', data: json }, meta });
        },
      ),
    ));

  it('is refused on the way out when it would block its partition', () =>
    expect(() => encode({ ...contract, data: { text: '字'.repeat(200_000) } }, meta, 'intake', 'complaint')).toThrow(
      'contract.too-large',
    ));
});

describe('reading is strict', () => {
  const optional = ['ce_causationid', 'ce_traceparent'];
  it.each(Object.keys(sent.headers).filter((name) => !optional.includes(name)))(
    'a message without %s is unreadable',
    (name) => expect(() => decode(without(name))).toThrow('contract.unreadable'),
  );
  it('a person may have begun it: no cause, no trace', () => {
    expect(decode(without('ce_causationid')).meta.causation).toBeNull();
    expect('trace' in decode(without('ce_traceparent')).meta).toBe(false);
  });
  it.each([
    ['ce_specversion', '0.3'],
    ['content-type', 'text/plain'],
    ['ce_sequence', '-1'],
    ['ce_sequence', '1e3'],
    ['ce_sequence', '9007199254740993'],
    ['ce_time', '2026-05-06'],
    ['ce_time', 'yesterday'],
    ['ce_recordedtime', '2026-05-06T09:00:00+08:00'],
    ['ce_subject', 'complaint'],
    ['ce_subject', 'complaint/c-2'],
    ['ce_subject', '/c-1'],
    ['ce_partitionkey', 'c-2'],
  ])('a message with %s: %s is unreadable', (name, value) =>
    expect(() => decode(withHeader(name, value))).toThrow('contract.unreadable'),
  );
  it('a header that is there twice is unreadable', () =>
    expect(() => decode(withHeader('ce_id', ['e-1', 'e-2']))).toThrow('contract.unreadable'));
  it.each([null, '', '{', '[]', 'null', '"text"'])('a value of %s is unreadable', (value) =>
    expect(() => decode({ ...onTheWire(sent), value: value === null ? null : Buffer.from(value) })).toThrow(
      'contract.unreadable',
    ),
  );
  it('a message without its key is unreadable', () =>
    expect(() => decode({ ...onTheWire(sent), key: null })).toThrow('contract.unreadable'));
  it('says what is wrong without quoting the value', () =>
    expect(() => decode({ ...onTheWire(sent), value: Buffer.from('{"phone":13900000000x') })).toThrow(
      /^contract.unreadable: the value is not a JSON object$/,
    ));
});
