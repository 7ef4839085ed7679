import { cityCentre, jinghu, matter, received, yijiang } from '../bodies';
import { eventually } from '../waiting';
import type { Registered, Roads, Triaged } from './world';

/** From the call to both sides’ consent. */
export const firstLife = ({ as, complaintOf, dossierOf, figures, quiet }: Roads): void => {
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
    expect(triaged).toEqual({
      itemId,
      complaints: [{ complaintId: expect.any(String), number }],
      reports: [],
      consultations: [],
      revision: 2,
    });
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
    await quiet();
    const entries = await dossierOf(number);
    expect(entries.map(({ type, article }) => [type, article])).toEqual([
      ['intake.item-received.v2', null],
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
};
