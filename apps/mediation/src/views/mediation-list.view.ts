import { mediation, type MediationEvent, type MediationHeader } from '@12315/domain-mediation';
import type { View } from '@12315/kernel';
import { type Deadline, explain } from '@12315/law';
import { shows } from '@12315/platform';
import {
  type ListedMediation,
  mediationSchema,
  type ShownAgreement,
  type ShownTermination,
  unknownMediation,
} from './mediation-document';

/** 调解 by its last day. */
const view: View<MediationEvent, ListedMediation> = {
  name: 'mediation.mediation-list.v2',
  key: ({ data }) => data.mediationId,
  initial: unknownMediation,
  evolve: {
    MediationOpened: ({ complaintId, organisation, kind, acceptedAt, period, header }, doc) => ({
      ...doc,
      complaintId,
      organisation,
      kind,
      acceptedAt,
      ...(header && partiesOf(header)),
      ...periodOf(period),
    }),
    LocalMediationOpened: ({ complaintId, organisation, kind, openedAt, header }, doc) => ({
      ...doc,
      complaintId,
      organisation,
      kind,
      openedAt,
      clock: 'NONE',
      ...partiesOf(header),
    }),
    MediationConsented: ({ side }, doc) => {
      const consented = [...doc.consented, side];
      return { ...doc, consented, status: consented.length === 2 ? 'READY' : doc.status };
    },
    MediationRefused: ({ side, reason }, doc) => ({
      ...stopped(doc),
      status: 'REFUSED',
      refused: { side, reason },
    }),
    MediatorsAppointed: ({ mediators }, doc) => ({ ...doc, mediators }),
    SessionScheduled: ({ sessionId, at, place, mode, kind }, doc) => ({
      ...doc,
      sessions: [
        ...doc.sessions,
        { sessionId, at, place, mode, kind, round: null, attendance: [], offers: [], heldAt: null },
      ],
    }),
    SessionHeld: ({ sessionId, round, attendance, offers, heldAt }, doc) => ({
      ...doc,
      sessions: doc.sessions.map((each) =>
        each.sessionId === sessionId ? { ...each, round, attendance, offers, heldAt } : each,
      ),
    }),
    AppraisalStarted: ({ appraisalId, body, subject, costBy, clockPaused, startedAt }, doc) => ({
      ...doc,
      paused: clockPaused,
      appraisals: [
        ...doc.appraisals,
        { appraisalId, body, subject, costBy, startedAt, finding: null, finishedAt: null },
      ],
    }),
    AppraisalFinished: ({ appraisalId, finding, finishedAt, period }, doc) => ({
      ...doc,
      paused: false,
      appraisals: doc.appraisals.map((each) =>
        each.appraisalId === appraisalId ? { ...each, finding, finishedAt } : each,
      ),
      ...(period && { ...periodOf(period), clock: period.dueOn === doc.dueOn ? doc.clock : 'RUNNING' }),
    }),
    AgreementReached: ({ remedies, cashAmount, inKindValue, onTime, reachedAt }, doc) => ({
      ...stopped(doc),
      status: 'AGREED',
      agreement: {
        remedies,
        cashAmount,
        inKindValue,
        onTime,
        reachedAt,
        paper: null,
        because: null,
        performed: null,
        recovered: null,
      },
    }),
    MediationDocumentSigned: (_, doc) => agreed(doc, { paper: 'DOCUMENT' }),
    MediationRecordKept: ({ because }, doc) => agreed(doc, { paper: 'RECORD', because }),
    AgreementPerformed: ({ recovered }, doc) => ({
      ...agreed(doc, { performed: true, recovered }),
      status: 'PERFORMED',
    }),
    AgreementBreached: (_, doc) => ({ ...agreed(doc, { performed: false }), status: 'BREACHED' }),
    MediationTerminated: ({ ground, article, reason = null, onTime = null, terminatedAt: at, notice }, doc) => ({
      ...stopped(doc),
      status: 'TERMINATED',
      terminated: { ground, article, reason, onTime, at, notice: noticeOf(notice), notified: null },
    }),
    TerminationNotified: ({ onTime, notifiedAt: at }, doc) => ended(doc, { notified: { at, onTime } }),
    LocalMediationEscalated: ({ escalatedAt }, doc) => ({ ...stopped(doc), status: 'TERMINATED', escalatedAt }),
    ImprovementAdviceIssued: ({ adviceId, opinions, issuedAt }, doc) => ({
      ...doc,
      advice: [...doc.advice, { adviceId, opinions, issuedAt, answer: null, answeredAt: null }],
    }),
    AdviceAnswered: ({ adviceId, answer, answeredAt }, doc) => ({
      ...doc,
      advice: doc.advice.map((each) => (each.adviceId === adviceId ? { ...each, answer, answeredAt } : each)),
    }),
    MediationDueSoon: (_, doc) => ({ ...doc, clock: 'DUE_SOON' }),
    MediationPeriodExpired: (_, doc) => ({ ...doc, clock: 'EXPIRED' }),
    TerminationNoticeDueSoon: (_, doc) => noticed(doc, 'DUE_SOON'),
    TerminationNoticeOverdue: (_, doc) => noticed(doc, 'OVERDUE'),
  },
};

const partiesOf = ({ number, itemId, personId, complainantName, respondentName, claim }: MediationHeader) => ({
  number,
  itemId,
  personId,
  complainant: complainantName === null ? null : { name: complainantName },
  respondentName,
  claim,
});
const periodOf = (period: Deadline) => ({
  dueOn: period.dueOn,
  outerLimit: period.outerLimit,
  article: period.article,
  explained: explain(period),
});
const noticeOf = (notice?: Deadline | null): ShownTermination['notice'] =>
  notice ? { dueOn: notice.dueOn, article: notice.article, explained: explain(notice), clock: 'RUNNING' } : null;

const stopped = (doc: ListedMediation): ListedMediation => ({
  ...doc,
  paused: false,
  clock: doc.clock === 'NONE' ? 'NONE' : 'STOPPED',
});
const agreed = (doc: ListedMediation, more: Partial<ShownAgreement>): ListedMediation => ({
  ...doc,
  agreement: doc.agreement && { ...doc.agreement, ...more },
});
const ended = (doc: ListedMediation, more: Partial<ShownTermination>): ListedMediation => ({
  ...doc,
  terminated: doc.terminated && { ...doc.terminated, ...more },
});
const noticed = (doc: ListedMediation, clock: 'DUE_SOON' | 'OVERDUE'): ListedMediation => {
  const notice = doc.terminated?.notice;
  return notice ? ended(doc, { notice: { ...notice, clock } }) : doc;
};

/** The name was sealed when the item came in; only who mediates must be able to address the person. */
export const mediationList = shows(
  view,
  [mediation],
  mediationSchema,
  { 'complainant.name': ['MEDIATOR', 'HANDLER', 'STATION_OFFICER'] },
  ({ itemId }) => `item-${String(itemId)}`,
);
