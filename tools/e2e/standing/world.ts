import { cityCentre, drawn, jinghu, matter, received, seller } from '../bodies';
import type { Setting } from '../setting';
import { eventually } from '../waiting';

export const inspection = (more: object = {}) => ({
  inspection: 'JC-2026-0007',
  facts: '现场检查发现销售过期食品',
  ...more,
});

/** Makes matters of Jinghu district for the routes to be asked about. */
export const worldOf = ({ as, anyone }: Pick<Setting, 'as' | 'anyone'>) => {
  const agent = as('AGENT', jinghu);
  const handler = as('HANDLER', jinghu);

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

  const undecidedOf = async () => {
    const { complaintId } = await triaged(matter({ seller: seller({}) }));
    await eventually(async () =>
      expect(await as('DISPATCHER', cityCentre).get(`/api/routing/dispatches/${complaintId}`)).toMatchObject({
        status: 'UNDECIDED',
      }),
    );
    return complaintId;
  };
  return { as, anyone, itemOf, triaged, complaintOf, act, acceptedOf, leadOf, sampleOf, undecidedOf };
};
export type World = ReturnType<typeof worldOf>;
