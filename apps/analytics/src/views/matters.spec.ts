import type { Message, Meta } from '@12315/kernel';
import { at, eventMeta } from '@12315/kernel/spec';
import { fixturesOf } from '@12315/platform/testing';
import { contributionsOf, type Matter, matters } from './matters.view';

type Told = Message & { readonly meta: Partial<Meta> };
const told = (type: string, more: object = {}, meta: Partial<Meta> = {}): Told => ({
  type,
  data: { ...(fixturesOf(type)[0] as object), ...more },
  meta,
});
const matterOf = (...history: readonly Told[]) =>
  history.reduce(
    (doc, { type, data, meta }) => matters.view.evolve[type]!(data, doc, eventMeta(meta)),
    matters.view.initial,
  ) as Matter;

const jinghu = '340202D01';
const jiujiang = '340207D01';
const registered = told('intake.complaint-registered.v1');
const assigned = told('intake.complaint-assigned.v1');
const rerouted = told('intake.complaint-assigned.v1', {
  organisation: jiujiang,
  receivedAt: '2026-05-08T01:00:00.000Z',
});
const accepted = told('intake.complaint-accepted.v1');
const refused = told('intake.complaint-refused.v1');
const overdue = told('intake.acceptance-overdue.v1', {}, { occurredAt: at('2026-05-14T16:00:00Z') });

const isRegistered = {
  kind: 'COMPLAINT',
  number: '340200C01202605060001C1',
  correlation: 'item-1',
  sourceId: null,
  organisation: '340200C01',
  received: [],
  accepted: null,
  refused: null,
  overdue: [],
};

describe('a matter', () => {
  it('is an item until it is more, found by its number', () =>
    expect(matterOf(told('intake.item-received.v1'), told('intake.item-numbered.v1'))).toStrictEqual({
      ...isRegistered,
      kind: 'ITEM',
      number: '340200C01202605060001',
    }));
  it('is a complaint where it was registered', () => expect(matterOf(registered)).toStrictEqual(isRegistered));
  it('belongs to the organ that it is assigned to', () =>
    expect(matterOf(registered, assigned)).toStrictEqual({
      ...isRegistered,
      organisation: jinghu,
      received: [{ organisation: jinghu, on: '2026-05-06' }],
    }));
  it('belongs to the next organ after a re-routing, and was received by both', () =>
    expect(matterOf(registered, assigned, rerouted)).toStrictEqual({
      ...isRegistered,
      organisation: jiujiang,
      received: [
        { organisation: jinghu, on: '2026-05-06' },
        { organisation: jiujiang, on: '2026-05-08' },
      ],
    }));
  it.each([
    ['LEAD', 'enforcement-cases.lead-registered.v1', '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002'],
    ['SAMPLE', 'sampling.sample-drawn.v1', null],
  ])('is a %s without figures', (kind, type, sourceId) =>
    expect(matterOf(told(type))).toStrictEqual({ ...isRegistered, kind, number: null, organisation: jinghu, sourceId }),
  );
  it.each([
    ['a complaint by its id', assigned, '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002'],
    ['an item by its id', told('intake.item-received.v1'), '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0001'],
    ['a sample by its id', told('sampling.sample-drawn.v1'), '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0021'],
    ['a lead by its id', told('enforcement-cases.lead-registered.v1'), '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0004'],
  ])('is known: %s', (_, message, id) => expect(matters.view.key(message, eventMeta())).toBe(id));
});

describe('the figures of a matter', () => {
  const one = (measure: string, organisation: string, day: string) => ({
    key: { organisation, day },
    measures: { [measure]: 1 },
  });
  const figuresOf = (...history: readonly Told[]) => contributionsOf(matterOf(...history));

  it('are none before an organ with authority has it', () => expect(figuresOf(registered)).toStrictEqual([]));
  it('count it received at that organ, on the day of its receipt', () =>
    expect(figuresOf(registered, assigned)).toStrictEqual([one('received', jinghu, '2026-05-06')]));
  it('count it received by each organ that it came to', () =>
    expect(figuresOf(registered, assigned, rerouted)).toStrictEqual([
      one('received', jinghu, '2026-05-06'),
      one('received', jiujiang, '2026-05-08'),
    ]));
  it('count it accepted once', () =>
    expect(figuresOf(registered, assigned, accepted)).toStrictEqual([
      one('received', jinghu, '2026-05-06'),
      one('accepted', jinghu, '2026-05-06'),
    ]));
  it('count it refused once', () =>
    expect(figuresOf(registered, assigned, refused)).toStrictEqual([
      one('received', jinghu, '2026-05-06'),
      one('refused', jinghu, '2026-05-06'),
    ]));
  it('count it overdue on the first day after the limit, in Wuhu', () =>
    expect(figuresOf(registered, assigned, overdue)).toStrictEqual([
      one('received', jinghu, '2026-05-06'),
      one('overdue', jinghu, '2026-05-15'),
    ]));
  it('keep what was overdue when it is decided late', () => {
    const late = told('intake.complaint-accepted.v1', { acceptedAt: '2026-05-15T16:30:00.000Z', onTime: false });
    expect(figuresOf(registered, assigned, overdue, late)).toStrictEqual([
      one('received', jinghu, '2026-05-06'),
      one('accepted', jinghu, '2026-05-16'),
      one('overdue', jinghu, '2026-05-15'),
    ]);
  });
  it('are asked for by organ and day', () => {
    expect(matters.figures?.name).toBe('analytics.figures.v1');
    expect(matters.figures?.index).toStrictEqual({ organisation: 1, day: 1 });
    expect(matters.figures?.of(matterOf(registered, assigned))).toStrictEqual(figuresOf(registered, assigned));
  });
});
