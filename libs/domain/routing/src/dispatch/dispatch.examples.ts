import type { Examples } from '@12315/kernel';
import { instantOf } from '@12315/law';
import type { DispatchCommand } from './dispatch';
import type { DispatchEvent, SellerFacts } from './dispatch.events';

const complaintId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002';
const dispatchId = complaintId;
const number = '340200C01202605060001C1';
const organisation = '340200C01';
const target = '340202D01';
const receivedAt = instantOf('2026-05-06T00:58:00Z');
const now = instantOf('2026-05-06T01:00:00Z');

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
  DispatchSigned: { type: 'DispatchSigned', data: { dispatchId, complaintId, target, signedAt: now } },
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
  SignForDispatch: { type: 'SignForDispatch', data: { dispatchId } },
};
