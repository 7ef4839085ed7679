import type { Examples } from '@12315/kernel';
import { instantOf } from '@12315/law';
import type { IncidentCommand } from './incident';
import type { IncidentEvent } from './incident.events';

const incidentId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0401';
const organisation = '340200C01';
const number = '340200C01202605060001C1';
const now = instantOf('2026-05-06T01:00:00Z');
const of = { incidentId, organisation };
const what = {
  title: '某健身房停业涉预付卡群体投诉',
  place: '镜湖区步行街',
  persons: 62,
  harm: false,
  media: true,
} as const;
const relief = { reliefId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0402', visits: 3, words: '走访三户老年会员。' };
const settlement = { settlementId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0403', persons: 62, amount: 8060000 };

export const incidentEventExamples: Examples<IncidentEvent> = {
  IncidentOpened: { type: 'IncidentOpened', data: { ...of, ...what, openedAt: now } },
  IncidentReportedToDeputy: { type: 'IncidentReportedToDeputy', data: { ...of, reportedAt: now } },
  IncidentReportedExternally: {
    type: 'IncidentReportedExternally',
    data: { ...of, agency: 'GOVERNMENT', reportedAt: now },
  },
  ItemLinkedToIncident: { type: 'ItemLinkedToIncident', data: { ...of, number, linkedAt: now } },
  ReliefRecorded: { type: 'ReliefRecorded', data: { ...of, ...relief, recordedAt: now } },
  GroupSettlementReached: { type: 'GroupSettlementReached', data: { ...of, ...settlement, reachedAt: now } },
  IncidentClosed: {
    type: 'IncidentClosed',
    data: { ...of, persons: 62, settled: 62, amount: 8060000, reason: null, closedAt: now },
  },
};

export const incidentCommandExamples: Examples<IncidentCommand> = {
  OpenIncident: { type: 'OpenIncident', data: { ...of, ...what, numbers: [number] } },
  ReportToDeputy: { type: 'ReportToDeputy', data: { incidentId } },
  ReportExternally: { type: 'ReportExternally', data: { incidentId, agency: 'GOVERNMENT' } },
  LinkItem: { type: 'LinkItem', data: { incidentId, number } },
  RecordRelief: { type: 'RecordRelief', data: { incidentId, ...relief } },
  RecordGroupSettlement: { type: 'RecordGroupSettlement', data: { incidentId, ...settlement } },
  CloseIncident: { type: 'CloseIncident', data: { incidentId, reason: null } },
};
