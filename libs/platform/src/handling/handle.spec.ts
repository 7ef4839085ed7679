import {
  type Decider,
  type EventStore,
  inMemoryStore,
  type Message,
  type Meta,
  reject,
  Rejection,
  RevisionConflict,
} from '@12315/kernel';
import { meta } from '@12315/kernel/spec';
import { randomUUID } from 'node:crypto';
import { handles } from '../service';
import { Unavailable } from '../unavailable';
import { type Handled, handlerOf } from './handle';
import { mailbox } from './mailbox';
import { uuid5 } from './uuid5';

/** An account of one organisation, without any memory of commands: a second deposit is a second deposit. */
type Command =
  | Message<'Open', { organisation: string }>
  | Message<'Deposit', { amount: number }>
  | Message<'Split', { amount: number }>
  | Message<'Look', object>
  | Message<'Close', { id: string }>;
type Event = Message<'Opened', { organisation: string }> | Message<'Deposited', { amount: number }>;
type Account = { organisation: string | null; balance: number };
const deposited = (amount: number): Event => ({ type: 'Deposited', data: { amount } });
const account: Decider<Command, Event, Account> = {
  category: 'account',
  initial: { organisation: null, balance: 0 },
  decide: {
    Open: ({ organisation }, state) => (state.organisation ? [] : [{ type: 'Opened', data: { organisation } }]),
    Deposit: ({ amount }, state) =>
      state.balance + amount > 1000 ? reject('conflict', 'account.full') : [deposited(amount)],
    Split: ({ amount }) => [deposited(amount), deposited(amount)],
    Look: () => [],
    Close: ({ id }, { organisation }) => (organisation ? [] : reject('not-found', 'account.unknown', id)),
  },
  evolve: {
    Opened: ({ organisation }, state) => ({ ...state, organisation }),
    Deposited: ({ amount }, state) => ({ ...state, balance: state.balance + amount }),
  },
  holder: ({ organisation }) => organisation,
};

const by = (more: Partial<Meta> = {}): Meta => ({ ...meta, id: randomUUID(), ...more });
const open = { type: 'Open', data: { organisation: '340202D01' } };
const deposit = (amount: number) => ({ type: 'Deposit', data: { amount } });
const look = { type: 'Look', data: {} };
const handler = (store: EventStore = inMemoryStore()) => ({
  store,
  handle: handlerOf(handles(account), store, 'spec'),
});
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const amounts = async (store: EventStore) =>
  (await store.read('account-1')).slice(1).map(({ event }) => (event.data as { amount: number }).amount);

describe('a command', () => {
  it('begins a stream with what was decided', async () => {
    const { handle } = handler();
    const handled: Handled = {
      stream: 'account-1',
      revision: 0,
      events: [{ type: 'Opened', data: { organisation: '340202D01' } }],
    };
    expect(await handle('1', open, by())).toEqual(handled);
  });

  it('leaves what accompanied it beside the event, with an id that follows from its own', async () => {
    const { handle, store } = handler();
    const command = by({ correlation: 'item-9', causation: 'event-7' });
    await handle('1', open, command);
    expect((await store.read('account-1')).map((recorded) => recorded.meta)).toEqual([
      { ...command, id: uuid5(command.id, '0'), stream: 'account-1', revision: 0 },
    ]);
  });

  it('keeps the correlation of the stream it comes to', async () => {
    const { handle, store } = handler();
    await handle('1', open, by({ correlation: 'item-9' }));
    await handle('1', deposit(1), by({ correlation: 'item-10' }));
    expect((await store.read('account-1')).map((recorded) => recorded.meta.correlation)).toEqual(['item-9', 'item-9']);
  });

  it('appends nothing when nothing is decided', async () => {
    const { handle, store } = handler();
    expect(await handle('1', look, by())).toEqual({ stream: 'account-1', revision: -1, events: [] });
    expect(await store.read('account-1')).toEqual([]);
  });

  it('that comes twice is answered as the first time, and happens once', async () => {
    const { handle, store } = handler();
    await handle('1', open, by());
    const command = by();
    const first = await handle('1', { type: 'Split', data: { amount: 5 } }, command);
    await handle('1', deposit(7), by());
    expect(await handle('1', { type: 'Split', data: { amount: 5 } }, command)).toEqual(first);
    expect(first.revision).toBe(2);
    expect(await amounts(store)).toEqual([5, 5, 7]);
  });

  it('passes the refusal on', async () => {
    const { handle } = handler();
    await handle('1', open, by());
    expect(await failureOf(handle('1', deposit(2000), by()))).toEqual(new Rejection('conflict', 'account.full'));
  });
});

