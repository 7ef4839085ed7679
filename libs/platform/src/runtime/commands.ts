import { listParked, replayParked } from '../admin/parked';
import { rebuild } from '../admin/rebuild';
import { verify } from '../admin/verify';
import { systemClock } from '../clock';
import type { Config } from '../config';
import { figuresVerify } from '../figures/verify';
import { checkpointsIn } from '../reading/checkpoints';
import { parkingIn } from '../reading/parking';
import type { Service, Shown } from '../service';
import type { Logger } from '../telemetry/logs';
import { aggregatesOf } from './aggregates';
import { connectEngines, type Engines } from './engines';
import { followingOf, hearing } from './readers';

const usage = (name: string) => `${name}: without a command, the service

  rebuild [VIEW]                fold a view, or every view, again from the first event (with the service stopped)
  verify [VIEW]                 fold again in memory and compare with what is stored; figures against their documents
  parked list                   what waits, and why
  parked replay READER STREAM   apply what waits, in order; stops at the first failure
  --help`;

const names: readonly string[] = ['rebuild', 'verify', 'parked', '--help', '-h'];
export const isCommand = ([first]: readonly string[]): boolean => first !== undefined;

const print = (line: string) => void process.stdout.write(`${line}\n`);

const chosen = ({ views }: Service, name: string | undefined): readonly Shown[] => {
  const found = views.filter(({ view }) => name === undefined || view.name === name);
  if (name !== undefined && found.length === 0)
    throw new Error(`no view ${name}; there are ${views.map(({ view }) => view.name).join(', ')}`);
  return found;
};

const rebuilt = async (service: Service, { store, views, db }: Engines, name: string | undefined) => {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort()).once('SIGTERM', () => interrupted.abort());
  const parking = await parkingIn(db);
  for (const shown of chosen(service, name))
    await rebuild({
      store,
      shown,
      collection: views.collectionOf(shown),
      checkpoints: checkpointsIn(db),
      parking,
      print,
      signal: interrupted.signal,
    });
  return 0;
};

const verified = async (service: Service, { store, views, db }: Engines, name: string | undefined) => {
  let different = 0;
  for (const shown of chosen(service, name))
    different += await verify({ store, shown, collection: views.collectionOf(shown), print });
  for (const gathering of name === undefined ? service.gathers.filter(({ figures }) => figures) : []) {
    const { documents, rollups, discrepancies } = await figuresVerify(gathering, db);
    for (const { rollup, measure, stored, recomputed } of discrepancies)
      print(`${rollup} ${measure}: stored ${stored}, recomputed ${recomputed}`);
    print(`${gathering.figures!.name}: ${rollups} rollups of ${documents} documents, ${discrepancies.length} differ`);
    different += discrepancies.length;
  }
  return different;
};

const parked = async (service: Service, engines: Engines, [what, name, stream]: readonly string[], logger: Logger) => {
  const parking = await parkingIn(engines.db);
  if (what === 'list') return listParked(parking, print);
  if (what !== 'replay' || name === undefined || stream === undefined) throw new Error(usage(service.name));
  const { handlers } = aggregatesOf(service, engines.store, systemClock, logger);
  const hear = hearing(service, engines, handlers, systemClock);
  const own = followingOf(service, engines, handlers, systemClock).map(({ reader }) => reader);
  const readers = [...own, ...service.consumes.map(hear), ...service.gathers.map(hear)];
  return replayParked(parking, readers, { name, stream }, print);
};

/** The administrative commands of a service's own binary. Ends the process: 0 well, 1 differences or failure, 2 misuse. */
export const runCommand = async (
  service: Service,
  [command, ...args]: readonly string[],
  config: Config,
  logger: Logger,
): Promise<void> => {
  if (!names.includes(command ?? '') || command === '--help' || command === '-h') {
    print(usage(service.name));
    return process.exit(command === '--help' || command === '-h' ? 0 : 2);
  }
  const engines = await connectEngines(service.name, config, logger);
  let code = 0;
  try {
    if (command === 'rebuild') code = await rebuilt(service, engines, args[0]);
    if (command === 'verify') code = (await verified(service, engines, args[0])) === 0 ? 0 : 1;
    if (command === 'parked') await parked(service, engines, args, logger);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    code = 1;
  }
  await engines.close();
  process.exit(code);
};
