import { cityCentre, jinghu, matter, received } from '../bodies';
import { eventually } from '../waiting';
import type { World } from './world';

/** What the routes of routing are asked about, beside the matters that every service has. */
export interface RoutingMatters {
  /** Its acceptance is overdue. */
  readonly overdueComplaint: string;
  readonly urgedTwice: string;
  readonly supervised: string;
  readonly assistance: string;
  readonly repliedAssistance: string;
  readonly incident: string;
  /** The deputy head has been told. */
  readonly toCloseIncident: string;
  readonly closedIncident: string;
  readonly crew: string;
  readonly arrivedCrew: string;
}

export const letter = (more: object = {}) => ({
  reference: '340200C01202604290001C1',
  toArea: '341702',
  toName: '池州市贵池区市场监督管理局',
  matter: '商家在贵池区经营',
  request: '请协助消费者退货退款',
  ...more,
});
export const answered = (more: object = {}) => ({ outcome: '商家已退款', recovered: 26000, ...more });
export const gathering = (more: object = {}) => ({
  title: '某健身房停业涉预付卡群体投诉',
  place: '镜湖区步行街',
  persons: 62,
  harm: false,
  media: true,
  numbers: ['340200C01202604290001C1'],
  ...more,
});

export const standRouting = async ({ as, complaintOf }: World): Promise<RoutingMatters> => {
  const [dispatcher, supervisor] = [as('DISPATCHER', jinghu), as('SUPERVISION_OFFICER', cityCentre)];
  const overdueOf = async () => {
    const agent = as('AGENT', jinghu);
    const late = received({ receivedAt: '2026-04-10T02:00:00.000Z', paper: '来访登记簿第3号' });
    const { itemId } = await agent.post<{ itemId: string }>('/api/intake/items', late);
    const triage = { parts: [matter()] };
    const path = `/api/intake/items/${itemId}/triage`;
    const { complaints } = await agent.post<{ complaints: { complaintId: string }[] }>(path, triage);
    const { complaintId } = complaints[0]!;
    await eventually(async () => {
      const { accountability } = await supervisor.get<{ accountability: object | null }>(
        `/api/routing/dispatches/${complaintId}`,
      );
      expect(accountability).not.toBe(null);
    });
    return complaintId;
  };
  const urgedOf = async () => {
    const { complaintId } = await complaintOf();
    for (const words of ['请尽快办理', '请立即办理'])
      await dispatcher.post(`/api/routing/dispatches/${complaintId}/urges`, { words });
    return complaintId;
  };
  const supervisedOf = async () => {
    const complaintId = await urgedOf();
    const body = { reason: '两次催办未见进展', replyWithin: 3 };
    await supervisor.post(`/api/routing/dispatches/${complaintId}/supervisions`, body);
    return complaintId;
  };
  const assistanceOf = async () =>
    (await dispatcher.post<{ assistanceId: string }>('/api/routing/assistances', letter())).assistanceId;
  const repliedOf = async () => {
    const assistanceId = await assistanceOf();
    await dispatcher.post(`/api/routing/assistances/${assistanceId}/reply`, answered());
    return assistanceId;
  };
  const incidentOf = async (...acts: readonly (readonly [string, object?])[]) => {
    const { incidentId } = await dispatcher.post<{ incidentId: string }>('/api/routing/incidents', gathering());
    for (const [act, body] of acts) await dispatcher.post(`/api/routing/incidents/${incidentId}/${act}`, body);
    return incidentId;
  };
  const crewOf = async (...acts: readonly string[]) => {
    const order = { reference: '340200C01202604290001C1', placeClass: 'URBAN' };
    const { responseId } = await dispatcher.post<{ responseId: string }>('/api/routing/field-responses', order);
    for (const act of acts) await dispatcher.post(`/api/routing/field-responses/${responseId}/${act}`);
    return responseId;
  };
  return {
    overdueComplaint: await overdueOf(),
    urgedTwice: await urgedOf(),
    supervised: await supervisedOf(),
    assistance: await assistanceOf(),
    repliedAssistance: await repliedOf(),
    incident: await incidentOf(),
    toCloseIncident: await incidentOf(['deputy-report']),
    closedIncident: await incidentOf(['deputy-report'], ['closing', { reason: '其余会员已起诉' }]),
    crew: await crewOf(),
    arrivedCrew: await crewOf('arrival'),
  };
};
