import { mongo } from 'mongoose';
import { cityCentre, jinghu, matter, received, yijiang } from './bodies';
import { everyDocument, everyFile, everyMessage } from './everything';
import { examples } from './examples';
import { roles } from './grants';
import { routesOf } from './routes';
import { reportPart } from './standing/reports';
import { type Setting, setUp } from './setting';
import { eventually, settled } from './waiting';

/** Strings that occur nowhere else: wherever one is found, the person is. */
const person = { name: 'Kanari-Name-5b1f', phone: '13955550731', address: 'Kanari-Strasse-5b1f' };
const statement = 'Kanari-Wort-5b1f';
const canaries = [...Object.values(person), statement];
/** Stands in clear beside the sealed words: who looks, finds it, or the looking is broken. */
const summary = 'Kanari-Klar-5b1f';
const hidden = { name: '***', phone: '***', address: '***' };
/** Who may reach the complainant. */
const mayContact = ['AGENT', 'HANDLER', 'MEDIATOR', 'STATION_OFFICER', 'DISPATCHER', 'FOLLOWUP_AGENT'];

let setting: Setting;
let itemId: string;
let complaintId: string;
let number: string;

/** The places that hold one of these words. */
const holding = (places: Readonly<Record<string, string>>, words: readonly string[]): readonly string[] =>
  Object.keys(places)
    .filter((place) => words.some((word) => places[place]!.includes(word)))
    .sort();

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
}, 300_000);
afterAll(() => setting?.end(), 60_000);

describe('who made a report', () => {
  const reporter = { name: 'Kanari-Melder-77c2', phone: '13955550977', address: 'Kanari-Gasse-77c2' };
  const words = [...Object.values(reporter), 'Kanari-Rede-77c2'];
  let reportId: string;
  let links: readonly string[];

  beforeAll(async () => {
    const agent = setting.as('AGENT', cityCentre);
    const taken = await agent.post<{ itemId: string; number: string }>(
      '/api/intake/items',
      received({ complainant: reporter, statement: words[3], summary: '举报过期食品' }),
    );
    const { reports, complaints } = await agent.post<{
      reports: { reportId: string }[];
      complaints: { complaintId: string; number: string }[];
    }>(`/api/intake/items/${taken.itemId}/triage`, { parts: [reportPart(), matter()] });
    ({ reportId } = reports[0]!);
    const { complaintId: beside, number: its } = complaints[0]!;
    await eventually(async () =>
      expect(await setting.as('HANDLER', jinghu).get(`/api/intake/reports/${reportId}`)).toMatchObject({
        status: 'ASSIGNED',
      }),
    );
    await eventually(async () => {
      const { items } = await setting
        .as('HANDLER', jinghu)
        .get<{ items: readonly object[] }>(`/api/enforcement-cases/leads?sourceId=${reportId}`);
      expect(items).toHaveLength(1);
    });
    const { personId } = await setting
      .as('HANDLER', cityCentre)
      .get<{ personId: string }>(`/api/intake/complaints/${beside}`);
    links = [taken.itemId, personId, taken.number, beside, its];
    await settled(setting.anyone);
  }, 120_000);

  /** The lines about the report: one message, one document each. */
  const linesOf = (places: Readonly<Record<string, string>>) =>
    Object.entries(places).flatMap(([place, text]) =>
      text
        .split('\n')
        .filter((line) => line.includes(reportId))
        .map((line) => [place, line] as const),
    );
  const leading = (lines: readonly (readonly [string, string])[]) =>
    lines.filter(([, line]) => [...links, ...words].some((word) => line.includes(word))).map(([place]) => place);
  const traceOf = (line: string) => /ce_traceparent=00-([0-9a-f]{32})/.exec(line)?.[1];

  it('is in no message about it, nor is what it came with: no id, no number, no correlation, no cause', async () => {
    const messages = await everyMessage(setting.engines.env['KAFKA_BROKERS']!);
    const lines = linesOf(messages);
    expect(lines.map(([topic]) => topic)).toEqual(
      expect.arrayContaining(['intake.events', 'routing.events', 'enforcement-cases.events']),
    );
    expect(leading(lines)).toEqual([]);
    expect(holding(messages, words)).toEqual([]);
  });
  it('is not told by a trace that what it came with has too', async () => {
    const messages = Object.values(await everyMessage(setting.engines.env['KAFKA_BROKERS']!))
      .join('\n')
      .split('\n');
    const traces = (some: readonly string[]) => new Set(some.flatMap((line) => traceOf(line) ?? []));
    const own = traces(messages.filter((line) => line.includes(reportId)));
    const others = traces(messages.filter((line) => links.some((link) => line.includes(link))));
    expect(others.size).toBeGreaterThan(0);
    expect([...own].filter((trace) => others.has(trace))).toEqual([]);
  });
  it('is in no document of any database that names the report, but in the answer kept for the clerk', async () => {
    const documents = await everyDocument(setting.engines.env['MONGODB_URI']!);
    const found = leading(linesOf(documents));
    expect(found.filter((place) => place !== 'intake.idempotency')).toEqual([]);
    expect(holding(documents, words)).toEqual([]);
  });
  it('is opened at intake for a reason, and the looking leaves no word behind', async () => {
    const handler = setting.as('HANDLER', jinghu);
    const path = `/api/intake/reports/${reportId}/reporter`;
    expect(await handler.get(path)).toMatchObject(hidden);
    await handler.post(path, { reason: '核实购物凭证' });
    expect(await handler.get(path)).toMatchObject(reporter);
    expect(await setting.as('ORG_HEAD', jinghu).get(path)).toMatchObject(hidden);
    await settled(setting.anyone);
    expect(holding(await everyDocument(setting.engines.env['MONGODB_URI']!), words)).toEqual([]);
    expect(holding({ log: await setting.engines.everyEvent() }, words)).toEqual([]);
    expect(holding(everyFile(setting.dir), words)).toEqual([]);
  });
});

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
  }, 120_000);
});
