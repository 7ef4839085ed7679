import { closedLoop, type Done, rateOf } from './load';
import { assignedComplaint } from './matters';
import { interleaved, median, ratios, spread } from './measures';
import { ran, started } from './processes';
import { rawStore } from './raw';
import { mustEqual, programOf, settled, startSurroundings } from './surroundings';

const COMPLAINTS = 15_000;
const VIEW = 'intake.complaint-list.v2';

/** The last line of a rebuild: `intake.complaint-list.v2: 10000 events in 1.2 s, 8333/s`. */
const toldBy = (output: string): Done => {
  const [, count, , rate] = /: (\d+) events in ([\d.]+) s, (\d+)\/s\n(?![^]*events in)/.exec(output) ?? [];
  if (!count || !rate) throw new Error(`not the output of a rebuild:\n${output}`);
  return { count: Number(count), seconds: Number(count) / Number(rate) };
};

/** A view folded again from the first event by the service's own binary, against reading everything and throwing it away. */
export const rebuild = async (rounds: number, say: (line: string) => void): Promise<void> => {
  const surroundings = await startSurroundings();
  const { env } = surroundings;
  const store = rawStore(env['EVENTSTORE_URL']!);
  try {
    let complaints = 0;
    await closedLoop(
      32,
      () => complaints < COMPLAINTS,
      async () => {
        complaints++;
        const { complaintId, events } = assignedComplaint();
        await store.append(`complaint-${complaintId}`, events);
      },
    );
    const intake = await started(programOf('intake'), [], env);
    await settled(intake);
    await intake.stop();

    const raw = async (): Promise<Done> => {
      const began = performance.now();
      const { all, of } = await store.drain('complaint');
      mustEqual('events read', of, 2 * complaints);
      return { count: all, seconds: (performance.now() - began) / 1000 };
    };
    const service = async () => toldBy(await ran(programOf('intake'), ['rebuild', VIEW], env));
    const arms = await interleaved(rounds, { raw, service });
    const rates = { raw: arms['raw']!.map(rateOf), service: arms['service']!.map(rateOf) };
    say(`  rebuilt events/s ÷ raw read events/s: ${spread(ratios(rates.service, rates.raw))}`);
    say(`    rebuilt events/s ${spread(rates.service)}; raw read events/s ${spread(rates.raw)}`);
    mustEqual('events rebuilt', median(arms['service']!.map(({ count }) => count)), 2 * complaints);
    say(`    checked: ${(await ran(programOf('intake'), ['verify', VIEW], env)).split('\n').at(-2)}`);
  } finally {
    await store.close();
    await surroundings.close();
  }
};
