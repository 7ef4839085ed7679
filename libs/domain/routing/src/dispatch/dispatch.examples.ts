import type { Examples } from '@12315/kernel';
import { instantOf, legalDate } from '@12315/law';
import type { DispatchCommand } from './dispatch';
import type { DispatchEvent, SellerFacts } from './dispatch.events';

const complaintId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002';
const dispatchId = complaintId;
const number = '340200C01202605060001C1';
const organisation = '340200C01';
const target = '340202D01';
const receivedAt = instantOf('2026-05-06T00:58:00Z');
const now = instantOf('2026-05-06T01:00:00Z');
const about = { dispatchId, complaintId, target };

const reportId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0101';
const report = {
  dispatchId: reportId,
  reportId,
  facts: '该店销售超过保质期的预包装食品。',
  respondentName: '芜湖市镜湖区丰收粮油店',
};
const urge = { urgeId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0201', words: '消费者再次来电，请尽快办理。' };
const supervisionId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0202';
const supervision = { supervisionId, reason: '两次催办未见进展。', replyWithin: 3 };
const replyDueOn = legalDate('2026-05-09');
const replyDueAt = instantOf('2026-05-09T16:00:00Z');
const answer = '已约商家，明日决定是否受理。';
const overdue = { eventId: '5f0c1d7e-3b1a-5c55-9d57-0a4e6f1b0601', dueOn: legalDate('2026-05-15') };
const judged = { held: true, reason: '承办人无正当理由逾期，予以批评教育。' };

const seller: SellerFacts = {
  kind: 'ORDINARY',
  businessArea: '340202',
  domicileArea: '340207',
  shownArea: null,
  shownAddressReachable: null,
  platformArea: null,
};

export const dispatchEventExamples: Examples<DispatchEvent> = {
  DispatchIssued: {
    type: 'DispatchIssued',
    data: {
      dispatchId,
      complaintId,
      number,
      target,
      kind: 'ASSIGN',
      rule: 'C2026 第十三条第一款',
      because: ['被投诉人实际经营地：340202'],
      alternatives: [{ area: '340207', organisation: '340207D01', because: '被投诉人住所地：340207' }],
      issuedAt: now,
      receivedAt: now,
    },
  },
  DispatchUndecided: {
    type: 'DispatchUndecided',
    data: {
      dispatchId,
      complaintId,
      number,
      organisation,
      receivedAt,
      rule: 'C2026 第十三条第一款',
      because: ['被投诉人实际经营地不详', '被投诉人住所地不详', '由人员选定处理机关'],
      alternatives: [],
      undecidedAt: now,
    },
  },
  DispatchSigned: { type: 'DispatchSigned', data: { ...about, signedAt: now } },
  ReportDispatched: {
    type: 'ReportDispatched',
    data: {
      ...report,
      target,
      rule: 'C2026 第二十九条',
      because: ['被举报行为发生地：340202'],
      issuedAt: now,
      receivedAt: now,
    },
  },
  ReportDispatchSigned: {
    type: 'ReportDispatchSigned',
    data: { dispatchId: reportId, reportId, target, signedAt: now },
  },
  DispatchUrged: { type: 'DispatchUrged', data: { ...about, ...urge, n: 1, urgedAt: now } },
  SupervisionIssued: {
    type: 'SupervisionIssued',
    data: { ...about, ...supervision, replyDueOn, replyDueAt, issuedAt: now },
  },
  SupervisionReplied: {
    type: 'SupervisionReplied',
    data: { ...about, supervisionId, answer, onTime: true, repliedAt: now },
  },
  SupervisionOverdue: { type: 'SupervisionOverdue', data: { ...about, supervisionId, replyDueOn } },
  AccountabilityRaised: {
    type: 'AccountabilityRaised',
    data: { ...about, rule: 'ACCEPTANCE_OVERDUE', ...overdue, raisedAt: now },
  },
  AccountabilityDecided: {
    type: 'AccountabilityDecided',
    data: { ...about, rule: 'ACCEPTANCE_OVERDUE', eventId: overdue.eventId, ...judged, decidedAt: now },
  },
};

export const dispatchCommandExamples: Examples<DispatchCommand> = {
  IssueDispatch: {
    type: 'IssueDispatch',
    data: { dispatchId, complaintId, number, organisation, receivedAt, seller },
  },
  DesignateTarget: {
    type: 'DesignateTarget',
    data: { dispatchId, target, reason: '经电话核实，商家在镜湖区步行街经营。' },
  },
  DispatchReport: {
    type: 'DispatchReport',
    data: { ...report, organisation, receivedAt, actArea: '340202' },
  },
  SignForDispatch: { type: 'SignForDispatch', data: { dispatchId } },
  UrgeDispatch: { type: 'UrgeDispatch', data: { dispatchId, ...urge } },
  SuperviseDispatch: { type: 'SuperviseDispatch', data: { dispatchId, ...supervision } },
  ReplyToSupervision: { type: 'ReplyToSupervision', data: { dispatchId, answer } },
  CheckDeadline: { type: 'CheckDeadline', data: { id: dispatchId } },
  NoteAcceptanceOverdue: { type: 'NoteAcceptanceOverdue', data: { dispatchId, ...overdue } },
  DecideAccountability: { type: 'DecideAccountability', data: { dispatchId, ...judged } },
};
