import type { EventMeta, Message } from '@12315/kernel';
import { eventMeta } from '@12315/kernel/spec';
import type { Incoming } from '../reader';
import type { Gathering } from '../service';
import { fold, keysOf, type Stored } from './fold';

const gathering = {
  view: {
    name: 'analytics.matters.v1',
    key: (event: Message) => (event.data as { id: string | null }).id,
    initial: { facts: [] },
    evolve: {
      Told: (_data: unknown, doc: { facts: string[] }, meta: EventMeta) => ({
        facts: [...doc.facts, `${meta.stream}@${meta.revision}`],
      }),
    },
  },
} as unknown as Gathering;
const told = (stream: string, revision: number, id: string | null = 'm-1', type = 'Told'): Incoming => ({
  event: { type, data: { id } },
  meta: eventMeta({ stream, revision }),
});
const stored = (facts: string[], seen: Record<string, number>): ReadonlyMap<string, Stored> =>
  new Map([['m-1', { _id: 'm-1', facts, seen, applied: 7 }]]);

describe('folding contracts into documents', () => {
  it('begins with the initial document', () =>
    expect(fold(gathering, new Map(), [told('a-1', 0), told('b-1', 4)])).toEqual([
      { _id: 'm-1', before: null, after: { facts: ['a-1@0', 'b-1@4'] }, seen: { 'a-1': 0, 'b-1': 4 } },
    ]));
  it('drops what the document has seen of that stream, and only of that', () =>
    expect(
      fold(gathering, stored(['x'], { 'a-1': 3 }), [told('a-1', 3), told('b-1', 0), told('a-1', 5), told('a-1', 4)]),
    ).toEqual([
      { _id: 'm-1', before: { facts: ['x'] }, after: { facts: ['x', 'b-1@0', 'a-1@5'] }, seen: { 'a-1': 5, 'b-1': 0 } },
    ]));
  it('leaves alone what a repeat does not change', () =>
    expect(fold(gathering, stored(['x'], { 'a-1': 3 }), [told('a-1', 2)])).toEqual([]));
  it('passes by what belongs to no document or has no case', () =>
    expect(fold(gathering, new Map(), [told('a-1', 0, null), told('a-1', 1, 'm-1', 'Other')])).toEqual([]));
  it('asks for each document once', () =>
    expect(keysOf(gathering, [told('a-1', 0), told('b-1', 0), told('c-1', 0, null), told('d-1', 0, 'm-2')])).toEqual([
      'm-1',
      'm-2',
    ]));
});
