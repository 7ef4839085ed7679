import { mongo } from 'mongoose';
import { cityCentre, jinghu, matter, received, yijiang } from './bodies';
import { everyDocument, everyFile, everyMessage, holding } from './everything';
import { examples } from './examples';
import { roles } from './grants';
import { routesOf } from './routes';
import { hidden, reporterSecrecy } from './secrecy/reporter';
import { type Setting, setUp } from './setting';
import { eventually, settled } from './waiting';

/** Strings that occur nowhere else: wherever one is found, the person is. */
const person = { name: 'Kanari-Name-5b1f', phone: '13955550731', address: 'Kanari-Strasse-5b1f' };
const statement = 'Kanari-Wort-5b1f';
const canaries = [...Object.values(person), statement];
/** Stands in clear beside the sealed words: who looks, finds it, or the looking is broken. */
const summary = 'Kanari-Klar-5b1f';
/** Who may reach the complainant. */
const mayContact = ['AGENT', 'HANDLER', 'MEDIATOR', 'STATION_OFFICER', 'DISPATCHER', 'FOLLOWUP_AGENT'];

let setting: Setting;
let itemId: string;
let complaintId: string;
let number: string;

beforeAll(async () => {
  setting = await setUp('secrecy');
  const { as, anyone } = setting;
  const agent = as('AGENT', jinghu);
  const handler = as('HANDLER', jinghu);
  ({ itemId } = await agent.post<{ itemId: string }>(
    '/api/intake/items',
    received({ complainant: person, statement, summary }),
  ));
  const { complaints } = await agent.post<{ complaints: { complaintId: string; number: string }[] }>(
    `/api/intake/items/${itemId}/triage`,
    { parts: [matter()] },
  );
  ({ complaintId, number } = complaints[0]!);
  await eventually(() => handler.post(`/api/intake/complaints/${complaintId}/acceptance`));
  await handler.post(`/api/intake/complaints/${complaintId}/leads`, { facts: '在用电子秤被改装' });
  await eventually(() =>
    handler.post(`/api/mediation/mediations/${complaintId}/consents`, { side: 'CONSUMER', consents: true }),
  );
  // What is refused quotes nobody either.
  for (const wrong of [{ channel: 'PIGEON' }, { surprise: 1 }, { receivedAt: '2030-01-01T00:00:00.000Z' }])
    await agent.call('POST', '/api/intake/items', {
      body: received({ complainant: person, statement, summary, ...wrong }),
      headers: { 'idempotency-key': `kept-answer-${JSON.stringify(wrong).length}` },
    });
  await agent.call('GET', `/api/intake/items?phone=${person.phone}`);
  await settled(anyone);
});
afterAll(() => setting?.end());

describe('who made a report', () => reporterSecrecy(() => setting));

