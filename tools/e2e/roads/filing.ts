import { jinghu, matter } from '../bodies';
import { filing } from '../standing/enforcement-cases';
import { reportPart } from '../standing/reports';
import { inspection } from '../standing/world';
import { eventually } from '../waiting';
import type { Roads } from './world';

type Shown = Readonly<Record<string, unknown>>;
const leads = '/api/enforcement-cases/leads';
const cases = '/api/enforcement-cases/cases';
const firstTime = { ground: 'FIRST_TIME_CORRECTED', reason: '初次违法，危害后果轻微，当场改正' };

/** What becomes of a lead, and who is told of it; from the middle of May on. */
export const filingRoads = (roads: Roads): void => {
  const { as, assigned, clockTo, complaintIs, registered, toldOf } = roads;
  const handler = () => as('HANDLER', jinghu);
  const head = () => as('ORG_HEAD', jinghu);
  const is = (path: string, what: object) =>
    eventually(async () => expect(await handler().get<Shown>(path)).toMatchObject(what));

  it('given a complaint brought a lead to light, when no case is filed, the complaint is told so, and on which ground the lead says', async () => {
    const { complaintId: id, number } = await assigned(matter({ mediationAsked: false }));
    await handler().post(`/api/intake/complaints/${id}/acceptance`);
    const { leadId } = await handler().post<{ leadId: string }>(`/api/intake/complaints/${id}/leads`, {
      facts: '在用电子秤被改装',
    });
    await eventually(() => head().post(`${leads}/${leadId}/filing-decline`, firstTime));
    await is(`${leads}/${leadId}`, {
      status: 'DECLINED',
      clock: 'STOPPED',
      decline: { ...firstTime, article: '《市场监督管理行政处罚程序规定》第二十条第二项', onTime: true },
    });
    await complaintIs(id, {
      status: 'ACCEPTED',
      leadIds: [leadId],
      caseResults: [{ leadId, caseId: null, outcome: 'DECLINED' }],
    });
    const steps = ['intake.enforcement-lead-raised.v1', 'enforcement-cases.filing-declined.v1'];
    expect(await toldOf(number, ...steps)).toEqual(steps);
  });

  describe('given a lead of an inspection, found on 13 May', () => {
    let lead: string;
    const act = (by: () => ReturnType<Roads['as']>, what: string, body?: object) =>
      by().call('POST', `${leads}/${lead}/${what}`, { body });

    it('it is verified until 3 June, but not while samples are tested', async () => {
      const { leadId } = await handler().post<{ leadId: string }>(leads, inspection());
      lead = leadId;
      await is(`${leads}/${lead}`, { dueOn: '2026-06-03', clock: 'RUNNING' });
      expect((await act(handler, 'verification-pause', { reason: 'TESTING' })).status).toBe(201);
      await is(`${leads}/${lead}`, { clock: 'PAUSED' });
      expect(await act(head, 'extension', { reason: '案情复杂' })).toMatchObject({
        status: 409,
        body: { code: 'lead.already-paused' },
      });
    });

    it('when it goes on after a week, the days between do not count', async () => {
      await clockTo('2026-05-20T00:30:00.000Z');
      expect((await act(handler, 'verification-resumption')).status).toBe(201);
      await is(`${leads}/${lead}`, { dueOn: '2026-06-10', clock: 'RUNNING', pauses: [{ reason: 'TESTING' }] });
    }, 90_000);

    it('then the head may extend it once, by fifteen working days', async () => {
      expect((await act(head, 'extension', { reason: '案情复杂' })).status).toBe(201);
      await is(`${leads}/${lead}`, { dueOn: '2026-07-02', extension: { reason: '案情复杂' } });
      expect(await act(head, 'extension', { reason: '仍须核查' })).toMatchObject({ status: 409 });
      const steps = ['verification-paused', 'verification-resumed', 'verification-extended'];
      const types = steps.map((step) => `enforcement-cases.${step}.v1`);
      expect(await toldOf(lead, ...types)).toEqual(types);
    });
  });

  describe('given somebody reports a business by name', () => {
    let id: string;
    let caseId: string;
    const report = () => `/api/intake/reports/${id}`;

    it('when a case is filed, there are five working days to tell the reporter', async () => {
      const { reports } = await registered(reportPart());
      id = reports[0]!.reportId;
      await is(report(), { status: 'ASSIGNED', named: true, dueOn: null });
      const lead = await eventually(async () => {
        const { items } = await handler().get<{ items: readonly { id: string }[] }>(`${leads}?sourceId=${id}`);
        expect(items).toEqual([expect.objectContaining({ source: 'REPORT', dueOn: '2026-06-10' })]);
        return items[0]!.id;
      });
      ({ caseId } = await head().post<{ caseId: string }>(`${leads}/${lead}/filing`, filing));
      await is(report(), {
        status: 'FILED',
        filing: { outcome: 'FILED', caseId },
        dueOn: '2026-05-27',
        clock: { state: 'RUNNING', article: '参照《市场监督管理投诉举报处理暂行办法》第三十一条第二款' },
      });
    });

    it('and the reporter told within them is told in time', async () => {
      await handler().post(`${report()}/reporter-notice`, { manner: 'PHONE' });
      await is(report(), { notice: { manner: 'PHONE', onTime: true }, dueOn: null, clock: { state: 'STOPPED' } });
    });

    it('then the end of the case is the end of the report', async () => {
      const early = await handler().call('POST', `${report()}/closing`);
      expect(early).toMatchObject({ status: 409, body: { code: 'report.case-open' } });
      await handler().post(`${cases}/${caseId}/investigation`, { findings: '当事人没有主观过错' });
      await as('LEGAL_REVIEWER', jinghu).post(`${cases}/${caseId}/review`, { opinion: 'AGREE', words: '同意不予处罚' });
      await head().post(`${cases}/${caseId}/penalty-waiver`, { reason: '有证据足以证明没有主观过错' });
      await head().post(`${cases}/${caseId}/closing`);
      await is(report(), { caseResult: 'NO_PENALTY' });
      await handler().post(`${report()}/closing`);
      await is(report(), { status: 'CLOSED', outcome: 'NO_PENALTY' });
      const steps = [
        'intake.report-registered.v1',
        'routing.report-dispatched.v1',
        'enforcement-cases.lead-registered.v2',
        'enforcement-cases.case-filed.v1',
        'intake.report-filing-noted.v1',
        'intake.reporter-notified.v1',
        'enforcement-cases.case-closed.v1',
        'intake.report-closed.v1',
      ];
      expect(await toldOf(id, ...steps)).toEqual(steps);
    });
  });
};
