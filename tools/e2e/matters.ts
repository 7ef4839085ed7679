import { cityCentre, drawn, jinghu, matter, received, refusal, seller, tested } from './bodies';
import type { Setting } from './setting';
import { eventually, settled } from './waiting';

/** One matter in each state that a route asks for, all of Jinghu district; the undecided dispatch is the centre's. */
export interface Matters {
  readonly item: string;
  readonly triagedItem: string;
  readonly complaint: string;
  readonly complaintNumber: string;
  readonly accepted: string;
  readonly refused: string;
  readonly withdrawn: string;
  /** For the valid requests at the end, one each. */
  readonly toRefer: string;
  readonly toAccept: string;
  readonly toRefuse: string;
  readonly undecided: string;
  /** Another one, for the end of which nobody asks. */
  readonly undecidedStill: string;
  readonly mediation: string;
  readonly refusedMediation: string;
  readonly lead: string;
  readonly extendedLead: string;
  readonly sample: string;
  readonly testedSample: string;
}

export const inspection = (more: object = {}) => ({
  inspection: 'JC-2026-0007',
  facts: '现场检查发现销售过期食品',
  ...more,
});

export const standing = async ({ as, anyone }: Pick<Setting, 'as' | 'anyone'>): Promise<Matters> => {
  const agent = as('AGENT', jinghu);
  const handler = as('HANDLER', jinghu);
  const mediator = as('MEDIATOR', jinghu);

  const itemOf = async (): Promise<string> =>
    (await agent.post<{ itemId: string }>('/api/intake/items', received())).itemId;
  const triaged = async (part: object) => {
    const itemId = await itemOf();
    const path = `/api/intake/items/${itemId}/triage`;
    const { complaints } = await agent.post<{ complaints: { complaintId: string; number: string }[] }>(path, {
      parts: [part],
    });
    return { itemId, ...complaints[0]! };
  };
  const complaintOf = async (part: object = matter()) => {
    const made = await triaged(part);
    await eventually(async () =>
      expect(await handler.get(`/api/intake/complaints/${made.complaintId}`)).toMatchObject({ status: 'ASSIGNED' }),
    );
    return made;
  };
  const act = async (complaintId: string, what: string, body?: object) => {
    await handler.post(`/api/intake/complaints/${complaintId}/${what}`, body);
    return complaintId;
  };
  const acceptedOf = async () => act((await complaintOf()).complaintId, 'acceptance');
  const leadOf = async () =>
    (await handler.post<{ leadId: string }>('/api/enforcement-cases/leads', inspection())).leadId;
  const sampleOf = async () =>
    (await as('SAMPLER', jinghu).post<{ sampleId: string }>('/api/sampling/samples', drawn())).sampleId;

  const { itemId: triagedItem, complaintId: complaint, number: complaintNumber } = await complaintOf();
  const accepted = await acceptedOf();
  const refusedMediation = await acceptedOf();
  const undecidedOf = async () => {
    const { complaintId } = await triaged(matter({ seller: seller({}) }));
    await eventually(async () =>
      expect(await as('DISPATCHER', cityCentre).get(`/api/routing/dispatches/${complaintId}`)).toMatchObject({
        status: 'UNDECIDED',
      }),
    );
    return complaintId;
  };
  await eventually(() =>
    mediator.post(`/api/mediation/mediations/${refusedMediation}/consents`, { side: 'BUSINESS', consents: false }),
  );
  const extendedLead = await leadOf();
  await as('ORG_HEAD', jinghu).post(`/api/enforcement-cases/leads/${extendedLead}/extension`, { reason: '案情复杂' });
  const testedSample = await sampleOf();
  await as('LABORATORY', jinghu).post(`/api/sampling/samples/${testedSample}/result`, tested('PASS'));
  const matters = {
    item: await itemOf(),
    triagedItem,
    complaint,
    complaintNumber,
    accepted,
    refused: await act((await complaintOf()).complaintId, 'refusal', refusal()),
    withdrawn: await act((await complaintOf()).complaintId, 'withdrawal', { reason: '已和解' }),
    toRefer: await itemOf(),
    toAccept: (await complaintOf()).complaintId,
    toRefuse: (await complaintOf()).complaintId,
    undecided: await undecidedOf(),
    undecidedStill: await undecidedOf(),
    mediation: accepted,
    refusedMediation,
    lead: await leadOf(),
    extendedLead,
    sample: await sampleOf(),
    testedSample,
  };
  await settled(anyone);
  return matters;
};
