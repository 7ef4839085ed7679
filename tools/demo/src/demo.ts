import { clientOf, type Client } from './client';
import { expectedOf, type Measures } from './expected';
import { compared, type Row, tableOf } from './figures';
import { beginning, ending, period, planOf } from './plan';
import { play } from './play';
import { filled, type Known } from './requests';
import { type Story, twenty } from './twenty';

export interface Demonstration {
  /** `http://127.0.0.1:12315`, with a settable clock. */
  readonly address: string;
  readonly print: (line: string) => void;
  readonly progress: (done: number, total: number) => void;
  readonly seed?: number;
  readonly matters?: number;
  /** The twenty, unless others are to be played. */
  readonly stories?: readonly Story[];
}

/** How one of the twenty ended. */
export interface Ending {
  readonly title: string;
  /** The receipt number; of an order from above, the number of its task. */
  readonly number: string;
  readonly line: string;
}
export interface Outcome {
  /** The figures are what the plan says, and nothing is parked. */
  readonly right: boolean;
  readonly acts: number;
  readonly seconds: number;
  readonly rows: readonly Row[];
  readonly parked: number;
  readonly endings: readonly Ending[];
}

const analyst = 'analyst.340200c01';
/** An empty platform whose clock is past the beginning cannot be brought back to it. */
const checkClock = async (client: Client): Promise<void> => {
  const now = await client.now();
  if (now < ending) return client.moveTo(beginning);
  const { body } = await client.get('agent.340200c01', '/api/intake/items?limit=1');
  if ((body['items'] as readonly unknown[]).length === 0)
    throw new Error(
      `business time is ${now}, and the demonstration begins ${beginning}: use a fresh --data with --demo`,
    );
};

const figuresOf = async (client: Client): Promise<ReadonlyMap<string, Measures>> => {
  const { status, body } = await client.get(analyst, `/api/analytics/figures?from=${period.from}&to=${period.to}`);
  if (status !== 200) throw new Error(`figures: ${status} ${JSON.stringify(body)}`);
  const items = body['items'] as readonly (Measures & { organisation: string })[];
  return new Map(items.map(({ organisation, ...measures }) => [organisation, measures]));
};

/** Each of the twenty that has an end of its own to tell, as the platform tells it. */
const endingsOf = async (
  client: Client,
  stories: readonly Story[],
  known: ReadonlyMap<string, Known>,
): Promise<readonly Ending[]> => {
  const endings: Ending[] = [];
  for (const { matter, title, number, told } of stories.filter((story) => story.told.length > 0)) {
    const given = known.get(matter)!;
    const lines: string[] = [];
    for (const { path, by, line } of told) {
      const { status, body } = await client.get(by, filled(path, given));
      if (status !== 200) throw new Error(`${matter} ${path}: ${status} ${JSON.stringify(body)}`);
      lines.push(line(body));
    }
    endings.push({ title: `${matter.slice(0, 2)} ${title}`, number: given[number]!, line: lines.join('；') });
  }
  return endings;
};

/** Plays the plan, waits until every fact has arrived, and holds the platform's figures against the plan's. */
export const playDemo = async (demonstration: Demonstration): Promise<Outcome> => {
  const { address, print, progress, seed = 12315, matters, stories = twenty } = demonstration;
  const startedAt = Date.now();
  const plan = planOf(seed, matters, stories);
  const client = clientOf(address);
  await checkClock(client);
  const known = await play({ client, plan, seed, progress });

  const rows = compared(expectedOf(plan, ending), await figuresOf(client));
  const { parked } = await client.status();
  const endings = await endingsOf(client, stories, known);
  const asPlanned = rows.every((row) => row.right);
  const seconds = (Date.now() - startedAt) / 1000;

  print(`${plan.length} acts, ${period.from} to ${period.to}, in ${seconds.toFixed(1)} s. Figures against the plan:`);
  tableOf(rows).forEach(print);
  print(asPlanned ? 'all figures are as planned' : 'THE FIGURES ARE WRONG: found (planned) above');
  if (parked.length > 0) print(`${parked.length} events are parked: see ${address}/status`);
  if (endings.length > 0)
    print('How the real matters ended (npm run dossier -- NUMBER tells the whole story of each):');
  for (const { title, number, line } of endings) print(`  ${title}\n      ${number}  ${line}`);
  const right = asPlanned && parked.length === 0;
  return { right, acts: plan.length, seconds, rows, parked: parked.length, endings };
};
