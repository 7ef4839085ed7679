import { type Cases, type Instant, type LegalDate, type Meta, reject } from '@12315/kernel';
import { type Deadline, legalDateOf, startOf } from '@12315/law';
import { deadlineOf, inTime } from '../clock';
import type { CloseCase, PublishPenalty, RecordPayment, ServeDecision } from './case.commands';
import type { CaseClosed, CaseEvent, DecisionServed, FinePaid, PenaltyPublished, ServiceMode } from './case.events';
import { amounts, byHead, type EnforcementCase, filed, inPhase, originOf, outstandingOf } from './case.state';

type Commands = ServeDecision | RecordPayment | CloseCase | PublishPenalty;
type Events = DecisionServed | FinePaid | CaseClosed | PenaltyPublished;

/** 送达, 执行, 结案 and 公示. */
export const execution: Cases<Commands, [EnforcementCase, Meta], readonly CaseEvent[]> = {
  ServeDecision: ({ caseId, mode }, state, { occurredAt: servedAt }) => {
    const current = inPhase(state, caseId, 'case.not-decided', 'decided');
    const effectiveOn = effectOf(mode, servedAt);
    const payment = outstandingOf(current) > 0 && effectiveOn ? paymentFrom(effectiveOn) : null;
    const { organisation } = current;
    return [{ type: 'DecisionServed', data: { caseId, organisation, mode, servedAt, effectiveOn, payment } }];
  },

  RecordPayment: ({ caseId, paymentId, amount }, state, { occurredAt: paidAt }) => {
    const current = filed(state, caseId);
    const before = current.payments.find((each) => each.paymentId === paymentId);
    if (before?.amount === amount) return [];
    if (before) return reject('conflict', 'case.payment-differs', paymentId);
    inPhase(state, caseId, 'case.not-executing', 'executing');
    amounts(amount);
    if (amount === 0) return reject('invalid', 'case.amount-invalid', '0');
    const outstanding = outstandingOf(current) - amount;
    if (outstanding < 0) return reject('conflict', 'case.overpaid', String(-outstanding));
    const { organisation, payment } = current;
    const paid = { caseId, organisation, paymentId, amount, outstanding };
    return [{ type: 'FinePaid', data: { ...paid, onTime: inTime(payment, paidAt), paidAt } }];
  },

  CloseCase: ({ caseId }, state, meta) => {
    const current = filed(state, caseId);
    if (current.status === 'closed') return [];
    byHead(meta, caseId);
    inPhase(state, caseId, 'case.not-decided', 'decided', 'executing');
    const { penalty, status } = current;
    if (penalty && status === 'decided') return reject('conflict', 'case.not-served', caseId);
    if (outstandingOf(current) > 0) return reject('conflict', 'case.unpaid', String(outstandingOf(current)));
    const outcome = penalty ? 'PENALTY' : 'NO_PENALTY';
    const { fine, confiscated } = penalty ?? { fine: 0, confiscated: 0 };
    const closed = { caseId, ...originOf(current), outcome, fine, confiscated } as const;
    return [{ type: 'CaseClosed', data: { ...closed, closedAt: meta.occurredAt } }];
  },

  PublishPenalty: ({ caseId }, state, { occurredAt }) => {
    const { organisation, penalty, published } = filed(state, caseId);
    if (published) return [];
    if (penalty === null) return reject('conflict', 'case.no-penalty', caseId);
    return [{ type: 'PenaltyPublished', data: { caseId, organisation, publishedAt: occurredAt } }];
  },
};

/** P2022 art 82: a public notice counts as served when it has run for thirty days; everything else at once. */
const effectOf = (mode: ServiceMode, servedAt: Instant): LegalDate | null =>
  mode === 'PUBLIC_NOTICE' ? (deadlineOf('SERVICE_BY_PUBLIC_NOTICE', servedAt)?.dueOn ?? null) : legalDateOf(servedAt);

/** The day of receipt is not counted, so any moment of it starts the same clock. */
const paymentFrom = (effectiveOn: LegalDate): Deadline | null => deadlineOf('PENALTY_PAYMENT', startOf(effectiveOn));

export const executed: Cases<Events, [EnforcementCase], EnforcementCase> = {
  DecisionServed: ({ payment }, state) =>
    state.status === 'none' ? state : { ...state, status: 'executing', payment },
  FinePaid: ({ paymentId, amount }, state) =>
    state.status === 'none' ? state : { ...state, payments: [...state.payments, { paymentId, amount }] },
  CaseClosed: (_, state) => (state.status === 'none' ? state : { ...state, status: 'closed' }),
  PenaltyPublished: (_, state) => (state.status === 'none' ? state : { ...state, published: true }),
};
