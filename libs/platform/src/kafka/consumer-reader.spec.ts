import { channel } from '@12315/contracts';
import { type Instant, type Message, type Meta, Rejection } from '@12315/kernel';
import { at, eventMeta } from '@12315/kernel/spec';
import { IsString } from 'class-validator';
import { uuid5 } from '../handling/uuid5';
import type { Incoming } from '../reader';
import type { Consuming, Service } from '../service';
import { consumerReader } from './consumer-reader';
import type { Inbox } from './inbox';

class DispatchIssuedV1 {
  static readonly type = 'routing.dispatch-issued.v1' as const;
  @IsString() complaintId!: string;
}
type DispatchIssued = Message<'routing.dispatch-issued.v1', DispatchIssuedV1>;
const note = (to: string) => ({ to, command: { type: 'NoteAssignment', data: { complaintId: to } } });
const consuming: Consuming = {
  name: 'intake.from-routing.v1',
  channel: channel('routing.events', DispatchIssuedV1),
  to: 'complaint',
  react: {
    'routing.dispatch-issued.v1': (data) => {
      const { complaintId } = data as DispatchIssued['data'];
      return [note(complaintId), note(`${complaintId}-again`)];
    },
  },
};
const service = { name: 'intake', ruleSetAt: (then: Instant) => (then < '2026' ? 'C2020' : 'C2026') } as Service;
const clock = { now: () => at('2026-05-07T01:00:00Z') };
const ids = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'] as const;
const issued = (revision: number, stream = 'dispatch-d-1', more = {}): Incoming => ({
  event: { type: 'routing.dispatch-issued.v1', data: { complaintId: `c-${revision}` } },
  meta: eventMeta({ id: ids[0], stream, revision, ...more }),
});

const inboxWith = (): Inbox & { readonly kept: Map<string, number> } => {
  const kept = new Map<string, number>();
  return {
    kept,
    seen: async (_name, streams) => new Map([...kept].filter(([stream]) => streams.includes(stream))),
    note: async (_name, revisions) => revisions.forEach((revision, stream) => kept.set(stream, revision)),
  };
};
const reading = (handle: (to: string, command: Message, meta: Meta) => Promise<unknown> = async () => {}) => {
  const given: { to: string; command: Message; meta: Meta }[] = [];
  const inbox = inboxWith();
  const reader = consumerReader(
    consuming,
    async (to, command, meta) => {
      await handle(to, command, meta);
      given.push({ to, command, meta });
    },
    clock,
    service,
    inbox,
  );
  return { reader, given, inbox, names: () => given.map(({ to }) => to) };
};

describe('contracts of another service', () => {
  it('become our commands, caused by that fact', async () => {
    const { reader, given } = reading();
    await reader.apply([issued(3, 'dispatch-d-1', { trace: '00-a-b-01', occurredAt: at('2025-12-31T01:00:00Z') })]);
    expect(given[0]).toEqual({
      to: 'c-3',
      command: { type: 'NoteAssignment', data: { complaintId: 'c-3' } },
      meta: {
        id: uuid5(ids[0], 'intake.from-routing.v1|0'),
        occurredAt: '2025-12-31T01:00:00.000Z',
        recordedAt: '2026-05-07T01:00:00.000Z',
        actor: { id: 'intake.from-routing.v1', role: 'SYSTEM', organisation: '340202D01' },
        ruleSet: 'C2020',
        correlation: 'item-1',
        causation: ids[0],
        trace: '00-a-b-01',
      },
    });
  });

  it('give each command an id of its own, the same every time', async () => {
    const first = reading();
    const second = reading();
    for (const { reader } of [first, second])
      await reader.apply([issued(0), issued(1, 'dispatch-d-1', { id: ids[1] })]);
    const commands = (all: typeof first) => all.given.map(({ meta }) => meta.id);
    expect(new Set(commands(first)).size).toBe(4);
    expect(commands(second)).toEqual(commands(first));
  });

  it('are dropped when they are not newer, in one batch and in the next', async () => {
    const { reader, names, inbox } = reading();
    await reader.apply([issued(2), issued(2), issued(1), issued(5)]);
    await reader.apply([issued(5), issued(4), issued(7), issued(0, 'dispatch-d-2')]);
    expect(names()).toEqual(['c-2', 'c-2-again', 'c-5', 'c-5-again', 'c-7', 'c-7-again', 'c-0', 'c-0-again']);
    expect([...inbox.kept]).toEqual([
      ['dispatch-d-1', 7],
      ['dispatch-d-2', 0],
    ]);
  });

  it('pass by where we do not list them, and leave no trace', async () => {
    const { reader, given, inbox } = reading();
    await reader.apply([{ event: { type: 'routing.dispatch-signed.v1', data: {} }, meta: eventMeta() }]);
    expect([given, [...inbox.kept], reader.skipped()]).toEqual([[], [], { 'routing.dispatch-signed.v1': 1 }]);
  });

  it('are kept in the inbox only after the commands: a crash repeats them', async () => {
    let alive = false;
    const { reader, names, inbox } = reading(async (to) => {
      if (!alive && to === 'c-1-again') throw new Error('killed');
    });
    await expect(reader.apply([issued(0), issued(1)])).rejects.toThrow('killed');
    expect([...inbox.kept]).toEqual([]);
    alive = true;
    await reader.apply([issued(0), issued(1)]);
    expect(names()).toEqual(['c-0', 'c-0-again', 'c-1', 'c-0', 'c-0-again', 'c-1', 'c-1-again']);
  });

  it('let a refusal through, to be parked', async () => {
    const refuse = reading(() => Promise.reject(new Rejection('conflict', 'complaint.closed')));
    await expect(refuse.reader.apply([issued(0)])).rejects.toMatchObject({ code: 'complaint.closed' });
  });
});
