import type { Message, View } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import { Schema } from 'mongoose';
import type { Incoming } from '../reader';
import { shows } from '../service';
import { type Change, foldBatch, type Folding, keysOf, type Stored } from './fold';
import { foldingOf } from './views.mongo';

type Event = Message<'Registered', { id: string; by: string }> | Message<'Urged', { id: string }> | Message<'Hidden'>;
type Doc = { by: string | null; urged: number };
const complaints: View<Event, Doc> = {
  name: 'spec.complaints.v1',
  key: ({ type, data }) => (type === 'Hidden' ? null : (data as { id: string }).id),
  initial: { by: null, urged: 0 },
  evolve: {
    Registered: ({ by }, doc) => ({ ...doc, by }),
    Urged: (_, doc) => ({ ...doc, urged: doc.urged + 1 }),
    Hidden: (_, doc) => doc,
  },
};
const from = [{ category: 'complaint' }, { category: 'item' }];
const view = foldingOf(shows(complaints, from, new Schema<Doc>({})));
const registered = (id: string, revision = 0): Incoming => ({
  event: { type: 'Registered', data: { id, by: 'web' } },
  meta: eventMeta({ stream: `complaint-${id}`, revision }),
});
const urged = (id: string, revision: number, stream = `complaint-${id}`): Incoming => ({
  event: { type: 'Urged', data: { id } },
  meta: eventMeta({ stream, revision }),
});
const hidden: Incoming = { event: { type: 'Hidden', data: {} }, meta: eventMeta({ stream: 'complaint-1' }) };
const docsOf = (changes: Map<string, Change>) => new Map([...changes].map(([key, { after }]) => [key, after]));
const fold = (docs: Map<string, Stored>, ...batch: Incoming[]) => [...foldBatch(docs, batch, view).values()];

describe('a batch is folded by document', () => {
  it('into one change each, with what it rests on', () =>
    expect(fold(new Map(), registered('1'), registered('2'), urged('1', 1))).toEqual([
      {
        before: null,
        after: { _id: '1', version: 1, revision: 1, seen: { 'complaint-1': 1 }, by: 'web', urged: 1 },
      },
      {
        before: null,
        after: { _id: '2', version: 1, revision: 0, seen: { 'complaint-2': 0 }, by: 'web', urged: 0 },
      },
    ]));

  it('on top of what is stored', () => {
    const docs = docsOf(foldBatch(new Map(), [registered('1')], view));
    expect(fold(docs, urged('1', 1), urged('1', 2))).toEqual([
      {
        before: docs.get('1'),
        after: { _id: '1', version: 2, revision: 2, seen: { 'complaint-1': 2 }, by: 'web', urged: 2 },
      },
    ]);
  });

  it('and changes nothing when it comes again, whole or in part', () => {
    const docs = docsOf(foldBatch(new Map(), [registered('1'), urged('1', 1)], view));
    expect(fold(docs, registered('1'), urged('1', 1))).toEqual([]);
    expect(fold(docs, urged('1', 1), urged('1', 2)).map(({ after }) => (after as Stored<Doc>).urged)).toEqual([2]);
  });

  it('counting each stream by its own revisions, and telling the revision of the document’s own', () =>
    expect(fold(new Map(), registered('1', 4), urged('1', 0, 'item-9'), urged('1', 3, 'item-1'))).toEqual([
      {
        before: null,
        after: {
          _id: '1',
          version: 1,
          revision: 4,
          seen: { 'complaint-1': 4, 'item-9': 0, 'item-1': 3 },
          by: 'web',
          urged: 2,
        },
      },
    ]));

  it('and may know other streams before its own', () =>
    expect(fold(new Map(), urged('1', 0, 'item-9')).map(({ after }) => after.revision)).toEqual([null]));

  it('without what is about no document', () => {
    expect(fold(new Map(), hidden)).toEqual([]);
    expect(keysOf([hidden, registered('1'), urged('1', 1)], view)).toEqual(['1']);
  });

  it('without touching what it was given', () => {
    const docs = docsOf(foldBatch(new Map(), [registered('1')], view));
    const before = JSON.stringify([...docs]);
    fold(docs, urged('1', 1));
    expect(JSON.stringify([...docs])).toBe(before);
  });

  it('so that evolve never sees the bookkeeping', () => {
    const seen: unknown[] = [];
    const looking: Folding = { ...view, evolve: { Urged: (_, doc) => (seen.push(doc), doc) } };
    foldBatch(docsOf(foldBatch(new Map(), [registered('1')], view)), [urged('1', 1)], looking);
    expect(seen).toEqual([{ by: 'web', urged: 0 }]);
  });
});

describe('a message the view does not list', () => {
  const foreign: Incoming = { event: { type: 'Renamed', data: {} }, meta: eventMeta({ stream: 'complaint-1' }) };
  it('is refused by a view over own events', () => {
    const open: Folding = { ...view, key: () => '1' };
    expect(() => foldBatch(new Map(), [foreign], open)).toThrow('message.unknown-type');
  });
  it('is told and passed over by a view over contracts', () => {
    const told: Incoming[] = [];
    expect([...foldBatch(new Map(), [foreign, registered('1')], view, (each) => told.push(each)).keys()]).toEqual([
      '1',
    ]);
    expect(told).toEqual([foreign]);
  });
});

it('refuses a stream whose name cannot be a field', () =>
  expect(() => fold(new Map(), urged('1', 0, 'item-3.1'))).toThrow('cannot be a field'));
it('refuses a view with a field that every document carries', () => {
  const taking: View<Event, Doc & { seen: number }> = {
    ...complaints,
    initial: { by: null, urged: 0, seen: 1 },
    evolve: { Registered: (_, doc) => doc, Urged: (_, doc) => doc, Hidden: (_, doc) => doc },
  };
  expect(() => foldingOf(shows(taking, from, new Schema()))).toThrow('spec.complaints.v1 has its own seen');
});
