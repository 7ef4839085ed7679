import { cityCentre, jinghu, matter, received, yijiang } from '../bodies';
import { everyDocument, everyFile, everyMessage, holding } from '../everything';
import { mayDo, roles } from '../grants';
import type { Setting } from '../setting';
import { filing } from '../standing/enforcement-cases';
import { reportPart } from '../standing/reports';
import { eventually, settled } from '../waiting';

export const hidden = { name: '***', phone: '***', address: '***' };
const reporter = { name: 'Kanari-Melder-77c2', phone: '13955550977', address: 'Kanari-Gasse-77c2' };
const words = [...Object.values(reporter), 'Kanari-Rede-77c2'];
type Line = readonly [place: string, line: string];

/** A report beside a complaint of the same call, each gone its whole road: nothing leads from the one to the other. */
export const reporterSecrecy = (settingOf: () => Setting): void => {
  let reportId: string;
  /** Of the call, the person and the complaint: their ids and numbers. */
  let links: readonly string[];
  const at = (role: string, organisation = jinghu) => settingOf().as(role, organisation);
  const report = () => `/api/intake/reports/${reportId}`;
  const env = (name: string) => settingOf().engines.env[name]!;
  const messages = () => everyMessage(env('KAFKA_BROKERS'));
  const documents = () => everyDocument(env('MONGODB_URI'));
  const events = async () => (await settingOf().engines.everyEvent()).split('\n');
  const is = (path: string, what: object) =>
    eventually(async () => expect(await at('HANDLER').get<object>(path)).toMatchObject(what));

  /** Verified, filed, told, ended without a penalty. */
  const walked = async () => {
    const leads = '/api/enforcement-cases/leads';
    const cases = '/api/enforcement-cases/cases';
    await is(report(), { status: 'ASSIGNED' });
    await at('HANDLER').post(`/api/routing/dispatches/${reportId}/signature`);
    const lead = await eventually(async () => {
      const { items } = await at('HANDLER').get<{ items: readonly { id: string }[] }>(`${leads}?sourceId=${reportId}`);
      expect(items).toHaveLength(1);
      return items[0]!.id;
    });
    const { caseId } = await at('ORG_HEAD').post<{ caseId: string }>(`${leads}/${lead}/filing`, filing);
    await is(report(), { status: 'FILED' });
    await at('HANDLER').post(`${report()}/reporter-notice`, { manner: 'PHONE' });
    await at('HANDLER').post(`${cases}/${caseId}/investigation`, { findings: '没有主观过错' });
    await at('LEGAL_REVIEWER').post(`${cases}/${caseId}/review`, { opinion: 'AGREE', words: '同意' });
    await at('ORG_HEAD').post(`${cases}/${caseId}/penalty-waiver`, { reason: '没有主观过错' });
    await at('ORG_HEAD').post(`${cases}/${caseId}/closing`);
    await is(report(), { caseResult: 'NO_PENALTY' });
    await at('HANDLER').post(`${report()}/closing`);
    await at('FOLLOWUP_AGENT').post(`${report()}/follow-ups`, { satisfied: true, score: 5, reason: '处理及时' });
    await at('HANDLER').post(`${report()}/archiving`);
    return [lead, caseId];
  };

  let ofReport: readonly string[];
  beforeAll(async () => {
    const agent = at('AGENT', cityCentre);
    const call = received({ complainant: reporter, statement: words[3], summary: '举报过期食品' });
    const taken = await agent.post<{ itemId: string; number: string }>('/api/intake/items', call);
    const triaged = await agent.post<{
      reports: { reportId: string; number: string }[];
      complaints: { complaintId: string; number: string }[];
    }>(`/api/intake/items/${taken.itemId}/triage`, { parts: [reportPart(), matter()] });
    ({ reportId } = triaged.reports[0]!);
    const { complaintId: beside, number: its } = triaged.complaints[0]!;
    await eventually(() => at('HANDLER').post(`/api/intake/complaints/${beside}/acceptance`));
    ofReport = [reportId, triaged.reports[0]!.number, ...(await walked())];
    const { personId } = await at('HANDLER', cityCentre).get<{ personId: string }>(`/api/intake/complaints/${beside}`);
    links = [taken.itemId, personId, taken.number, beside, its];
    await settled(settingOf().anyone);
  }, 180_000);

  /** One message, one document, one line of a log each. */
  const linesOf = (places: Readonly<Record<string, string>>): readonly Line[] =>
    Object.entries(places).flatMap(([place, text]) => text.split('\n').map((line) => [place, line] as const));
  const naming = (lines: readonly Line[], some: readonly string[]) =>
    lines.filter(([, line]) => some.some((word) => line.includes(word)));
  /** What names the report, its lead or its case and also the person, or what it came with. */
  const leading = (places: Readonly<Record<string, string>>) =>
    naming(naming(linesOf(places), ofReport), [...links, ...words]).map(([place]) => place);

  it('is in no message about it, nor is what it came with: no id, no number, no correlation, no cause', async () => {
    const told = await messages();
    const about = naming(linesOf(told), [reportId]).map(([, line]) => /ce_type=(\S+)/.exec(line)?.[1]);
    expect(about).toEqual(
      expect.arrayContaining([
        'intake.report-registered.v1',
        'routing.report-dispatched.v1',
        'enforcement-cases.lead-registered.v2',
        'enforcement-cases.case-filed.v1',
        'intake.reporter-notified.v1',
        'intake.report-archived.v1',
      ]),
    );
    expect(leading(told)).toEqual([]);
    expect(holding(told, words)).toEqual([]);
  });

  it('is not told by a trace that what it came with has too', async () => {
    const lines = linesOf(await messages());
    const traces = (some: readonly string[]) =>
      new Set(naming(lines, some).flatMap(([, line]) => /ce_traceparent=00-([0-9a-f]{32})/.exec(line)?.[1] ?? []));
    const others = traces(links);
    expect(others.size).toBeGreaterThan(0);
    expect([...traces(ofReport)].filter((trace) => others.has(trace))).toEqual([]);
  });

  it('is in no document of any database that names the report, but in the answer kept for the clerk', async () => {
    const kept = await documents();
    expect(leading(kept).filter((place) => place !== 'intake.idempotency')).toEqual([]);
    expect(holding(kept, words)).toEqual([]);
  });

  it('is in no line of a log that names the report', () => {
    const logs = Object.entries(everyFile(settingOf().dir)).filter(([path]) => path.startsWith('logs/'));
    expect(logs.length).toBeGreaterThan(5);
    expect(leading(Object.fromEntries(logs))).toEqual([]);
  });

  it('is told to nobody by any of its letters', async () => {
    const handler = at('HANDLER');
    const path = '/api/intake/letters';
    const { items } = await handler.get<{ items: readonly { id: string }[] }>(`${path}?matter=${reportId}`);
    expect(items.length).toBeGreaterThan(0);
    for (const { id } of items) {
      const letter = { letter: JSON.stringify(await handler.get(`${path}/${id}`)) };
      expect(holding(letter, [...links, ...words])).toEqual([]);
    }
  });

  it('is opened at intake for a reason, to whoever may and gave one; each look is a fact', async () => {
    const path = `${report()}/reporter`;
    const reason = { reason: '核实购物凭证' };
    const looks = async () => (await events()).filter((line) => line.includes('"ReporterIdentityViewed"'));
    for (const role of roles.filter((each) => !mayDo(each, 'ViewReporter')))
      for (const answer of [await at(role).call('GET', path), await at(role).call('POST', path, { body: reason })])
        expect([role, answer.status, answer.body['code']]).toEqual([role, 403, 'access.denied']);
    expect(await at('HANDLER', yijiang).call('POST', path, { body: reason })).toMatchObject({ status: 404 });
    expect(await at('HANDLER').get(path)).toMatchObject(hidden);
    expect(await looks()).toEqual([]);

    await at('HANDLER').post(path, reason);
    expect(await at('HANDLER').get(path)).toMatchObject(reporter);
    expect(await at('ORG_HEAD').get(path)).toMatchObject(hidden);
    await at('ORG_HEAD').post(path, { reason: '审查是否奖励' });
    expect(await at('ORG_HEAD').get(path)).toMatchObject(reporter);
    expect(await looks()).toEqual([
      expect.stringContaining(`"viewedBy":"handler.${jinghu.toLowerCase()}"`),
      expect.stringContaining(`"viewedBy":"org_head.${jinghu.toLowerCase()}"`),
    ]);
    await eventually(async () =>
      expect(await at('HANDLER').get(report())).toMatchObject({ looks: [{ by: expect.any(String) }, {}] }),
    );
  });

  it('and no look leaves a word of it behind, in an event, a document or a file', async () => {
    await settled(settingOf().anyone);
    expect(holding({ log: (await events()).join('\n') }, words)).toEqual([]);
    expect(holding(await documents(), words)).toEqual([]);
    expect(holding(everyFile(settingOf().dir), words)).toEqual([]);
  });
};
