import { cityCentre, jinghu, matter, received, refusal, seller, yijiang } from '../bodies';
import { eventually } from '../waiting';
import type { Registered, Roads } from './world';

/** Every other way that a call may go before it is accepted. */
export const otherRoads = ({ as, assigned, complaintOf, dossierOf, figures, quiet, registered }: Roads): void => {
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
    await quiet();
    expect((await dossierOf(number)).at(-1)).toMatchObject({
      sentence: '不予受理（NOT_CONSUMER_DISPUTE）',
      article: '《市场监督管理投诉举报处理办法》第十六条第三项',
    });
    expect(await figures(jinghu)).toEqual({ received: 2, accepted: 1, refused: 1, overdue: 0 });
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
    await quiet();
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
    await quiet();
    const told = await dossierOf(`${number}C2`);
    expect(told.some(({ sentence }) => sentence.includes(`${number}C1`))).toBe(false);
    expect(told[0]).toMatchObject({ type: 'intake.item-received.v2' });
  });
};
