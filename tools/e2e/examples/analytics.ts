import { cityCentre } from '../bodies';
import type { Example } from '../example';

const period = 'from=2026-04-01&to=2026-05-31';
/** Hot spots are the city's. */
const hotspot = { role: 'ANALYST', organisation: cityCentre, ofTheCity: true } as const;

/** One for every route there is. */
export const examples: Readonly<Record<string, Example>> = {
  'GET /api/analytics/figures': { role: 'ANALYST', query: period },
  'GET /api/analytics/kpis': { role: 'ANALYST', query: `${period}&by=organisation` },
  'GET /api/analytics/kpis/export': { role: 'ANALYST', query: `${period}&by=organisation&format=csv` },
  'GET /api/analytics/matters': { role: 'ANALYST', query: `${period}&measure=disputed` },
  'GET /api/analytics/dossiers/{reference}': { role: 'ANALYST', id: ({ complaintNumber }) => complaintNumber },
  'GET /api/analytics/hotspots': hotspot,
  'GET /api/analytics/hotspots/{id}': { ...hotspot, id: ({ detectedHotspot }) => detectedHotspot },
  'POST /api/analytics/hotspots/{id}/review': {
    ...hotspot,
    id: ({ detectedHotspot }) => detectedHotspot,
    body: { words: '集中在两家充装站' },
    conflict: { id: ({ reviewedHotspot }) => reviewedHotspot, code: 'hotspot.already-reviewed' },
  },
  'POST /api/analytics/hotspots/{id}/referral': {
    ...hotspot,
    id: ({ reviewedHotspot }) => reviewedHotspot,
    body: { agencies: ['芜湖市住房和城乡建设局', '芜湖市应急管理局'] },
    conflict: { id: ({ detectedHotspot }) => detectedHotspot, code: 'hotspot.not-reviewed' },
  },
  'POST /api/analytics/hotspots/{id}/joint-actions': {
    ...hotspot,
    id: ({ referredHotspot }) => referredHotspot,
    body: { words: '联合检查充装站6家', on: '2026-04-28' },
    conflict: { id: ({ reviewedHotspot }) => reviewedHotspot, code: 'hotspot.not-referred' },
  },
  'POST /api/analytics/hotspots/{id}/effect': {
    ...hotspot,
    id: ({ actedHotspot }) => actedHotspot,
    conflict: { id: ({ referredHotspot }) => referredHotspot, code: 'hotspot.no-joint-action' },
  },
};

/** Who may do what, written down a second time: a change of the grants must be meant twice. */
export const granted: Readonly<Record<string, string>> = {
  ReadFigures: 'ANALYST ORG_HEAD SUPERVISION_OFFICER',
  ReadDossiers: 'ANALYST ORG_HEAD SUPERVISION_OFFICER HANDLER AGENT DISPATCHER',
  ReadHotspots: 'ANALYST ORG_HEAD SUPERVISION_OFFICER',
  ReviewHotspot: 'ANALYST ORG_HEAD',
  ReferHotspot: 'ANALYST ORG_HEAD',
  RecordJointAction: 'ANALYST ORG_HEAD',
  AssessHotspot: 'ANALYST ORG_HEAD',
};
