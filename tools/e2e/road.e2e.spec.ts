import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cityCentre, drawn, jinghu, matter, received, refusal, seller, tested, yijiang } from './bodies';
import { setClockFile } from './business-time';
import { type Client, clientOf, type Users, usersOf } from './client';
import { type PlatformProcess, startPlatform } from './platform-process';
import { eventually, settled } from './waiting';

interface Registered {
  readonly itemId: string;
  readonly number: string;
  readonly revision: number;
}
interface Triaged {
  readonly complaints: readonly { readonly complaintId: string; readonly number: string }[];
}
interface Entry {
  readonly type: string;
  readonly sentence: string;
  readonly article: string | null;
  readonly occurredAt: string;
  readonly actor: { readonly role: string };
}
interface Dossier {
  readonly entries: readonly Entry[];
}

let dir: string;
let platform: PlatformProcess;
let as: Users;
let anyone: Client;

/** Opens the matter as the command centre does: by phone, then as the complaints it holds. */
const registered = async (...parts: readonly object[]) => {
  const agent = as('AGENT', cityCentre);
  const item = await agent.post<Registered>('/api/intake/items', received());
  const { complaints } = await agent.post<Triaged>(`/api/intake/items/${item.itemId}/triage`, { parts });
  return { ...item, complaints };
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
const dossierOf = async (reference: string) =>
  (await as('ANALYST', cityCentre).get<Dossier>(`/api/analytics/dossiers/${reference}`)).entries;
const typesOf = async (reference: string) => (await dossierOf(reference)).map(({ type }) => type);
const figures = async (organisation: string, from = '2026-04-01', to = '2026-12-31') => {
  const path = `/api/analytics/figures?from=${from}&to=${to}&organisation=${organisation}`;
  return (await as('ANALYST', cityCentre).get<{ total: Record<string, number> }>(path)).total;
};
const clockTo = (to: string) => anyone.post('/clock', { to });

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'e2e-road-'));
  setClockFile(dir, '2026-04-29T01:00:00.000Z');
  platform = await startPlatform(dir, ['--settable-clock']);
  as = usersOf(platform);
  anyone = clientOf(platform.address);
  await settled(anyone);
}, 240_000);
afterAll(async () => {
  await platform?.stop();
  rmSync(dir, { recursive: true, force: true });
}, 60_000);