describe('a foreign matter', () => {
  const stranger = by({ actor: { id: 'officer-8', role: 'HANDLER', organisation: '340203D01' } });
  it.each([undefined, 0, 7])('looks to a person like one that does not exist, with If-Match %s', async (expected) => {
    const { handle } = handler();
    await handle('1', open, by());
    const close = (id: string) =>
      handle(id, { type: 'Close', data: { id } }, { ...stranger, id: randomUUID() }, expected);
    const shape = async (id: string) => {
      const error = (await failureOf(close(id))) as Rejection;
      return [error.name, error.kind, error.code, error.detail?.replace(id, '<id>')];
    };
    expect(await shape('1')).toEqual(['Rejection', 'not-found', 'account.unknown', '<id>']);
    expect(await shape('1')).toEqual(await shape('missing'));
  });
  it('is open to the superior and to processes', async () => {
    const { handle } = handler();
    await handle('1', open, by());
    const actors = [
      { id: 'officer-1', role: 'SUPERVISOR', organisation: '340200C01' },
      { id: 'clock', role: 'CLOCK', organisation: '' },
      { id: 'spec.policy.v1', role: 'SYSTEM', organisation: '340203D01' },
    ];
    for (const actor of actors) await handle('1', deposit(1), by({ actor }));
    expect((await handle('1', look, by())).revision).toBe(3);
  });
  it('may be begun by anyone whom its rules let', async () => {
    const { handle } = handler();
    expect((await handle('1', open, stranger)).revision).toBe(0);
  });
});

describe('the revision a caller saw', () => {
  it('lets the command through while it is the last', async () => {
    const { handle } = handler();
    await handle('1', open, by());
    expect((await handle('1', deposit(1), by(), 0)).revision).toBe(1);
  });
  it('refuses it when it has passed, without trying again', async () => {
    const store = inMemoryStore();
    const reading = jest.fn(store.read);
    const { handle } = handler({ ...store, read: reading as typeof store.read });
    await handle('1', open, by());
    await handle('1', deposit(1), by());
    reading.mockClear();
    expect(await failureOf(handle('1', deposit(1), by(), 0))).toEqual(new RevisionConflict('account-1', 0, 1));
    expect(reading).toHaveBeenCalledTimes(1);
  });
  it('refuses it even if nothing would be decided', async () => {
    const { handle } = handler();
    await handle('1', open, by());
    await handle('1', deposit(1), by());
    expect(await failureOf(handle('1', look, by(), 0))).toEqual(new RevisionConflict('account-1', 0, 1));
  });
  it('refuses it where nothing exists that it could be the revision of', async () => {
    const { handle } = handler();
    expect(await failureOf(handle('1', open, by(), 3))).toEqual(new RevisionConflict('account-1', 3, 'none'));
  });
  it('refuses it when the race is lost between reading and appending', async () => {
    const store = inMemoryStore();
    const other = handlerOf(handles(account), store, 'spec');
    await other('1', open, by());
    const racing: EventStore = {
      ...store,
      append: async (...args) => {
        await other('1', deposit(1), by());
        return store.append(...args);
      },
    };
    const { handle } = handler(racing);
    expect(await failureOf(handle('1', deposit(2), by(), 0))).toEqual(new RevisionConflict('account-1', 0, 1));
  });
});

