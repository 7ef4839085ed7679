import { jinghu, matter } from '../bodies';
import { mediators, minutes, session, agreement } from '../standing/mediation';
import { eventually } from '../waiting';
import type { Roads } from './world';

type Shown = Readonly<Record<string, unknown>>;

/** What a mediator does, in the organisation that mediates. */
export const mediatingFor = ({ as }: Pick<Roads, 'as'>, organisation = jinghu, role = 'MEDIATOR') => {
  const by = () => as(role, organisation);
  const path = (id: string) => `/api/mediation/mediations/${id}`;
  const shown = (id: string) => by().get<Shown>(path(id));
  const is = (id: string, what: object) => eventually(async () => expect(await shown(id)).toMatchObject(what));
  const act = <T>(id: string, what: string, body?: object) => by().post<T>(`${path(id)}/${what}`, body);
  const refused = (id: string, what: string, body: object) => by().call('POST', `${path(id)}/${what}`, { body });
  const consent = async (id: string) => {
    for (const side of ['CONSUMER', 'BUSINESS']) await act(id, 'consents', { side, consents: true });
  };
  /** From the consents to what both agree on. */
  const agree = async (id: string) => {
    await consent(id);
    await act(id, 'mediators', { mediators });
    const { sessionId } = await act<{ sessionId: string }>(id, 'sessions', session);
    await act(id, `sessions/${sessionId}/minutes`, minutes);
    await act(id, 'agreement', agreement);
  };
  return { act, agree, consent, is, refused, shown };
};

/** How a mediation ends without an agreement. */
export const mediationRoads = (roads: Roads): void => {
  const { as, assigned, complaintIs, toldOf } = roads;
  const { act, consent, is, refused } = mediatingFor(roads);
  const handle = (id: string, what: string, body?: object) =>
    as('HANDLER', jinghu).post(`/api/intake/complaints/${id}/${what}`, body);
  /** Accepted, its mediation open. */
  const accepted = async () => {
    const { complaintId: id, number } = await assigned(matter());
    await handle(id, 'acceptance');
    await is(id, { status: 'AWAITING_CONSENT' });
    return { id, number };
  };
  const close = async (id: string) => {
    await handle(id, 'result', { manner: 'PHONE' });
    await handle(id, 'closing', { leadFound: false });
  };

  it('given both consent, when they do not agree, it is terminated on that ground and both are told within seven working days', async () => {
    const { id, number } = await accepted();
    await consent(id);
    await act(id, 'termination', { ground: 'DECLARED_NO_AGREEMENT', reason: '双方差距过大' });
    await is(id, {
      status: 'TERMINATED',
      clock: 'STOPPED',
      terminated: {
        ground: 'DECLARED_NO_AGREEMENT',
        article: '《市场监督管理投诉举报处理办法》第二十三条第一款第三项',
        onTime: true,
        notice: {
          dueOn: '2026-05-12',
          article: '《市场监督管理投诉举报处理办法》第二十三条第二款',
          clock: 'RUNNING',
        },
        notified: null,
      },
    });
    await complaintIs(id, { status: 'TERMINATED', outcome: { ground: 'DECLARED_NO_AGREEMENT', onTime: true } });
    await act(id, 'termination-notice');
    await is(id, { terminated: { notified: { onTime: true } } });
    await close(id);
    await complaintIs(id, { status: 'CLOSED', result: 'TERMINATED', recovered: 0, closing: { onTime: true } });
    const steps = [
      'mediation.mediation-terminated.v1',
      'intake.complaint-mediation-terminated.v1',
      'mediation.termination-notified.v1',
      'intake.result-notified.v1',
      'intake.complaint-closed.v1',
    ];
    expect(await toldOf(number, ...steps)).toEqual(steps);
  });

  it('given nobody refused yet, when the business refuses, it ends by that and what is said after is refused', async () => {
    const { id, number } = await accepted();
    await act(id, 'consents', { side: 'CONSUMER', consents: true });
    await act(id, 'consents', { side: 'BUSINESS', consents: false, reason: '不同意调解' });
    await is(id, {
      status: 'TERMINATED',
      refused: { side: 'BUSINESS', reason: '不同意调解' },
      terminated: {
        ground: 'ABSENT_OR_REFUSED',
        article: '《市场监督管理投诉举报处理办法》第二十三条第一款第二项',
        notice: { dueOn: '2026-05-12' },
      },
    });
    await complaintIs(id, { status: 'TERMINATED', outcome: { ground: 'ABSENT_OR_REFUSED' }, conflicts: [] });
    const again = await refused(id, 'consents', { side: 'BUSINESS', consents: true });
    expect(again).toMatchObject({ status: 409, body: { code: 'mediation.refused' } });
    const ends = ['mediation.mediation-refused.v1', 'mediation.mediation-terminated.v1'];
    expect(await toldOf(number, ...ends)).toEqual(ends);
  });

  it('given a mediation is running, when the complainant withdraws, it ends with the complaint', async () => {
    const { id, number } = await accepted();
    await act(id, 'consents', { side: 'CONSUMER', consents: true });
    await handle(id, 'withdrawal', { reason: '双方已自行和解' });
    await complaintIs(id, { status: 'WITHDRAWN' });
    await is(id, {
      status: 'TERMINATED',
      clock: 'STOPPED',
      terminated: {
        ground: 'WITHDRAWN_OR_SELF_SETTLED',
        article: '《市场监督管理投诉举报处理办法》第二十三条第一款第一项',
        onTime: true,
      },
    });
    await close(id);
    await complaintIs(id, { status: 'CLOSED', result: 'WITHDRAWN', conflicts: [] });
    const steps = ['intake.complaint-withdrawn.v1', 'mediation.mediation-terminated.v1', 'intake.complaint-closed.v1'];
    expect(await toldOf(number, ...steps)).toEqual(steps);
  });
};

