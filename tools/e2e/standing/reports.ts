import { jinghu, received } from '../bodies';
import { eventually } from '../waiting';
import type { World } from './world';

/** Reports, consultations and topics of Jinghu district, one in each state that a route asks for. */
export interface ReportMatters {
  readonly report: string;
  readonly anonymousReport: string;
  readonly toTell: string;
  readonly toClose: string;
  readonly toCall: string;
  readonly toArchive: string;
  readonly toLink: string;
  readonly consultation: string;
  readonly answeredConsultation: string;
  readonly toAnswer: string;
  readonly topic: string;
}

export const reportPart = (more: object = {}) => ({
  kind: 'REPORT',
  respondent: { name: '芜湖市镜湖区赭山食品商行' },
  objectCode: '101',
  problemCode: '0201',
  actArea: '340202',
  facts: '货架上销售超过保质期的袋装食品',
  ...more,
});
export const question = { kind: 'CONSULTATION', subtype: 'POLICY', topic: '预付卡余额如何退还', persons: 2 };

interface Triaged {
  readonly reports: readonly { readonly reportId: string }[];
  readonly consultations: readonly { readonly consultationId: string }[];
}

export const standReports = async ({ as, itemOf }: World): Promise<ReportMatters> => {
  const agent = as('AGENT', jinghu);
  const handler = as('HANDLER', jinghu);
  const head = as('ORG_HEAD', jinghu);
  const triaged = (itemId: string, part: object) =>
    agent.post<Triaged>(`/api/intake/items/${itemId}/triage`, { parts: [part] });
  const nameless = async () => {
    const { complainant: _nobody, ...body } = received();
    return (await agent.post<{ itemId: string }>('/api/intake/items', body)).itemId;
  };
  const reportOf = async (named: boolean) =>
    (await triaged(named ? await itemOf() : await nameless(), reportPart())).reports[0]!.reportId;
  const is = (reportId: string, status: string) =>
    eventually(async () => expect(await handler.get(`/api/intake/reports/${reportId}`)).toMatchObject({ status }));

  const assignedOf = async (named: boolean) => {
    const reportId = await reportOf(named);
    await is(reportId, 'ASSIGNED');
    return reportId;
  };
  const declinedOf = async (named: boolean) => {
    const reportId = await assignedOf(named);
    await eventually(async () => {
      const leads = `/api/enforcement-cases/leads?sourceId=${reportId}`;
      const [lead] = (await head.get<{ items: readonly { id: string }[] }>(leads)).items;
      await head.post(`/api/enforcement-cases/leads/${lead!.id}/filing-decline`, {
        ground: 'FIRST_TIME_CORRECTED',
        reason: '初次违法，当场改正',
      });
    });
    await is(reportId, 'DECLINED');
    return reportId;
  };
  const act = async (reportId: string, what: string, body?: object) => {
    await handler.post(`/api/intake/reports/${reportId}/${what}`, body);
    return reportId;
  };
  const closedOf = async (named: boolean) => {
    const reportId = await declinedOf(named);
    if (named) await act(reportId, 'reporter-notice', { manner: 'PHONE' });
    return act(reportId, 'closing');
  };
  const consultationOf = async () => (await triaged(await itemOf(), question)).consultations[0]!.consultationId;
  const answeredConsultation = await consultationOf();
  await agent.post(`/api/intake/consultations/${answeredConsultation}/answer`, { answer: '可以要求退还' });
  const { topicId: topic } = await agent.post<{ topicId: string }>('/api/intake/topics', {
    title: '预付卡余额退还由哪个部门受理',
  });

  return {
    report: await assignedOf(true),
    anonymousReport: await assignedOf(false),
    toTell: await declinedOf(true),
    toClose: await declinedOf(false),
    toCall: await closedOf(true),
    toArchive: await closedOf(false),
    toLink: await itemOf(),
    consultation: await consultationOf(),
    answeredConsultation,
    toAnswer: await consultationOf(),
    topic,
  };
};