describe('a race that is lost', () => {
  const losing = async (times: number) => {
    const store = inMemoryStore();
    const other = handlerOf(handles(account), store, 'spec');
    await other('1', open, by());
    let left = times;
    const racing: EventStore = {
      ...store,
      append: async (...args) => {
        if (left-- > 0) await other('1', deposit(1), by());
        return store.append(...args);
      },
    };
    return { store, handle: handlerOf(handles(account), racing, 'spec') };
  };
  it('is run again on what the winner left', async () => {
    const { handle, store } = await losing(5);
    expect((await handle('1', deposit(995), by())).revision).toBe(6);
    expect(await amounts(store)).toEqual([1, 1, 1, 1, 1, 995]);
  });
  it('is decided anew, not only written anew', async () => {
    const { handle } = await losing(1);
    expect(await failureOf(handle('1', deposit(1000), by()))).toEqual(new Rejection('conflict', 'account.full'));
  });
  it('is given up after five more tries', async () => {
    const { handle, store } = await losing(7);
    expect(await failureOf(handle('1', deposit(2), by()))).toEqual(new RevisionConflict('account-1', 5, 6));
    expect(await amounts(store)).toEqual([1, 1, 1, 1, 1, 1]);
  });
});

describe('a stream that this process remembers', () => {
  const observed = async () => {
    const store = inMemoryStore();
    const reading = jest.fn(store.read);
    const { handle } = handler({ ...store, read: reading as typeof store.read });
    const { handle: other } = handler(store);
    await handle('1', open, by());
    reading.mockClear();
    return { store, handle, other, reads: () => reading.mock.calls.length };
  };

  it('is not read again', async () => {
    const { store, handle, reads } = await observed();
    const command = by();
    const first = await handle('1', deposit(1), command);
    expect(await handle('1', deposit(2), by(), 1)).toEqual({
      stream: 'account-1',
      revision: 2,
      events: [deposited(2)],
    });
    expect(await handle('1', deposit(1), command)).toEqual(first);
    expect(reads()).toBe(0);
    expect(await amounts(store)).toEqual([1, 2]);
  });
  it('is read where another process has written meanwhile, and decided anew', async () => {
    const { store, handle, other } = await observed();
    await other('1', deposit(999), by());
    expect(await failureOf(handle('1', deposit(2), by()))).toEqual(new Rejection('conflict', 'account.full'));
    expect((await handle('1', deposit(1), by())).revision).toBe(2);
    expect(await amounts(store)).toEqual([999, 1]);
  });
  it('is read before anything is refused, or nothing is decided', async () => {
    const { handle, other, reads } = await observed();
    await failureOf(handle('1', deposit(2000), by()));
    expect(reads()).toBe(1);
    await handle('1', deposit(1), by());
    await other('1', deposit(5), by());
    expect((await handle('1', look, by())).revision).toBe(2);
    expect((await handle('1', look, by(), 2)).revision).toBe(2);
  });
  it('is remembered as it will be read', async () => {
    const store = inMemoryStore();
    const { handle } = handler({
      ...store,
      append: (stream, events, expected) =>
        store.append(stream, JSON.parse(JSON.stringify(events)) as typeof events, expected),
    });
    await handle('1', open, by());
    const five = { toJSON: () => 5 } as unknown as number;
    await handle('1', deposit(five), by());
    expect(await failureOf(handle('1', deposit(996), by()))).toEqual(new Rejection('conflict', 'account.full'));
  });
  it('is not read where the store is away: that it is unknown is told once, after 15 s', async () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    const store = inMemoryStore();
    const { handle: fresh } = handler({
      ...store,
      append: (stream, events, expected) => {
        if (expected === 'none') return store.append(stream, events, expected);
        now += 6_000;
        return Promise.reject(new Unavailable('eventstore', 'away'));
      },
    });
    await fresh('1', open, by());
    expect(await failureOf(fresh('1', deposit(1), by()))).toEqual(new Unavailable('eventstore', 'away'));
    expect(now).toBe(18_000);
    clock.mockRestore();
  });
  it('is read where an append failed, and what was written all the same is found', async () => {
    const store = inMemoryStore();
    let cuts = 1;
    const { handle } = handler({
      ...store,
      append: async (stream, events, expected) => {
        const revision = await store.append(stream, events, expected);
        if (expected === 0 && cuts-- > 0) throw new Error('cut after');
        return revision;
      },
    });
    await handle('1', open, by());
    expect((await handle('1', deposit(1), by())).revision).toBe(1);
    expect(await amounts(store)).toEqual([1]);
  });
});

