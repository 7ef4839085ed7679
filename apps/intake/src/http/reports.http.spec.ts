import { itemEventExamples, reportEventExamples as events } from '@12315/domain-intake';
import { documentOf } from '@12315/kernel/spec';
import { httpSpec, onlyFor } from '@12315/platform/testing';
import { intake } from '../intake.service';
import { titles } from '../intake.titles';
import { reportList } from '../views/report-list.view';
import { ReportsController } from './reports.controller';

const { givenStreams, givenNothing, persons } = httpSpec(intake, { controllers: [ReportsController], titles });

const {
  ReportRegistered: registered,
  ReportNumbered: numbered,
  ReportAssigned: assigned,
  ReportFilingNoted: filed,
  ReporterNotified: told,
  ReportCaseResultNoted: resulted,
  ReportClosed: closed,
  ReportFollowedUp: followedUp,
  ReportArchived: archived,
  ReporterIdentityViewed: viewed,
} = events;
const { reportId } = registered.data;
const stream = `report-${reportId}`;
const path = `/reports/${reportId}`;
const jinghu = '340202D01';
const yijiang = '340209D01';
const anonymous = { ...registered, data: { ...registered.data, named: false } };
const standing = [registered, numbered, assigned, filed, told, resulted, closed] as const;
const isThere = (...history: (typeof events)[keyof typeof events][]) => givenStreams({ [stream]: history });

/** Each act with what came before it, what it says, and the event it leads to. */
const acts = [
  ['reporter-notice', standing.slice(0, 4), { manner: 'PHONE' }, told, 'HANDLER', ['HANDLER']],
  ['closing', standing.slice(0, 6), undefined, closed, 'HANDLER', ['HANDLER']],
  ['follow-ups', standing, { satisfied: true, score: 5 }, followedUp, 'FOLLOWUP_AGENT', ['FOLLOWUP_AGENT', 'AGENT']],
  ['archiving', [...standing, followedUp], undefined, archived, 'HANDLER', ['AGENT', 'HANDLER']],
] as const;

describe.each(acts)('%s of a report', (...[act, before, body, event, role, may]) => {
  const ask = (as = role as string, organisation = jinghu, headers = {}) =>
    isThere(...before)
      .as(as, organisation)
      .whenPost(`${path}/${act}`, body, headers);

  it('is a fact', () =>
    ask()
      .thenStatus(201, { reportId, revision: before.length })
      .andEvents({ [stream]: [event] }));
  it('changes nothing the second time', () =>
    ask().whenRepeated().thenStatus(201, { reportId, revision: before.length }).andNoNewEvents());
  it('is for its roles only', () => onlyFor(may, (as) => ask(as)));
  it('of another district is answered as if it were not there', () =>
    ask(role, yijiang).thenProblem(404, 'report.unknown').andNoNewEvents());
  it('goes by the revision that the officer saw', () =>
    ask(role, jinghu, { 'if-match': '"0"' }).thenProblem(412, 'if-match.stale').andNoNewEvents());
});

