import { randomUUID } from 'node:crypto';
import { startingOrganisations } from '@12315/domain-routing';
import { closedLoop, type Done, lasting, post, rateOf } from './load';
import { assignedComplaint, itemBody, organ } from './matters';
import { interleaved, median, ratios, spread } from './measures';
import { cpuOf, type Program, started } from './processes';
import { type RawStore, rawStore } from './raw';
import { mustEqual, portOf, programOf, settled, startSurroundings, type Surroundings } from './surroundings';

const CONCURRENCY = 16;
const ROUND = 4_000;
const PREPARED = 2_500;

/** Microseconds of CPU per operation, by process. */
type Cost = Readonly<Record<string, number>>;
type Measured = Done & { readonly cpu: Cost };

const costed = async (pids: Readonly<Record<string, number>>, work: () => Promise<Done>): Promise<Measured> => {
  const before = Object.entries(pids).map(([name, pid]) => [name, pid, cpuOf(pid)] as const);
  const done = await work();
  const spent = before.map(([name, pid, was]) => [name, (cpuOf(pid) - was) / done.count] as const);
  return { ...done, cpu: Object.fromEntries(spent) };
};
const costs = (runs: readonly Measured[]): string =>
  Object.keys(runs[0]!.cpu)
    .map((name) => `${name} ${median(runs.map(({ cpu }) => cpu[name]!)).toFixed(0)}`)
    .join(', ');

const report = (say: (line: string) => void, name: string, arms: Readonly<Record<string, readonly Measured[]>>) => {
  const { raw = [], service = [] } = arms;
  const rates = { raw: raw.map(rateOf), service: service.map(rateOf) };
  say(`  ${name}/s ÷ raw appends/s: ${spread(ratios(rates.service, rates.raw))}`);
  say(`    ${name}/s ${spread(rates.service)}; raw appends/s ${spread(rates.raw)}`);
  say(`    CPU µs per raw append: ${costs(raw)}`);
  say(`    CPU µs per ${name.replace(/s$/, '')}: ${costs(service)}`);
};

interface Bench {
  readonly surroundings: Surroundings;
  readonly intake: Program;
  readonly store: RawStore;
  readonly pids: Readonly<Record<string, number>>;
}
const withIntake = async (work: (bench: Bench) => Promise<void>): Promise<void> => {
  const surroundings = await startSurroundings();
  const intake = await started(programOf('intake'), [], surroundings.env);
  const store = rawStore(surroundings.env['EVENTSTORE_URL']!);
  const { stack } = surroundings;
  const pids = { intake: intake.pid, ...(stack && { stack: stack.pid }), load: process.pid };
  try {
    await work({ surroundings, intake, store, pids });
  } finally {
    await store.close();
    await intake.stop();
    await surroundings.close();
  }
};

/** One event of the size that the service writes, to a stream of its own, as the service's first append of a matter. */
const rawAppends = ({ store, pids }: Bench) => {
  const { events } = assignedComplaint();
  const { intake: _, ...others } = pids;
  return () =>
    costed(others, () =>
      closedLoop(CONCURRENCY, lasting(ROUND), () =>
        store.append(`raw-${randomUUID()}`, [{ ...events[0]!, id: randomUUID() }]),
      ),
    );
};

/** Items registered over HTTP: sealed, received, numbered. Three appends each. */
export const register = (rounds: number, say: (line: string) => void): Promise<void> =>
  withIntake(async (bench) => {
    const { surroundings, intake, pids } = bench;
    const desks = startingOrganisations.filter(({ code }) => code[6] !== 'T').map(({ code }) => code);
    const tokens = await Promise.all(desks.map((code) => surroundings.token('AGENT', code)));
    const numbers = new Set<unknown>();
    let acknowledged = 0;
    const one = async () => {
      const token = tokens[acknowledged++ % tokens.length]!;
      numbers.add((await post(portOf(intake), '/api/intake/items', token, itemBody))['number']);
    };
    const service = async () => {
      const measured = await costed(pids, () => closedLoop(CONCURRENCY, lasting(ROUND), one));
      await settled(intake);
      return measured;
    };
    report(say, 'registered items', await interleaved(rounds, { raw: rawAppends(bench), service }));
    const { views } = await settled(intake);
    mustEqual('items in the view', views.find(({ name }) => name.includes('item-list'))!.documents, acknowledged);
    mustEqual('different numbers', numbers.size, acknowledged);
    say(`    checked: ${acknowledged} items acknowledged, numbered each with its own number, in the view`);
  });

/** The decision to accept: one read and one append. */
export const accept = (rounds: number, say: (line: string) => void): Promise<void> =>
  withIntake(async (bench) => {
    const { surroundings, intake, store, pids } = bench;
    const token = await surroundings.token('HANDLER', organ);
    const waiting: string[] = [];
    const accepted: string[] = [];
    const prepare = async () => {
      const one = async () => {
        const { complaintId, events } = assignedComplaint();
        waiting.push(complaintId);
        await store.append(`complaint-${complaintId}`, events);
      };
      await closedLoop(CONCURRENCY, () => waiting.length < PREPARED, one);
      await settled(intake);
    };
    const one = async () => {
      const complaintId = waiting.pop()!;
      await post(portOf(intake), `/api/intake/complaints/${complaintId}/acceptance`, token, null);
      accepted.push(complaintId);
    };
    const raw = rawAppends(bench);
    const arms = {
      raw: async () => {
        await prepare();
        return raw();
      },
      service: async () => {
        const inTime = lasting(ROUND);
        const measured = await costed(pids, () => closedLoop(CONCURRENCY, () => inTime() && waiting.length > 0, one));
        await settled(intake);
        return measured;
      },
    };
    report(say, 'accepted complaints', await interleaved(rounds, arms));
    for (const id of accepted) mustEqual(`events of ${id}`, await store.readStream(`complaint-${id}`), 3);
    say(`    checked: ${accepted.length} complaints, each accepted once`);
  });
