import { cityCentre, jinghu, matter, received } from '../bodies';
import { eventually } from '../waiting';
import type { World } from './world';

/** Hot spots of the city, one in each state that a route asks for. */
export interface AnalyticsMatters {
  readonly detectedHotspot: string;
  readonly reviewedHotspot: string;
  readonly referredHotspot: string;
  readonly actedHotspot: string;
}

const hotspots = ['117-01', '117-02', '117-03', '117-04'] as const;
/** In three months on end, fourteen in all: then it is a hot spot. */
const months = [
  { receivedAt: '2026-02-10T02:00:00.000Z', complaints: 5 },
  { receivedAt: '2026-03-10T02:00:00.000Z', complaints: 5 },
  { receivedAt: '2026-04-10T02:00:00.000Z', complaints: 4 },
];

export const standAnalytics = async ({ as }: World): Promise<AnalyticsMatters> => {
  const agent = as('AGENT', jinghu);
  const analyst = as('ANALYST', cityCentre);
  const complaints = async (problemCode: string, receivedAt: string, n: number) => {
    const entered = received({ receivedAt, paper: '热线登记簿第3册' });
    const { itemId } = await agent.post<{ itemId: string }>('/api/intake/items', entered);
    const part = matter({ objectCode: '1171', problemCode });
    await agent.post(`/api/intake/items/${itemId}/triage`, { parts: Array.from({ length: n }, () => part) });
  };
  for (const hotspot of hotspots)
    for (const { receivedAt, complaints: n } of months) await complaints(`${hotspot.slice(-2)}01`, receivedAt, n);
  for (const hotspot of hotspots)
    await eventually(async () =>
      expect(await analyst.get(`/api/analytics/hotspots/${hotspot}`)).toMatchObject({ status: 'DETECTED' }),
    );

  const [detectedHotspot, reviewedHotspot, referredHotspot, actedHotspot] = hotspots;
  const act = (hotspot: string, what: string, body: object) =>
    analyst.post(`/api/analytics/hotspots/${hotspot}/${what}`, body);
  for (const hotspot of [reviewedHotspot, referredHotspot, actedHotspot])
    await act(hotspot, 'review', { words: '瓶装煤气短斤少两投诉集中' });
  for (const hotspot of [referredHotspot, actedHotspot])
    await act(hotspot, 'referral', { agencies: ['芜湖市住房和城乡建设局'] });
  await act(actedHotspot, 'joint-actions', { words: '联合检查充装站6家', on: '2026-02-27' });
  return { detectedHotspot, reviewedHotspot, referredHotspot, actedHotspot };
};