describe('who the complainant is', () => {
  it('is in no event', async () => {
    const events = { log: await setting.engines.everyEvent() };
    expect([holding(events, [summary]), holding(events, canaries)]).toEqual([['log'], []]);
  });

  it('is in no topic, nor is a word of what was said', async () => {
    const messages = await everyMessage(setting.engines.env['KAFKA_BROKERS']!);
    expect(holding(messages, [complaintId]).length).toBeGreaterThan(2);
    expect(holding(messages, [...canaries, summary])).toEqual([]);
  });

  it('crosses to mediation sealed, and nowhere else', async () => {
    const messages = await everyMessage(setting.engines.env['KAFKA_BROKERS']!);
    const names = Object.entries(messages).flatMap(([topic, text]) =>
      [...text.matchAll(/"complainantName":"([^"]*)"/g)].map(
        ([, name]) => [topic, name!.split('.').length, name] as const,
      ),
    );
    expect(names.length).toBeGreaterThan(0);
    for (const name of names)
      expect(name).toEqual(['intake.events', 4, expect.stringMatching(/^v1\.[0-9a-f-]{36}\.[\w-]{16}\.[\w-]{22,}$/)]);
    const told = Object.values(messages).join('\n').split('\n');
    const types = told
      .filter((line) => line.includes('complainantName'))
      .map((line) => /ce_type=(\S+)/.exec(line)?.[1]);
    expect(new Set(types)).toEqual(new Set(['intake.complaint-accepted.v1']));
  });

  it('is in no collection of any database', async () => {
    const documents = await everyDocument(setting.engines.env['MONGODB_URI']!);
    expect(holding(documents, [summary])).toEqual(['intake.intake.item-list.v2']);
    expect(holding(documents, canaries)).toEqual([]);
  });

  it('is in no file: no log of a service, no log of an engine', () => {
    const files = everyFile(setting.dir);
    expect(holding(files, ['"route":"/api/intake/items/:id/triage"'])).toEqual(['logs/intake.log']);
    expect(holding(files, [summary]).length).toBeGreaterThan(1);
    expect(holding(files, canaries)).toEqual([]);
  });

  it('is in no answer to those who may not contact anyone', async () => {
    const routes = (await routesOf(setting.anyone)).filter(({ method }) => method === 'GET');
    const answers: Record<string, string> = {};
    const ids = [itemId, complaintId, number];
    for (const role of roles.filter((each) => !mayContact.includes(each)))
      for (const { path, aboutOne, name } of routes)
        for (const id of aboutOne ? ids : ['']) {
          const { query } = examples[name]!;
          const url = path.replace(/\{\w+\}/, id) + (query ? `?${query}` : '');
          const { body } = await setting.as(role, cityCentre).call('GET', url);
          answers[`${role} ${name}`] = `${answers[`${role} ${name}`] ?? ''}${JSON.stringify(body)}`;
        }
    expect(holding(answers, [summary])).toEqual([
      'ORG_HEAD GET /api/intake/items',
      'ORG_HEAD GET /api/intake/items/{id}',
      'SUPERVISION_OFFICER GET /api/intake/items',
      'SUPERVISION_OFFICER GET /api/intake/items/{id}',
    ]);
    expect(holding(answers, canaries)).toEqual([]);
  });

  it('is hidden from the head, who decides without it', async () => {
    expect(await setting.as('ORG_HEAD', jinghu).get(`/api/intake/items/${itemId}`)).toMatchObject({
      complainant: hidden,
      statement: '***',
      summary,
    });
  });

  it.each(['AGENT', 'HANDLER'])('is open to the %s of the organisation, who must call back', async (role) => {
    expect(await setting.as(role, jinghu).get(`/api/intake/items/${itemId}`)).toMatchObject({
      complainant: person,
      statement,
    });
  });

  it('is open to whoever handles the complaint, wherever it was taken', async () => {
    const agent = setting.as('AGENT', cityCentre);
    const taken = await agent.post<{ itemId: string }>('/api/intake/items', received({ complainant: person }));
    const { complaints } = await agent.post<{ complaints: { complaintId: string }[] }>(
      `/api/intake/items/${taken.itemId}/triage`,
      { parts: [matter()] },
    );
    const path = `/api/intake/complaints/${complaints[0]!.complaintId}`;
    await eventually(async () =>
      expect(await setting.as('HANDLER', jinghu).get(path)).toMatchObject({ complainant: person }),
    );
    expect(await setting.as('ORG_HEAD', jinghu).get(path)).toMatchObject({ complainant: hidden });
  });

  it('is nothing to another district', async () => {
    expect(await setting.as('HANDLER', yijiang).call('GET', `/api/intake/items/${itemId}`)).toMatchObject({
      status: 404,
    });
  });

  it('cannot be opened by anybody once the person’s key is destroyed, and everything else stands', async () => {
    const handler = setting.as('HANDLER', jinghu);
    const { personId } = await handler.get<{ personId: string }>(`/api/intake/items/${itemId}`);
    const client = await new mongo.MongoClient(setting.engines.env['MONGODB_URI']!).connect();
    const gone = await client.db('persons').collection<{ _id: string }>('persons').deleteOne({ _id: personId });
    await client.close();
    expect(gone.deletedCount).toBe(1);
    // A process keeps keys for a minute; a new one has none.
    process.kill((await setting.platform.pids())['intake']!, 'SIGKILL');
    await eventually(async () =>
      expect(await handler.get(`/api/intake/items/${itemId}`)).toMatchObject({
        complainant: { name: '已删除', phone: '已删除', address: '已删除' },
        statement: '已删除',
        summary,
      }),
    );
    await settled(setting.anyone);
    const told = await setting
      .as('ANALYST', cityCentre)
      .get<{ entries: readonly object[] }>(`/api/analytics/dossiers/${number}`);
    expect(told.entries.length).toBeGreaterThan(6);
  });
});
