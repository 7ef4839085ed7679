import { matter, received } from '../bodies';
import { eventually } from '../waiting';
import type { World } from './world';

/** Both of Jinghu district. */
export const station = '340202T03';
export const association = '340202A01';

/** A complaint in each state after registration on the spot, or after acceptance. */
export interface ComplaintMatters {
  readonly onSpot: string;
  readonly takenUp: string;
  readonly settledOnSpot: string;
  readonly atAssociation: string;
  readonly selfSettled: string;
  readonly notified: string;
  readonly closed: string;
  readonly followedUp: string;
  /** For the valid requests at the end, one each. */
  readonly toTakeUp: string;
  readonly toEscalate: string;
  readonly toSettle: string;
}

export const standComplaints = async ({ as, act, acceptedOf }: World): Promise<ComplaintMatters> => {
  const localOf = async (organisation: string, channel: string, handling: string): Promise<string> => {
    const officer = as('STATION_OFFICER', organisation);
    const { itemId } = await officer.post<{ itemId: string }>('/api/intake/items', received({ channel }));
    const path = `/api/intake/items/${itemId}/triage`;
    const { complaints } = await officer.post<{ complaints: { complaintId: string }[] }>(path, {
      parts: [matter({ handling })],
    });
    const { complaintId } = complaints[0]!;
    await eventually(() => officer.get(`/api/intake/complaints/${complaintId}`));
    return complaintId;
  };
  const onSpotOf = () => localOf(station, 'STATION', 'ONSITE');
  const acted = async (complaintId: string, what: string, body?: object) => {
    await as('STATION_OFFICER', station).post(`/api/intake/complaints/${complaintId}/${what}`, body);
    return complaintId;
  };
  const settledOf = async () => act(await acceptedOf(), 'self-settlement', { recovered: 2600 });
  const notifiedOf = async () => act(await settledOf(), 'result', { manner: 'PHONE' });
  const closedOf = async () => act(await notifiedOf(), 'closing', { leadFound: false });
  const followedUp = await closedOf();
  await as('AGENT', '340202D01').post(`/api/intake/complaints/${followedUp}/follow-ups`, {
    reason: '三次拨打无人接听',
  });
  return {
    onSpot: await onSpotOf(),
    takenUp: await acted(await onSpotOf(), 'taking-up'),
    settledOnSpot: await acted(await onSpotOf(), 'settlement', { recovered: 2600 }),
    atAssociation: await localOf(association, 'ASSOCIATION', 'ASSOCIATION'),
    selfSettled: await settledOf(),
    notified: await notifiedOf(),
    closed: await closedOf(),
    followedUp,
    toTakeUp: await onSpotOf(),
    toEscalate: await onSpotOf(),
    toSettle: await acceptedOf(),
  };
};
