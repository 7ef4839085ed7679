import { interleaved, ratios, spread } from './measures';
import { cpuOf, type Program, residentOf, started } from './processes';
import { portOf, programOf, startSurroundings } from './surroundings';

/** After its start a service has garbage to collect and subscriptions to begin. */
const IDLE = 3_000;

interface Start {
  /** Milliseconds until the first answer of success. */
  readonly wall: number;
  /** Milliseconds of CPU until then. */
  readonly cpu: number;
  /** Megabytes, idle. */
  readonly memory: number;
}

const measured = async (start: () => Promise<Program>, path: string): Promise<Start> => {
  const began = performance.now();
  const program = await start();
  while (!(await fetch(`http://127.0.0.1:${portOf(program)}${path}`)).ok);
  const wall = performance.now() - began;
  const cpu = cpuOf(program.pid) / 1000;
  await new Promise((later) => setTimeout(later, IDLE));
  const memory = residentOf(program.pid);
  await program.stop();
  return { wall, cpu, memory };
};

/** Process start until the first 200, and memory idle after it: intake against a bare Nest with Fastify. */
export const start = async (rounds: number, say: (line: string) => void): Promise<void> => {
  const surroundings = await startSurroundings();
  try {
    const arms = await interleaved(rounds, {
      bare: () => measured(() => started(programOf('bench'), ['--bare']), '/'),
      service: () => measured(() => started(programOf('intake'), [], surroundings.env), '/readyz'),
    });
    const of = (arm: string, field: keyof Start) => arms[arm]!.map((each) => each[field]);
    const line = (what: string, field: keyof Start, unit: string) => {
      say(`  ${what}, service ÷ bare Nest with Fastify: ${spread(ratios(of('service', field), of('bare', field)))}`);
      say(`    ${spread(of('service', field), unit)}; ${spread(of('bare', field), unit)}`);
    };
    line('cold start', 'wall', ' ms');
    line('CPU of a cold start', 'cpu', ' ms');
    line('memory idle', 'memory', ' MB');
  } finally {
    await surroundings.close();
  }
};