describe('the first life of a complaint', () => {
  let itemId: string;
  let id: string;
  let number: string;
  const handler = () => as('HANDLER', jinghu);

  it('gives a call its number of the day while the caller waits', async () => {
    const item = await as('AGENT', cityCentre).post<Registered>('/api/intake/items', received());
    expect(item).toEqual({ itemId: expect.any(String), number: '340200C01202604290001', revision: 1 });
    itemId = item.itemId;
  });

  it('makes it a complaint by triage', async () => {
    const triaged = await as('AGENT', cityCentre).post<Triaged>(`/api/intake/items/${itemId}/triage`, {
      parts: [matter()],
    });
    number = '340200C01202604290001C1';
    expect(triaged).toEqual({ itemId, complaints: [{ complaintId: expect.any(String), number }], revision: 2 });
    id = triaged.complaints[0]!.complaintId;
  });

  it('dispatches it to the organ of the seller’s place of business and says why', async () => {
    await eventually(async () =>
      expect(await handler().get(`/api/routing/dispatches/${id}`)).toMatchObject({
        number,
        status: 'ISSUED',
        organisation: jinghu,
        rule: 'C2026 第十三条第一款',
        because: ['被投诉人实际经营地：340202'],
      }),
    );
  });

  it('starts the organ’s seven working days and explains every one of them', async () => {
    await eventually(async () =>
      expect(await complaintOf(id, jinghu)).toMatchObject({
        status: 'ASSIGNED',
        organisation: jinghu,
        dueOn: '2026-05-12',
        clock: {
          state: 'RUNNING',
          startedOn: '2026-04-29',
          dueOn: '2026-05-12',
          article: '《市场监督管理投诉举报处理办法》第十五条',
          explained: [
            '决定是否受理并告知投诉人：自收到投诉之日起7个工作日（《市场监督管理投诉举报处理办法》第十五条）。',
            '2026年4月29日：期间开始的当日（《市场监督管理投诉举报处理办法》第四十五条），不计入。',
            '2026年4月30日：工作日，计入，累计1个工作日。',
            '2026年5月1日至2026年5月5日：劳动节放假（国办发明电〔2025〕7号），不计入。',
            '2026年5月6日至2026年5月8日：工作日，计入，累计4个工作日。',
            '2026年5月9日：劳动节调休，当日上班（国办发明电〔2025〕7号），计入，累计5个工作日。',
            '2026年5月10日：休息日，不计入。',
            '2026年5月11日至2026年5月12日：工作日，计入，累计7个工作日。',
            '2026年5月12日24时届满。',
          ],
        },
      }),
    );
  });

  it('lets the organ sign for it and accept it within time', async () => {
    expect(await handler().post(`/api/routing/dispatches/${id}/signature`)).toMatchObject({ revision: 1 });
    expect(await handler().post(`/api/intake/complaints/${id}/acceptance`)).toEqual({ complaintId: id, revision: 2 });
    await eventually(async () =>
      expect(await complaintOf(id, jinghu)).toMatchObject({
        status: 'ACCEPTED',
        dueOn: null,
        clock: { state: 'STOPPED' },
        decision: { onTime: true, ground: null },
      }),
    );
  });

  it('opens the mediation that was asked for, with sixty days of its own', async () => {
    await eventually(async () =>
      expect(await as('MEDIATOR', jinghu).get(`/api/mediation/mediations/${id}`)).toMatchObject({
        status: 'AWAITING_CONSENT',
        dueOn: '2026-06-28',
        outerLimit: '2026-06-29',
        article: '《市场监督管理投诉举报处理办法》第二十三条第一款第五项',
      }),
    );
  });

  it('is ready to mediate when both sides consent', async () => {
    const mediator = as('MEDIATOR', jinghu);
    for (const side of ['CONSUMER', 'BUSINESS'])
      await mediator.post(`/api/mediation/mediations/${id}/consents`, { side, consents: true });
    await eventually(async () =>
      expect(await mediator.get(`/api/mediation/mediations/${id}`)).toMatchObject({
        status: 'READY',
        consented: ['CONSUMER', 'BUSINESS'],
      }),
    );
  });

  it('counts it for the organ that has it, and not for the centre that took the call', async () => {
    const once = { received: 1, accepted: 1, refused: 0, overdue: 0 };
    await eventually(async () => expect(await figures(jinghu)).toEqual(once));
    expect(await figures(yijiang)).toEqual({ received: 0, accepted: 0, refused: 0, overdue: 0 });
    expect(await figures(cityCentre)).toEqual(once);
  });

  it('tells its whole history in order, by its number, with the article of every date', async () => {
    await settled(anyone);
    const entries = await dossierOf(number);
    expect(entries.map(({ type, article }) => [type, article])).toEqual([
      ['intake.item-received.v1', null],
      ['intake.item-numbered.v1', null],
      ['intake.complaint-registered.v1', null],
      ['routing.dispatch-issued.v1', 'C2026 第十三条第一款'],
      ['intake.complaint-assigned.v1', '《市场监督管理投诉举报处理办法》第十五条'],
      ['routing.dispatch-signed.v1', null],
      ['intake.complaint-accepted.v1', null],
      ['mediation.mediation-opened.v1', '《市场监督管理投诉举报处理办法》第二十三条第一款第五项'],
      ['mediation.mediation-consented.v1', null],
      ['mediation.mediation-consented.v1', null],
    ]);
    const moments = entries.map(({ occurredAt }) => occurredAt);
    expect(moments).toEqual([...moments].sort());
    expect(new Set(entries.map(({ actor }) => actor.role))).toEqual(
      new Set(['AGENT', 'SYSTEM', 'HANDLER', 'MEDIATOR']),
    );
  });
});