describe('many writers of one aggregate', () => {
  const deposits = Array.from({ length: 32 }, (_, n) => n + 1);

  it('all get through in one process, without a single conflict, in the order of asking', async () => {
    const store = inMemoryStore();
    let conflicts = 0;
    const counting: EventStore = {
      ...store,
      append: (...args) =>
        store.append(...args).catch((error: unknown) => {
          conflicts++;
          throw error;
        }),
    };
    const { handle } = handler(counting);
    await handle('1', open, by());
    const handled = await Promise.all(deposits.map((amount) => handle('1', deposit(amount), by())));
    expect(handled.map(({ revision }) => revision)).toEqual(deposits);
    expect(await amounts(store)).toEqual(deposits);
    expect(conflicts).toBe(0);
  });

  it('in two processes lose no update, and the rule holds for their sum', async () => {
    const store = inMemoryStore();
    const [one, two] = [handler(store).handle, handler(store).handle];
    await one('1', open, by());
    const work = deposits.flatMap((amount) =>
      [one, two].map((handle) => failureOf(handle('1', deposit(amount), by()))),
    );
    const failures = (await Promise.all(work)).filter((failure) => failure !== null);
    const known = failures.filter((failure) => failure instanceof Rejection || failure instanceof RevisionConflict);
    expect(known).toEqual(failures);
    const kept = await amounts(store);
    expect(kept.length).toBe(64 - failures.length);
    expect(kept.reduce((sum, amount) => sum + amount, 0)).toBeLessThanOrEqual(1000);
  });
});

describe('an append whose outcome is unknown', () => {
  /** Every second append is done and then not answered; every third is neither. */
  const unreliable = (store: EventStore): EventStore => {
    let n = 0;
    return {
      ...store,
      append: async (...args) => {
        n++;
        if (n % 3 === 0) throw new Unavailable('eventstore', 'cut before');
        const revision = await store.append(...args);
        if (n % 2 === 0) throw new Unavailable('eventstore', 'cut after');
        return revision;
      },
    };
  };
  it('is settled to exactly one', async () => {
    const store = inMemoryStore();
    const { handle } = handler(unreliable(store));
    await handle('1', open, by());
    const deposits = Array.from({ length: 30 }, (_, n) => n + 1);
    const handled = await Promise.all(deposits.map((amount) => handle('1', deposit(amount), by())));
    expect(handled.map(({ revision }) => revision)).toEqual(deposits);
    expect(await amounts(store)).toEqual(deposits);
  });
  it('is settled by its caller too, who sends the command again', async () => {
    const store = inMemoryStore();
    await handler(store).handle('1', open, by());
    const crashing: EventStore = {
      ...store,
      append: async (...args) => {
        await store.append(...args);
        throw new Error('the process ended here');
      },
    };
    const command = by();
    await failureOf(handler(crashing).handle('1', deposit(5), command));
    expect((await handler(store).handle('1', deposit(5), command)).revision).toBe(1);
    expect(await amounts(store)).toEqual([5]);
  });
  it('is told as unavailable in the end, and not before it was repeated', async () => {
    let now = 0;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
    const ids: string[][] = [];
    const { handle } = handler({
      ...inMemoryStore(),
      append: (_stream, events) => {
        ids.push(events.map((event) => event.meta.id));
        now += 6_000;
        return Promise.reject(new Unavailable('eventstore', 'away'));
      },
    });
    const command = by();
    expect(await failureOf(handle('1', open, command))).toEqual(new Unavailable('eventstore', 'away'));
    expect(ids).toEqual(Array(3).fill([uuid5(command.id, '0')]));
    clock.mockRestore();
  });
});

describe('the mailbox', () => {
  it('forgets a key when nothing waits for it, whatever became of the work', async () => {
    const inOrder = mailbox();
    await Promise.allSettled([
      inOrder('a', () => Promise.reject(new Error('no'))),
      inOrder('a', () => Promise.resolve()),
    ]);
    expect(inOrder.waiting()).toBe(0);
  });
  it('lets so many wait for one key and no more, and the next when one is done', async () => {
    const inOrder = mailbox(2);
    const both = [inOrder('a', async () => 1), inOrder('a', async () => 2)];
    await expect(inOrder('a', async () => 3)).rejects.toBeInstanceOf(Unavailable);
    expect(await inOrder('b', async () => 4)).toBe(4);
    expect(await Promise.all(both)).toEqual([1, 2]);
    expect(await inOrder('a', async () => 5)).toBe(5);
  });
});
