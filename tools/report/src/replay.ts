import { type Client, clientOf, play } from '@12315/demo';
import type { Instant } from '@12315/kernel';
import { endOf, legalDateOf, startOf } from '@12315/law';
import { actsOf } from './acts';
import { type Compared, comparedWith, linesOf } from './figures';
import type { Report } from './folder';

export interface Replaying {
  readonly report: Report;
  /** A running platform with a settable clock that is not past the report's beginning. */
  readonly address: string;
  readonly print: (line: string) => void;
  readonly progress: (done: number, total: number) => void;
}
export interface Replayed {
  readonly rows: readonly Compared[];
  readonly parked: number;
  /** Every figure is what was printed, and nothing is parked. */
  readonly right: boolean;
}

/** Time never goes back: what has been played in part is gone on with, what is over cannot be played any more. */
const goTo = async (client: Client, { begins }: Report, ending: Instant): Promise<void> => {
  const now = await client.now();
  if (now >= ending)
    throw new Error(`business time is ${now}, and the report begins ${begins}: it needs a platform of its own`);
  await client.moveTo(begins);
};

/** Plays every item through the public interfaces, waits until all has arrived, and holds the figures against the print. */
export const replay = async ({ report, address, print, progress }: Replaying): Promise<Replayed> => {
  const startedAt = Date.now();
  const plan = actsOf(report);
  const client = clientOf(address);
  const last = plan.at(-1)?.at ?? report.begins;
  const ending = startOf(report.asOf) > last ? endOf(report.asOf) : last;
  const span = { from: legalDateOf(report.begins), to: legalDateOf(ending), ending };
  await goTo(client, report, ending);
  await play({ client, plan, seed: 0, progress, span });

  const rows = await comparedWith(client, report);
  const { parked } = await client.status();
  const right = rows.every(({ equal }) => equal) && parked.length === 0;
  print(
    `${report.title}（截至${report.asOf}）：${plan.length} acts in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`,
  );
  linesOf(rows).forEach(print);
  if (parked.length > 0) print(`${parked.length} events are parked: see ${address}/status`);
  print(right ? 'every figure is as printed' : 'SOME FIGURES ARE NOT AS PRINTED');
  return { rows, parked: parked.length, right };
};