describe('other roads', () => {
  it('refuses with the article of the ground, and only if the other ways are told', async () => {
    const { complaintId: id, number } = await assigned();
    const handler = as('HANDLER', jinghu);
    const silent = await handler.call('POST', `/api/intake/complaints/${id}/refusal`, {
      body: refusal({ otherWays: [] }),
    });
    expect(silent).toMatchObject({
      status: 422,
      body: {
        code: 'complaint.other-ways-missing',
        law: '《中华人民共和国消费者权益保护法实施条例》第四十六条第二款',
      },
    });
    await handler.post(`/api/intake/complaints/${id}/refusal`, refusal());
    await eventually(async () =>
      expect(await complaintOf(id, jinghu)).toMatchObject({
        status: 'REFUSED',
        decision: {
          onTime: true,
          ground: 'NOT_CONSUMER_DISPUTE',
          article: '《市场监督管理投诉举报处理办法》第十六条第三项',
          otherWays: ['向人民法院提起诉讼'],
        },
      }),
    );
    await settled(anyone);
    expect((await dossierOf(number)).at(-1)).toMatchObject({
      sentence: '不予受理（NOT_CONSUMER_DISPUTE）',
      article: '《市场监督管理投诉举报处理办法》第十六条第三项',
    });
    expect(await figures(jinghu)).toEqual({ received: 2, accepted: 1, refused: 1, overdue: 0 });
  });

  it('takes signs of a breach out of a complaint, gives them fifteen working days, and lets the head extend them once', async () => {
    const { complaintId: id } = await assigned();
    const { leadId } = await as('HANDLER', jinghu).post<{ leadId: string }>(`/api/intake/complaints/${id}/leads`, {
      facts: '在用电子秤被改装',
    });
    const head = as('ORG_HEAD', jinghu);
    const lead = () => head.get<Record<string, unknown>>(`/api/enforcement-cases/leads/${leadId}`);
    await eventually(async () =>
      expect(await lead()).toMatchObject({
        source: 'COMPLAINT',
        sourceId: id,
        facts: '在用电子秤被改装',
        dueOn: '2026-05-22',
        article: '《市场监督管理投诉举报处理办法》第二十七条',
        extension: null,
      }),
    );
    expect(await complaintOf(id, jinghu)).toMatchObject({ status: 'ASSIGNED', leadIds: [leadId] });

    const extension = { body: { reason: '须委托计量检定机构检定' } };
    const path = `/api/enforcement-cases/leads/${leadId}/extension`;
    expect(await as('HANDLER', jinghu).call('POST', path, extension)).toMatchObject({ status: 403 });
    await head.post(path, extension.body);
    await eventually(async () =>
      expect(await lead()).toMatchObject({ dueOn: '2026-06-12', extension: { reason: '须委托计量检定机构检定' } }),
    );
    expect(await head.call('POST', path, extension)).toMatchObject({
      status: 409,
      body: { code: 'lead.already-extended', law: '《市场监督管理投诉举报处理办法》第二十七条' },
    });
  });

  it('makes a lead of a failed sample, and none of one that passed', async () => {
    const test = async (result: 'PASS' | 'FAIL') => {
      const { sampleId } = await as('SAMPLER', jinghu).post<{ sampleId: string }>('/api/sampling/samples', drawn());
      await as('LABORATORY', jinghu).post(`/api/sampling/samples/${sampleId}/result`, tested(result));
      return sampleId;
    };
    const [failed, passed] = [await test('FAIL'), await test('PASS')];
    const leadsOf = async (sampleId: string) => {
      const path = `/api/enforcement-cases/leads?sourceId=${sampleId}`;
      return (await as('HANDLER', jinghu).get<{ items: readonly object[] }>(path)).items;
    };
    await eventually(async () =>
      expect(await leadsOf(failed)).toEqual([
        expect.objectContaining({
          source: 'SAMPLING',
          sourceId: failed,
          facts: '检验报告WH-2026-0042不合格:泄漏电流',
          dueOn: '2026-05-22',
          article: '《市场监督管理行政处罚程序规定》第十八条',
        }),
      ]),
    );
    await settled(anyone);
    expect(await leadsOf(passed)).toEqual([]);
    expect(await typesOf(failed)).toEqual([
      'sampling.sample-drawn.v1',
      'sampling.sample-tested.v1',
      'enforcement-cases.lead-registered.v1',
    ]);
  });

  it('leaves to a dispatcher what the facts leave open, and says what was missing', async () => {
    const { complaints } = await registered(matter({ seller: seller({}) }));
    const id = complaints[0]!.complaintId;
    const dispatcher = as('DISPATCHER', cityCentre);
    await eventually(async () =>
      expect(await dispatcher.get(`/api/routing/dispatches/${id}`)).toMatchObject({
        status: 'UNDECIDED',
        organisation: cityCentre,
      }),
    );
    expect(await complaintOf(id)).toMatchObject({ status: 'REGISTERED', clock: null });
    const early = await as('HANDLER', cityCentre).call('POST', `/api/intake/complaints/${id}/acceptance`);
    expect(early).toMatchObject({ status: 409, body: { code: 'complaint.not-assigned' } });

    await dispatcher.post(`/api/routing/dispatches/${id}/target`, { target: yijiang, reason: '经核实在弋江区经营' });
    await eventually(async () =>
      expect(await complaintOf(id, yijiang)).toMatchObject({ status: 'ASSIGNED', organisation: yijiang }),
    );
    expect(await dispatcher.get(`/api/routing/dispatches/${id}`)).toMatchObject({
      status: 'ISSUED',
      rule: 'DESIGNATED',
      because: ['经核实在弋江区经营'],
    });
  });

  it('brings a complaint to a functional zone whose code has a letter, and its officers act on it', async () => {
    const zone = '3402Z1X01';
    const { complaintId: id } = await assigned(matter({ seller: seller({ businessArea: '3402Z1' }) }));
    await as('HANDLER', zone).post(`/api/intake/complaints/${id}/acceptance`);
    await eventually(async () => expect(await complaintOf(id, zone)).toMatchObject({ status: 'ACCEPTED' }));
  });

  it('tells the proper way for what is no complaint, and makes none of it', async () => {
    const agent = as('AGENT', cityCentre);
    const { itemId, number } = await agent.post<Registered>('/api/intake/items', received());
    await agent.post(`/api/intake/items/${itemId}/referral`, { way: 'PETITION', basis: '反映拆迁补偿问题' });
    await eventually(async () =>
      expect(await agent.get(`/api/intake/items/${itemId}`)).toMatchObject({
        status: 'REFERRED',
        referral: { way: 'PETITION' },
        complaints: [],
      }),
    );
    await settled(anyone);
    expect((await dossierOf(number)).at(-1)).toMatchObject({
      type: 'intake.item-referred-elsewhere.v1',
      article: '《市场监督管理投诉举报处理办法》第四十四条',
    });
  });

  it('ends with the complainant’s withdrawal, and what comes after is refused', async () => {
    const { complaintId: id } = await assigned();
    const handler = as('HANDLER', jinghu);
    await handler.post(`/api/intake/complaints/${id}/withdrawal`, { reason: '双方已自行和解' });
    await eventually(async () =>
      expect(await complaintOf(id, jinghu)).toMatchObject({ status: 'WITHDRAWN', clock: { state: 'STOPPED' } }),
    );
    expect(await handler.call('POST', `/api/intake/complaints/${id}/acceptance`)).toMatchObject({
      status: 409,
      body: { code: 'complaint.withdrawn', title: '该投诉已撤回' },
    });
  });

  it('splits a call about two sellers into two complaints, each to its own organ', async () => {
    const { number, complaints } = await registered(
      matter(),
      matter({ respondent: { name: '弋江区某通讯店' }, seller: seller({ businessArea: '340209' }) }),
    );
    expect(complaints.map((each) => each.number)).toEqual([`${number}C1`, `${number}C2`]);
    const [first, second] = complaints.map(({ complaintId }) => complaintId);
    await eventually(async () => {
      expect(await complaintOf(first!, jinghu)).toMatchObject({ status: 'ASSIGNED', organisation: jinghu });
      expect(await complaintOf(second!, yijiang)).toMatchObject({ status: 'ASSIGNED', organisation: yijiang });
    });
    await settled(anyone);
    const told = await dossierOf(`${number}C2`);
    expect(told.some(({ sentence }) => sentence.includes(`${number}C1`))).toBe(false);
    expect(told[0]).toMatchObject({ type: 'intake.item-received.v1' });
  });
});

