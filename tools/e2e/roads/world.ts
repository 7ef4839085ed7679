import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cityCentre, jinghu, matter, received } from '../bodies';
import { setClockFile } from '../business-time';
import { type Client, clientOf, type Users, usersOf } from '../client';
import { type PlatformProcess, startPlatform } from '../platform-process';
import { eventually, settled } from '../waiting';

export interface Registered {
  readonly itemId: string;
  readonly number: string;
  readonly revision: number;
}
export interface Triaged {
  readonly complaints: readonly { readonly complaintId: string; readonly number: string }[];
  readonly reports: readonly { readonly reportId: string }[];
}
export interface Entry {
  readonly type: string;
  readonly sentence: string;
  readonly article: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: { readonly role: string };
}
interface Dossier {
  readonly entries: readonly Entry[];
}
interface Started {
  readonly dir: string;
  readonly platform: PlatformProcess;
  readonly as: Users;
  readonly anyone: Client;
}

/** A platform on the morning of 29 April 2026, once it has begun, and what people do there. */
export const roadsOn = (name: string) => {
  let started: Started;
  const begin = async () => {
    const dir = mkdtempSync(join(tmpdir(), `e2e-${name}-`));
    setClockFile(dir, '2026-04-29T01:00:00.000Z');
    const platform = await startPlatform(dir, ['--settable-clock']);
    started = { dir, platform, as: usersOf(platform), anyone: clientOf(platform.address) };
    await settled(started.anyone);
  };
  const end = async () => {
    await started?.platform.stop();
    if (started) rmSync(started.dir, { recursive: true, force: true });
  };
  const as: Users = (role, organisation) => started.as(role, organisation);
  const anyone = () => started.anyone;
  const quiet = () => settled(anyone());
  /** Business time moves, and everything that it makes due has been done and told. */
  const clockTo = async (to: string) => {
    await anyone().post('/clock', { to });
    await quiet();
  };

  /** Opens the matter as the command centre does: by phone, then as what it holds. */
  const registered = async (...parts: readonly object[]) => {
    const agent = as('AGENT', cityCentre);
    const item = await agent.post<Registered>('/api/intake/items', received());
    const triaged = await agent.post<Triaged>(`/api/intake/items/${item.itemId}/triage`, { parts });
    return { ...item, ...triaged };
  };
  const complaintOf = (id: string, organisation = cityCentre) =>
    as('HANDLER', organisation).get<Record<string, unknown>>(`/api/intake/complaints/${id}`);
  /** A complaint whose organ has it. */
  const assigned = async (part: object = matter()) => {
    const { complaints } = await registered(part);
    const { complaintId, number } = complaints[0]!;
    await eventually(async () => expect(await complaintOf(complaintId)).toMatchObject({ status: 'ASSIGNED' }));
    return { complaintId, number };
  };
  const complaintIs = (id: string, what: object) =>
    eventually(async () => expect(await complaintOf(id, jinghu)).toMatchObject(what));

  const dossierOf = async (reference: string) =>
    (await as('ANALYST', cityCentre).get<Dossier>(`/api/analytics/dossiers/${reference}`)).entries;
  const typesOf = async (reference: string) => (await dossierOf(reference)).map(({ type }) => type);
  /** Of its whole story, when nothing is on its way any more, only these facts, in their order. */
  const toldOf = async (reference: string, ...types: readonly string[]) => {
    await quiet();
    return (await typesOf(reference)).filter((type) => types.includes(type));
  };
  const figures = async (organisation: string, from = '2026-04-01', to = '2026-12-31') => {
    const path = `/api/analytics/figures?from=${from}&to=${to}&organisation=${organisation}`;
    return (await as('ANALYST', cityCentre).get<{ total: Record<string, number> }>(path)).total;
  };
  return {
    begin,
    end,
    as,
    anyone,
    quiet,
    clockTo,
    registered,
    complaintOf,
    complaintIs,
    assigned,
    dossierOf,
    typesOf,
    toldOf,
    figures,
  };
};
export type Roads = ReturnType<typeof roadsOn>;
