import type { Examples, Sealed } from '@12315/kernel';
import { deadline, instantOf, legalDate, publishedCalendar } from '@12315/law';
import type { MediationCommand } from './mediation';
import type { MediationEvent, MediationHeader, Mediator, Offer, Remedy } from './mediation.events';

const complaintId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002';
const mediationId = complaintId;
const organisation = '340202D01';
const station = '340202T03';
const sessionId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0021';
const adviceId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0022';
const appraisalId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0023';
const now = instantOf('2026-05-06T01:00:00Z');
const about = { mediationId, organisation };
const period = deadline({ calendar: publishedCalendar, duty: 'MEDIATION_PERIOD', startedAt: now });
const notice = deadline({ calendar: publishedCalendar, duty: 'TERMINATION_NOTICE', startedAt: now });
const report = { ...about, dueOn: legalDate('2026-07-05'), article: period.article };
const noticeReport = { ...about, dueOn: notice.dueOn, article: notice.article };
const header: MediationHeader = {
  number: '340200C01202605060001C1',
  itemId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0001',
  personId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0003',
  complainantName: 'v1.5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0003.bm9uY2Utb2YtMTJi.c2VhbGVkLW5hbWUtMTZieXRldGFn' as Sealed,
  respondentName: '芜湖市镜湖区赭山家电商行',
  claim: '退货退款',
};
const mediators: readonly Mediator[] = [
  { id: 'mediator-3', name: '王调解', body: '镜湖区市场监督管理局', boundTo: null },
];
const session = {
  at: instantOf('2026-05-08T01:00:00Z'),
  place: '镜湖区调解室',
  mode: 'ONSITE',
  kind: 'JOINT',
} as const;
const offers: readonly Offer[] = [{ side: 'BUSINESS', words: '愿意换新并退还差价。' }];
const attended = { attendance: ['CONSUMER', 'BUSINESS'], offers } as const;
const appraised = { body: '芜湖市质量检验所', subject: '电热水壶的绝缘', costBy: 'BUSINESS' } as const;
const finding = '绝缘不合格。';
const remedies: readonly Remedy[] = [
  { kind: 'REPLACE', words: '换同型号新品一台' },
  { kind: 'REFUND', words: '退还差价' },
];
const agreed = { remedies, cashAmount: 20_000, inKindValue: 9_900 };
const ground = 'DECLARED_NO_AGREEMENT';
const reason = '双方对赔偿数额差距过大。';
const opinions = ['明示退换货条件。', '完善进货查验记录。'];
const answer = '已在店内公示退换货条件。';

