import type { Examples } from '@12315/kernel';
import { instantOf, legalDate } from '@12315/law';
import type { HotspotCommand } from './hotspot';
import type { HotspotEvent } from './hotspot.events';

const hotspotId = '117-02';
const organisation = '340200C01';
const about = { hotspotId, organisation };
const complaintId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002';
const at = instantOf('2026-07-06T01:00:00Z');
const words = '瓶装煤气质量投诉连续三个月居高不下，主要集中在两家充装站';
const agencies = ['芜湖市住房和城乡建设局'] as const;
const action = {
  hotspotId,
  actionId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0081',
  words: '会同住建部门检查充装站6家，责令整改2家',
  on: legalDate('2026-05-05'),
};

export const hotspotEventExamples: Examples<HotspotEvent> = {
  ComplaintCounted: { type: 'ComplaintCounted', data: { ...about, complaintId, month: '2026-05' } },
  HotspotDetected: {
    type: 'HotspotDetected',
    data: {
      ...about,
      objectCode: '117',
      problemCode: '02',
      rule: { months: 3, each: 1, sum: 14 },
      from: '2026-05',
      until: '2026-07',
      count: 14,
      complaints: [complaintId],
      detectedAt: at,
    },
  },
  HotspotReviewed: { type: 'HotspotReviewed', data: { ...about, words, reviewedAt: at } },
  HotspotReferred: { type: 'HotspotReferred', data: { ...about, agencies, referredAt: at } },
  JointActionRecorded: { type: 'JointActionRecorded', data: { ...about, ...action, recordedAt: at } },
  HotspotEffectAssessed: {
    type: 'HotspotEffectAssessed',
    data: { ...about, months: 1, before: 5, after: 0, assessedAt: at },
  },
};

export const hotspotCommandExamples: Examples<HotspotCommand> = {
  NoteComplaint: {
    type: 'NoteComplaint',
    data: {
      ...about,
      complaintId,
      objectCode: '117',
      problemCode: '02',
      receivedAt: instantOf('2026-05-06T01:00:00Z'),
    },
  },
  ReviewHotspot: { type: 'ReviewHotspot', data: { hotspotId, words } },
  ReferHotspot: { type: 'ReferHotspot', data: { hotspotId, agencies } },
  RecordJointAction: { type: 'RecordJointAction', data: action },
  AssessHotspot: { type: 'AssessHotspot', data: { hotspotId } },
};