describe('when time passes', () => {
  let id: string;
  let number: string;
  const reports = async () => (await typesOf(number)).filter((type) => /due-soon|overdue/.test(type));
  /** Business time moves, and everything that it makes due has been done and told. */
  const at = async (instant: string) => {
    await clockTo(instant);
    await settled(anyone);
  };

  beforeAll(async () => {
    ({ complaintId: id, number } = await assigned(matter({ mediationAsked: false })));
    expect(await complaintOf(id, jinghu)).toMatchObject({ dueOn: '2026-05-12' });
  });

  it('says nothing before the fifth working day', async () => {
    await at('2026-05-08T15:59:50.000Z');
    expect(await reports()).toEqual([]);
  }, 90_000);

  it('reports by itself that the limit is near, on the fifth working day, once', async () => {
    await at('2026-05-08T16:00:10.000Z');
    expect(await reports()).toEqual(['intake.acceptance-due-soon.v1']);
    await at('2026-05-12T15:59:50.000Z');
    expect(await reports()).toEqual(['intake.acceptance-due-soon.v1']);
    expect(await complaintOf(id, jinghu)).toMatchObject({ clock: { state: 'DUE_SOON' } });
  }, 90_000);

  it('reports by itself that it is overdue when the last day is over, once', async () => {
    await at('2026-05-12T16:00:10.000Z');
    expect(await reports()).toEqual(['intake.acceptance-due-soon.v1', 'intake.acceptance-overdue.v1']);
    await at('2026-05-13T08:00:00.000Z');
    expect(await reports()).toEqual(['intake.acceptance-due-soon.v1', 'intake.acceptance-overdue.v1']);
    expect(await complaintOf(id, jinghu)).toMatchObject({ clock: { state: 'OVERDUE' }, dueOn: '2026-05-12' });
    const entry = (await dossierOf(number)).at(-1);
    expect(entry).toMatchObject({
      sentence: '初查已超过2026-05-12的期限',
      article: '《市场监督管理投诉举报处理办法》第十五条',
      actor: { role: 'CLOCK' },
    });
    expect(entry!.occurredAt.slice(0, 16)).toBe('2026-05-12T16:00');
  }, 90_000);

  it('lets the late acceptance stand, says that it is late, and keeps the overdue figure', async () => {
    await as('HANDLER', jinghu).post(`/api/intake/complaints/${id}/acceptance`);
    await eventually(async () =>
      expect(await complaintOf(id, jinghu)).toMatchObject({ status: 'ACCEPTED', decision: { onTime: false } }),
    );
    await settled(anyone);
    expect(await figures(jinghu, '2026-05-13', '2026-05-13')).toEqual({
      received: 0,
      accepted: 1,
      refused: 0,
      // This one, the one with the lead and the first of the two of one call.
      overdue: 3,
    });
  }, 90_000);

  it('cannot be moved back', async () => {
    const back = await anyone.call('POST', '/clock', { body: { to: '2026-05-01T00:00:00.000Z' } });
    expect(back).toMatchObject({ status: 409, body: { code: 'clock.backwards' } });
  });
});
