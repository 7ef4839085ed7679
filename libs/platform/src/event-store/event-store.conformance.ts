import { type Append, type EventStore, type Recorded, RevisionConflict, type Step } from '@12315/kernel';
import { meta } from '@12315/kernel/spec';
import { randomUUID } from 'node:crypto';

type Counted = { readonly type: 'Counted'; readonly data: { readonly n: number } };
const counted = (n: number): Append<Counted> => ({
  event: { type: 'Counted', data: { n } },
  meta: { ...meta, id: randomUUID() },
});
const numbers = (recorded: readonly Recorded[]) => recorded.map(({ event }) => (event as Counted).data.n);
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

/** What every event store of the platform does, in memory or over the wire; categories are new in every run. */
export const eventStoreConformance = (name: string, open: () => Promise<EventStore>): void => {
  const category = () => `spec${randomUUID().replaceAll('-', '')}`;
  let store: EventStore;
  beforeAll(async () => {
    store = await open();
  });

  const take = async (
    categories: string[],
    until: (steps: readonly Step[]) => boolean,
    after: Recorded | null = null,
  ) => {
    const control = new AbortController();
    const steps: Step[] = [];
    for await (const step of store.all(categories, after?.position ?? null, control.signal)) {
      steps.push(step);
      if (until(steps)) control.abort();
    }
    return steps;
  };
  const isLive = (steps: readonly Step[]) => steps.some((step) => 'reached' in step && step.live);
  const recordedIn = (steps: readonly Step[]) => steps.flatMap((step) => ('recorded' in step ? [step.recorded] : []));

  describe(name, () => {
    it('has nothing in a stream that nobody wrote', async () =>
      expect(await store.read(`${category()}-1`)).toEqual([]));

    it('keeps events with their metadata, in order', async () => {
      const stream = `${category()}-1`;
      const written = [counted(0), counted(1)];
      expect(await store.append(stream, written, 'none')).toBe(1);
      const read = await store.read(stream);
      expect(read.map(({ event, meta: kept }) => ({ event, meta: kept }))).toEqual(
        written.map(({ event, meta: given }, revision) => ({ event, meta: { ...given, stream, revision } })),
      );
    });

    it('continues a stream at the revision it is told', async () => {
      const stream = `${category()}-1`;
      await store.append(stream, [counted(0)], 'none');
      expect(await store.append(stream, [counted(1), counted(2)], 0)).toBe(2);
      expect(numbers(await store.read(stream))).toEqual([0, 1, 2]);
    });

    it('refuses to begin a stream twice', async () => {
      const stream = `${category()}-1`;
      await store.append(stream, [counted(0)], 'none');
      expect(await failureOf(store.append(stream, [counted(1)], 'none'))).toEqual(
        new RevisionConflict(stream, 'none', 0),
      );
    });

    it('refuses a revision that has passed and one that has not come', async () => {
      const stream = `${category()}-1`;
      await store.append(stream, [counted(0), counted(1)], 'none');
      const failures = [0, 7].map((expected) => failureOf(store.append(stream, [counted(2)], expected)));
      expect(await Promise.all(failures)).toEqual([
        new RevisionConflict(stream, 0, 1),
        new RevisionConflict(stream, 7, 1),
      ]);
      expect(numbers(await store.read(stream))).toEqual([0, 1]);
    });

    it('refuses a revision of a stream that does not exist', async () => {
      const stream = `${category()}-1`;
      expect(await failureOf(store.append(stream, [counted(0)], 3))).toEqual(new RevisionConflict(stream, 3, 'none'));
    });

    it('takes the same append twice as one, also after others have written', async () => {
      const stream = `${category()}-1`;
      const twice = [counted(0), counted(1)];
      expect(await store.append(stream, twice, 'none')).toBe(1);
      expect(await store.append(stream, twice, 'none')).toBe(1);
      await store.append(stream, [counted(2)], 1);
      expect(await store.append(stream, twice, 'none')).toBe(1);
      expect(numbers(await store.read(stream))).toEqual([0, 1, 2]);
    });

    it('lets one of many writers of the same revision win', async () => {
      const stream = `${category()}-1`;
      await store.append(stream, [counted(0)], 'none');
      const outcomes = await Promise.all(
        Array.from({ length: 16 }, (_, n) => failureOf(store.append(stream, [counted(n)], 0))),
      );
      expect(outcomes.filter((failure) => failure === null)).toHaveLength(1);
      expect(outcomes.filter((failure) => failure instanceof RevisionConflict)).toHaveLength(15);
    });

    it('tells every event of the wanted categories in order, then that it is live', async () => {
      const [wanted, other] = [category(), category()];
      await store.append(`${wanted}-1`, [counted(0), counted(1)], 'none');
      await store.append(`${other}-1`, [counted(9)], 'none');
      await store.append(`${wanted}-2`, [counted(2)], 'none');
      const steps = await take([wanted], isLive);
      expect(numbers(recordedIn(steps))).toEqual([0, 1, 2]);
      expect(steps.at(-1)).toEqual({ reached: expect.stringMatching(/^\d+$/) as string, live: true });
    });

    it('goes on after a position, without the event at it', async () => {
      const wanted = category();
      await store.append(`${wanted}-1`, [counted(0), counted(1), counted(2)], 'none');
      const [first] = recordedIn(await take([wanted], (all) => recordedIn(all).length === 1));
      expect(numbers(recordedIn(await take([wanted], (all) => recordedIn(all).length === 2, first)))).toEqual([1, 2]);
    });

    it('tells what is written while it is live', async () => {
      const wanted = category();
      await store.append(`${wanted}-1`, [counted(0)], 'none');
      let revision = 0;
      const steps = await take([wanted], (all) => {
        if (isLive(all) && revision < 3) void store.append(`${wanted}-1`, [counted(revision + 1)], revision++);
        return recordedIn(all).length === 4;
      });
      expect(numbers(recordedIn(steps))).toEqual([0, 1, 2, 3]);
    });

    it('ends when it is aborted, also while it waits', async () => {
      const wanted = category();
      await store.append(`${wanted}-1`, [counted(0)], 'none');
      const control = new AbortController();
      setTimeout(() => control.abort(), 50);
      const steps: Step[] = [];
      for await (const step of store.all([wanted], null, control.signal)) steps.push(step);
      expect(numbers(recordedIn(steps))).toEqual([0]);
    });

    it('does not begin when it is aborted already', async () => {
      const steps: Step[] = [];
      for await (const step of store.all([category()], null, AbortSignal.abort())) steps.push(step);
      expect(steps).toEqual([]);
    });

    it('counts what is ahead of a position, up to a limit', async () => {
      const wanted = category();
      expect(await store.ahead([wanted], null, 10)).toEqual([]);
      await store.append(`${wanted}-1`, [counted(0), counted(1), counted(2)], 'none');
      const all = await store.ahead([wanted], null, 10);
      expect(numbers(all)).toEqual([0, 1, 2]);
      expect(numbers(await store.ahead([wanted], null, 2))).toEqual([0, 1]);
      expect(numbers(await store.ahead([wanted], all[1]!.position, 10))).toEqual([2]);
      expect(await store.ahead([wanted], all[2]!.position, 10)).toEqual([]);
    });
  });
};