export const mediationEventExamples: Examples<MediationEvent> = {
  MediationOpened: {
    type: 'MediationOpened',
    data: { mediationId, complaintId, kind: 'ADMIN', organisation, acceptedAt: now, period, header },
  },
  LocalMediationOpened: {
    type: 'LocalMediationOpened',
    data: { mediationId, complaintId, kind: 'STATION', organisation: station, openedAt: now, header },
  },
  MediationConsented: { type: 'MediationConsented', data: { ...about, side: 'BUSINESS', consentedAt: now } },
  MediationRefused: {
    type: 'MediationRefused',
    data: { ...about, complaintId, side: 'BUSINESS', reason: '认为商品没有质量问题。', refusedAt: now },
  },
  MediatorsAppointed: { type: 'MediatorsAppointed', data: { ...about, mediators, appointedAt: now } },
  SessionScheduled: { type: 'SessionScheduled', data: { ...about, sessionId, ...session, scheduledAt: now } },
  SessionHeld: { type: 'SessionHeld', data: { ...about, sessionId, round: 1, ...attended, heldAt: now } },
  AppraisalStarted: {
    type: 'AppraisalStarted',
    data: { ...about, appraisalId, ...appraised, clockPaused: true, startedAt: now },
  },
  AppraisalFinished: {
    type: 'AppraisalFinished',
    data: { ...about, appraisalId, finding, finishedAt: now, period },
  },
  AgreementReached: {
    type: 'AgreementReached',
    data: { ...about, complaintId, ...agreed, onTime: true, reachedAt: now },
  },
  MediationDocumentSigned: { type: 'MediationDocumentSigned', data: { ...about, signedAt: now } },
  MediationRecordKept: {
    type: 'MediationRecordKept',
    data: { ...about, because: 'PERFORMED_AT_ONCE', keptAt: now },
  },
  AgreementPerformed: {
    type: 'AgreementPerformed',
    data: { ...about, complaintId, recovered: 29_900, performedAt: now },
  },
  AgreementBreached: { type: 'AgreementBreached', data: { ...about, complaintId, breachedAt: now } },
  MediationTerminated: {
    type: 'MediationTerminated',
    data: {
      ...about,
      complaintId,
      ground,
      article: '《市场监督管理投诉举报处理办法》第二十三条第一款第三项',
      reason,
      onTime: true,
      terminatedAt: now,
      notice,
    },
  },
  TerminationNotified: { type: 'TerminationNotified', data: { ...about, onTime: true, notifiedAt: now } },
  LocalMediationEscalated: {
    type: 'LocalMediationEscalated',
    data: { mediationId, organisation: station, escalatedAt: now },
  },
  ImprovementAdviceIssued: {
    type: 'ImprovementAdviceIssued',
    data: { ...about, adviceId, opinions, issuedAt: now },
  },
  AdviceAnswered: { type: 'AdviceAnswered', data: { ...about, adviceId, answer, answeredAt: now } },
  MediationDueSoon: { type: 'MediationDueSoon', data: report },
  MediationPeriodExpired: { type: 'MediationPeriodExpired', data: report },
  TerminationNoticeDueSoon: { type: 'TerminationNoticeDueSoon', data: noticeReport },
  TerminationNoticeOverdue: { type: 'TerminationNoticeOverdue', data: noticeReport },
};

export const mediationCommandExamples: Examples<MediationCommand> = {
  OpenMediation: { type: 'OpenMediation', data: { mediationId, complaintId, organisation, acceptedAt: now, header } },
  OpenLocalMediation: {
    type: 'OpenLocalMediation',
    data: { mediationId, complaintId, kind: 'STATION', organisation: station, takenUpAt: now, header },
  },
  RecordConsent: { type: 'RecordConsent', data: { mediationId, side: 'BUSINESS', consents: true } },
  AppointMediators: { type: 'AppointMediators', data: { mediationId, mediators } },
  ScheduleSession: { type: 'ScheduleSession', data: { mediationId, sessionId, ...session } },
  HoldSession: { type: 'HoldSession', data: { mediationId, sessionId, ...attended } },
  StartAppraisal: { type: 'StartAppraisal', data: { mediationId, appraisalId, ...appraised } },
  FinishAppraisal: { type: 'FinishAppraisal', data: { mediationId, finding } },
  RecordAgreement: { type: 'RecordAgreement', data: { mediationId, ...agreed } },
  SignDocument: { type: 'SignDocument', data: { mediationId } },
  KeepRecord: { type: 'KeepRecord', data: { mediationId, because: 'PERFORMED_AT_ONCE' } },
  ConfirmPerformance: { type: 'ConfirmPerformance', data: { mediationId, performed: true } },
  TerminateMediation: { type: 'TerminateMediation', data: { mediationId, ground, reason } },
  NoteWithdrawal: { type: 'NoteWithdrawal', data: { mediationId, withdrawnAt: now } },
  NoteSelfSettlement: { type: 'NoteSelfSettlement', data: { mediationId, settledAt: now } },
  NoteEscalation: { type: 'NoteEscalation', data: { mediationId, escalatedAt: now } },
  NotifyTermination: { type: 'NotifyTermination', data: { mediationId } },
  IssueAdvice: { type: 'IssueAdvice', data: { mediationId, adviceId, opinions } },
  RecordAdviceAnswer: { type: 'RecordAdviceAnswer', data: { mediationId, adviceId, answer } },
  CheckDeadline: { type: 'CheckDeadline', data: { id: mediationId } },
};
