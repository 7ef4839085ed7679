import { readFileSync } from 'node:fs';
import { listParked, replayParked } from '../admin/parked';
import { rebuild } from '../admin/rebuild';
import { rebuildGathering } from '../admin/rebuild-gathering';
import { verify } from '../admin/verify';
import { systemClock } from '../clock';
import type { Config } from '../config';
import { figuresVerify } from '../figures/verify';
import { checkpointsIn } from '../reading/checkpoints';
import { parkingIn } from '../reading/parking';
import type { Gathering, Service, Shown } from '../service';
import type { Logger } from '../telemetry/logs';
import { muchPatience } from '../views/models';
import { aggregatesOf } from './aggregates';
import { catalogueOf, type Followed } from './catalogue';
import { connectEngines, type Engines } from './engines';
import { followingOf, hearing } from './readers';
import type { Running } from './run-service';

const usage = (name: string) => `${name}: without a command, the service

  rebuild [VIEW]                fold a view, or every view, again from the first event (with the service stopped)
  verify [VIEW]                 fold again in memory and compare with what is stored; figures against their documents
  parked list                   what waits, and why
  parked replay READER STREAM   apply what waits, in order; stops at the first failure
  catalogue [MESSAGES]          its table of contents as JSON, without an engine; MESSAGES is a file of messages by category
                                or topic, which are followed to what becomes of them
  --help`;

export const isCommand = ([first]: readonly string[]): boolean => first !== undefined;

const print = (line: string) => void process.stdout.write(`${line}\n`);

const chosen = <Row extends Shown | Gathering>(rows: readonly Row[], name: string | undefined): readonly Row[] => {
  const found = rows.filter(({ view }) => name === undefined || view.name === name);
  if (name !== undefined && found.length === 0)
    throw new Error(`no view ${name}; there are ${rows.map(({ view }) => view.name).join(', ')}`);
  return found;
};

const rebuilt = async (service: Service, engines: Engines, name: string | undefined, logger: Logger) => {
  const { store, views, kafka, db } = engines;
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort()).once('SIGTERM', () => interrupted.abort());
  const parking = await parkingIn(db);
  const { signal } = interrupted;
  const reader = hearing(service, engines, {}, systemClock);
  for (const row of chosen([...service.views, ...service.gathers], name))
    if ('from' in row) {
      const collection = views.collectionOf(row);
      await rebuild({ store, shown: row, collection, checkpoints: checkpointsIn(db), parking, print, signal });
    } else await rebuildGathering({ gathering: row, reader: reader(row), db, kafka, parking, logger, print, signal });
  return 0;
};

const verified = async (service: Service, { store, views, db }: Engines, name: string | undefined) => {
  let different = 0;
  for (const shown of chosen(service.views, name))
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
  if (what === 'list') await listParked(parking, print);
  else if (what === 'replay' && name !== undefined && stream !== undefined) {
    const acting = aggregatesOf(service, engines.store, systemClock, logger);
    const hear = hearing(service, engines, acting.handlers, systemClock);
    const own = followingOf(service, engines, acting, systemClock).map(({ reader }) => reader);
    await replayParked(
      parking,
      [...own, ...service.consumes.map(hear), ...service.gathers.map(hear)],
      { name, stream },
      print,
    );
  } else throw new Error(usage(service.name));
  return 0;
};

type Command = (service: Service, engines: Engines, args: readonly string[], logger: Logger) => Promise<number>;
/** Each returns how many things are not as they should be. */
const commands: Readonly<Record<string, Command>> = {
  rebuild: (service, engines, [name], logger) => rebuilt(service, engines, name, logger),
  verify: (service, engines, [name]) => verified(service, engines, name),
  parked,
};

/** The administrative commands of a service's own binary. Ends the process: 0 well, 1 differences or failure, 2 misuse. */
export const runCommand = async (
  service: Service,
  running: Running,
  [name = '', ...args]: readonly string[],
  config: Config,
  logger: Logger,
): Promise<void> => {
  if (name === 'catalogue') {
    const followed = args[0] === undefined ? {} : (JSON.parse(readFileSync(args[0], 'utf8')) as Followed);
    return print(JSON.stringify(catalogueOf(service, running, followed), null, 2));
  }
  const asked = name === '--help' || name === '-h';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    print(usage(service.name));
    return process.exit(asked ? 0 : 2);
  }
  const engines = await connectEngines(service.name, config, logger, muchPatience);
  let code = 1;
  try {
    code = (await command(service, engines, args, logger)) === 0 ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  await engines.close();
  process.exit(code);
};