describe('an act about a report that its state does not allow', () => {
  it.each([
    ['reporter-notice', { manner: 'SMS' }, [registered, assigned], 'HANDLER', 'report.not-decided'],
    ['reporter-notice', { manner: 'SMS' }, [anonymous, assigned], 'HANDLER', 'report.anonymous'],
    ['closing', undefined, [registered, assigned], 'HANDLER', 'report.not-decided'],
    ['closing', undefined, [registered, assigned, filed], 'HANDLER', 'report.reporter-not-told'],
    ['closing', undefined, [registered, assigned, filed, told], 'HANDLER', 'report.case-open'],
    ['follow-ups', { satisfied: true }, [registered, assigned], 'FOLLOWUP_AGENT', 'report.not-closed'],
    ['follow-ups', { satisfied: true }, [anonymous, assigned, closed], 'FOLLOWUP_AGENT', 'report.anonymous'],
    ['archiving', undefined, [registered, assigned], 'HANDLER', 'report.not-closed'],
    ['archiving', undefined, [registered, assigned, closed], 'HANDLER', 'report.not-followed-up'],
    ['reporter', { reason: '核实' }, [anonymous, assigned], 'HANDLER', 'report.anonymous'],
  ])('%s of %j is refused', (act, body, history, role, code) =>
    isThere(...history)
      .as(role, jinghu)
      .whenPost(`${path}/${act}`, body)
      .thenProblem(409, code)
      .andNoNewEvents(),
  );
  it.each([
    ['reporter-notice', { manner: 'PIGEON' }, 'HANDLER', 'body.invalid'],
    ['follow-ups', { satisfied: true, score: 6 }, 'AGENT', 'body.invalid'],
    ['follow-ups', { satisfied: false }, 'AGENT', 'report.follow-up-reason-missing'],
    ['reporter', { reason: ' ' }, 'HANDLER', 'report.view-reason-missing'],
    ['reporter', {}, 'HANDLER', 'body.invalid'],
  ])('%s of %j is wrong', (act, body, role, code) =>
    isThere(...standing)
      .as(role, jinghu)
      .whenPost(`${path}/${act}`, body)
      .thenProblem(422, code)
      .andNoNewEvents(),
  );
});

describe('who the reporter is', () => {
  const words = { name: '李四', phone: '13855301234', address: '芜湖市镜湖区银湖南路' };
  const hidden = { name: '***', phone: '***', address: '***' };
  const { itemId } = registered.data;
  const known = async () => {
    const personId = await persons.identify('phone', words.phone);
    const seal = (field: keyof typeof words) =>
      persons.seal(personId, `item-${itemId}`, `complainant.${field}`, words[field]);
    const complainant = { name: await seal('name'), phone: await seal('phone'), address: await seal('address') };
    const received = itemEventExamples.ItemReceived;
    const came = { ...received, data: { ...received.data, personId, complainant } };
    return { personId, came, there: givenStreams({ [`item-${itemId}`]: [came], [stream]: [registered, assigned] }) };
  };
  const reporter = `${path}/reporter`;
  const reason = '核实举报人可以提供的购物凭证';

  it('is opened to who recorded a look with its reason; the record itself tells nothing', async () => {
    const { there } = await known();
    const asHandler = there.as('HANDLER', jinghu);
    await asHandler.whenGet(reporter).thenStatus(200, { reportId, ...hidden });
    const asked = asHandler.whenPost(reporter, { reason });
    const { body, events: happened } = await asked.thenStatus(201);
    expect(Object.keys(body).sort()).toEqual(['reportId', 'revision', 'viewId']);
    const [looked] = happened[stream]!;
    expect(looked).toMatchObject({
      type: 'ReporterIdentityViewed',
      data: { reportId, reason, viewId: body['viewId'] },
    });
    expect(JSON.stringify(happened)).not.toMatch(/李四|13855301234|银湖/);
    await asHandler.whenGet(reporter).thenStatus(200, { reportId, ...words });
  });
  it('stays hidden from everyone who did not, also in the same house', async () => {
    const { came } = await known();
    const another = { ...viewed, data: { ...viewed.data, viewedBy: 'another-officer' } };
    await givenStreams({ [`item-${itemId}`]: [came], [stream]: [registered, assigned, another] })
      .as('HANDLER', jinghu)
      .whenGet(reporter)
      .thenStatus(200, { reportId, ...hidden });
  });
  it('is hidden again after a quarter of an hour', async () => {
    const { there } = await known();
    await there.as('HANDLER', jinghu).whenPost(reporter, { reason }).thenStatus(201);
    await there
      .at('2026-05-06T01:15:00Z')
      .as('HANDLER', jinghu)
      .whenGet(reporter)
      .thenStatus(200, { reportId, ...hidden });
  });
  it('is one look under one key, and another one later', async () => {
    const { there } = await known();
    const asHandler = there.as('HANDLER', jinghu);
    await asHandler.whenPost(reporter, { reason }, { 'idempotency-key': 'look-one' }).whenRepeated().andNoNewEvents();
    const { events: happened } = await asHandler.whenPost(reporter, { reason }, { 'idempotency-key': 'look-two' });
    expect(happened[stream]).toHaveLength(1);
  });
  it('is gone once the person is forgotten', async () => {
    const { there, personId } = await known();
    await there.as('HANDLER', jinghu).whenPost(reporter, { reason }).thenStatus(201);
    await persons.destroy(personId);
    await there
      .as('HANDLER', jinghu)
      .whenGet(reporter)
      .thenStatus(200, { reportId, name: '已删除', phone: '已删除', address: '已删除' });
  });
  it('is nobody where no name was left', () =>
    isThere(anonymous, assigned).as('HANDLER', jinghu).whenGet(reporter).thenProblem(409, 'report.anonymous'));
  it('is nothing to another district', () =>
    isThere(registered, assigned).as('HANDLER', yijiang).whenGet(reporter).thenProblem(404, 'report.unknown'));
  it('is for handlers and heads only, to look and to read', async () => {
    await onlyFor(['HANDLER', 'ORG_HEAD'], (role) =>
      isThere(registered, assigned).as(role, jinghu).whenPost(reporter, { reason }),
    );
    await onlyFor(['HANDLER', 'ORG_HEAD'], (role) => isThere(anonymous).as(role, jinghu).whenGet(reporter));
  });
});

