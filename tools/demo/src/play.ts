import { setTimeout as sleep } from 'node:timers/promises';
import { type Instant, type LegalDate, match } from '@12315/kernel';
import { addDays, legalDateOf, startOf } from '@12315/law';
import type { Act } from './acts';
import type { Answer, Client } from './client';
import { ending, period } from './plan';
import { type Known, type Request, requests } from './requests';
import { settling } from './settled';

export interface Playing {
  readonly client: Client;
  readonly plan: readonly Act[];
  /** Begins every idempotency key: the same plan played again is the same requests. */
  readonly seed: number;
  readonly progress: (done: number, total: number) => void;
  /** The days that are played and the moment at which it is over; those of the demonstration unless told. */
  readonly span?: { readonly from: LegalDate; readonly to: LegalDate; readonly ending: Instant };
}

const atOnce = 8;
const travelMs = 120_000;

const failed = ({ matter, name }: Act, what: string, { status, body }: Answer) =>
  new Error(`${matter} ${name}: ${what} ${status} ${JSON.stringify(body)}`);

/** Waits until the fact an act builds on has come to where the act happens. */
const arrived = async (client: Client, act: Act, { path, seen }: NonNullable<Request['awaits']>): Promise<Answer> => {
  const startedAt = Date.now();
  for (let wait = 20; ; wait = Math.min(wait * 2, 500)) {
    const answer = await client.get(act.by, path);
    if (answer.status === 200 && seen(answer.body)) return answer;
    if (answer.status !== 200 && answer.status !== 404) throw failed(act, path, answer);
    if (Date.now() - startedAt > travelMs) throw failed(act, `${path} has not come:`, answer);
    await sleep(wait);
  }
};

const done = async ({ client, seed }: Playing, act: Act, known: Known): Promise<Known> => {
  const { path, body, awaits, learns, found } = match(requests, act.deed, known);
  if (awaits) await arrived(client, act, awaits);
  const answer = found
    ? await arrived(client, act, { path, seen: found })
    : await possible(act, path, () => client.post(act.by, path, body, `demo-${seed}-${act.matter}-${act.name}`));
  return { ...known, ...learns?.(answer.body) };
};

/**
 * What an act builds on may still be on its way: then the thing is unknown there, or in a state that does not allow it yet, and
 * neither answer is kept.
 */
const possible = async (act: Act, path: string, post: () => Promise<Answer>): Promise<Answer> => {
  const startedAt = Date.now();
  for (let wait = 20; ; wait = Math.min(wait * 2, 500)) {
    const answer = await post();
    if (answer.status < 300) return answer;
    const mayCome = answer.status === 404 || answer.status === 409;
    if (!mayCome || Date.now() - startedAt > travelMs) throw failed(act, path, answer);
    await sleep(wait);
  }
};

/** Nobody does two things at once: what one desk takes in at one moment is numbered in the order of the plan. */
const byPerson = (acts: readonly Act[]): readonly (readonly Act[])[] =>
  [...new Set(acts.map(({ by }) => by))].map((person) => acts.filter(({ by }) => by === person));

/** Runs at most so many at once; the first failure ends it when those under way have ended. */
const eachOf = async <T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> => {
  const queue = [...all];
  let failure: { readonly error: unknown } | null = null;
  const worker = async () => {
    for (let one = queue.shift(); one !== undefined && !failure; one = queue.shift())
      await run(one).catch((error: unknown) => (failure ??= { error }));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failure) throw (failure as { readonly error: unknown }).error;
};

/**
 * Plays a plan through the public interfaces, day by day: the clock stops at every midnight, so that what falls due is reported
 * on its day, and no day begins before the facts of the last one have arrived everywhere. Playing again what has been played
 * changes nothing, so that after any crash the plan is simply played from its beginning.
 * @returns what each matter was given, by matter
 */
export const play = async (playing: Playing): Promise<ReadonlyMap<string, Known>> => {
  const { client, plan, progress, span = { ...period, ending } } = playing;
  const known = new Map<string, Known>();
  const settled = settling(client);
  const reached = await client.now();
  let finished = 0;
  const moveTo = async (at: Instant) => {
    if (at > reached) await client.moveTo(at);
  };
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    const midnight = startOf(day);
    if (midnight > reached) await settled();
    await moveTo(midnight);
    const today = plan.filter(({ at }) => legalDateOf(at) === day);
    for (const at of new Set(today.map((act) => act.at))) {
      await moveTo(at);
      await eachOf(byPerson(today.filter((act) => act.at === at)), async (own) => {
        for (const act of own) {
          known.set(act.matter, await done(playing, act, known.get(act.matter) ?? {}));
          progress(++finished, plan.length);
        }
      });
    }
  }
  await settled();
  await moveTo(span.ending);
  await settled();
  return known;
};