/** Its sixty days over; moves business time into July. */
export const mediationExpires = (roads: Roads): void => {
  const { as, assigned, clockTo, complaintIs, toldOf } = roads;
  const { act, consent, is, refused } = mediatingFor(roads);
  const late = { ground: 'PERIOD_EXPIRED', reason: '期限届满未达成调解协议' };
  const article = '《市场监督管理投诉举报处理办法》第二十三条第一款第五项';
  const period = ['mediation.mediation-due-soon.v1', 'mediation.mediation-period-expired.v1'];
  let id: string;
  let number: string;

  it('given it was accepted on 20 May, it may be mediated until 19 July', async () => {
    await clockTo('2026-05-20T01:00:00.000Z');
    ({ complaintId: id, number } = await assigned());
    await as('HANDLER', jinghu).post(`/api/intake/complaints/${id}/acceptance`);
    await is(id, { dueOn: '2026-07-19', outerLimit: '2026-07-20', article });
    await consent(id);
  });

  it('when the last day is not over, nobody may say that the period is', async () => {
    await clockTo('2026-07-19T15:59:30.000Z');
    expect(await refused(id, 'termination', late)).toMatchObject({
      status: 409,
      body: { code: 'mediation.period-not-expired', law: article },
    });
    expect(await toldOf(number, ...period)).toEqual(period.slice(0, 1));
  }, 90_000);

  it('then it is over by itself, and is terminated by that, and the complaint with it', async () => {
    await clockTo('2026-07-19T16:00:10.000Z');
    await is(id, { status: 'READY', clock: 'EXPIRED' });
    await act(id, 'termination', late);
    await is(id, { status: 'TERMINATED', terminated: { ground: 'PERIOD_EXPIRED', article, onTime: false } });
    await complaintIs(id, { status: 'TERMINATED', outcome: { ground: 'PERIOD_EXPIRED', onTime: false } });
    const steps = [...period, 'mediation.mediation-terminated.v1', 'intake.complaint-mediation-terminated.v1'];
    expect(await toldOf(number, ...steps)).toEqual(steps);
  }, 90_000);

  it('and both who are not told within seven working days are told late', async () => {
    await clockTo('2026-07-29T16:00:10.000Z');
    await is(id, { terminated: { notice: { dueOn: '2026-07-29', clock: 'OVERDUE' } } });
    await act(id, 'termination-notice');
    await is(id, { terminated: { notified: { onTime: false } } });
    const steps = ['mediation.termination-notice-overdue.v1', 'mediation.termination-notified.v1'];
    expect(await toldOf(number, ...steps)).toEqual(steps);
  }, 90_000);
};