describe('reading reports', () => {
  const came = (id: string, more: object) => [
    { ...registered, data: { ...registered.data, reportId: id } },
    { ...numbered, data: { ...numbered.data, reportId: id, number: `340200C01R20260506000${id.length}` } },
    { ...assigned, data: { ...assigned.data, reportId: id, ...more } },
  ];
  const several = givenStreams({
    'report-a': came('a', {}),
    'report-bb': came('bb', { organisation: yijiang }),
    'report-ccc': [...came('ccc', {}), { ...filed, data: { ...filed.data, reportId: 'ccc' } }],
  });

  it('answers one as its document stands', () =>
    isThere(...standing)
      .as('HANDLER', jinghu)
      .whenGet(path)
      .thenStatus(200, { ...documentOf(reportList.view, ...standing), id: reportId, revision: standing.length - 1 }));
  it('lists a district’s own, by the day on which reporters are told', () =>
    several.as('HANDLER', jinghu).whenGet('/reports').thenItems('a', 'ccc'));
  it('lists the city’s all', () => several.as('HANDLER', '340200C01').whenGet('/reports').thenItems('a', 'bb', 'ccc'));
  it.each([
    ['status=FILED', ['ccc']],
    [`organisation=${yijiang}`, ['bb']],
    ['number=340200C01R202605060001', ['a']],
  ])('lists by %s', (query, ids) =>
    several
      .as('HANDLER', '340200C01')
      .whenGet(`/reports?${query}`)
      .thenItems(...ids),
  );
  it('is not asked for by the item or the person', async () => {
    for (const field of ['itemId', 'personId'])
      await several.as('HANDLER', jinghu).whenGet(`/reports?${field}=x`).thenProblem(422, 'query.invalid');
  });
  it('comes in pages', async () => {
    const asHead = several.as('ORG_HEAD', '340200C01');
    const first = await asHead.whenGet('/reports?limit=2').thenItems('a', 'bb');
    await asHead.whenGet(`/reports?limit=2&cursor=${String(first.body['next'])}`).thenItems('ccc');
  });
  const may = ['AGENT', 'HANDLER', 'ORG_HEAD', 'DISPATCHER', 'SUPERVISION_OFFICER', 'FOLLOWUP_AGENT'];
  it.each(['/reports', path])('%s is open to its roles only', (url) =>
    onlyFor(may, (role) => givenNothing().as(role, jinghu).whenGet(url)),
  );
});
