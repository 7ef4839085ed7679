import { type Message, type Meta, reject } from '@12315/kernel';
import type {
  AgreementBreached,
  AgreementPerformed,
  AgreementReached,
  MediationDocumentSigned,
  MediationRecordKept,
  RecordReason,
  Remedy,
} from './mediation.events';
import {
  type Agreement,
  articleOf2026,
  type Decide,
  type Evolve,
  isOnTime,
  isRunning,
  type Mediation,
  openedOf,
  type Opened,
  remembering,
  words,
  workableOf,
} from './state';

export type RecordAgreement = Message<'RecordAgreement', { mediationId: string } & Agreement>;
export type SignDocument = Message<'SignDocument', { mediationId: string }>;
export type KeepRecord = Message<'KeepRecord', { mediationId: string; because: RecordReason }>;
export type ConfirmPerformance = Message<
  'ConfirmPerformance',
  { mediationId: string; performed: boolean; recovered?: number }
>;

/** 协议: what the sides agreed, on which paper it stands, and whether it was done. */
export const agreement: Decide<RecordAgreement | SignDocument | KeepRecord | ConfirmPerformance> = {
  RecordAgreement: ({ mediationId, remedies, cashAmount, inKindValue }, state, meta) => {
    const agreed = { remedies: remedies.map(plain), cashAmount, inKindValue };
    if (state.status !== 'none' && state.agreement && isSame(state.agreement, agreed)) return [];
    const ready = workableOf(state, mediationId, meta);
    if (ready.lastHeld === null) reject('conflict', 'mediation.no-session', mediationId);
    checkAgreement(agreed);
    const { organisation, complaintId } = ready;
    const { occurredAt: reachedAt } = meta;
    const onTime = isOnTime(ready, reachedAt);
    return [
      { type: 'AgreementReached', data: { mediationId, complaintId, organisation, ...agreed, onTime, reachedAt } },
    ];
  },

  SignDocument: ({ mediationId }, state, meta) => {
    const { organisation, paper } = agreedOf(state, mediationId, meta);
    if (paper === 'DOCUMENT') return [];
    if (paper !== null) return reject('conflict', 'mediation.already-documented', mediationId);
    return [{ type: 'MediationDocumentSigned', data: { mediationId, organisation, signedAt: meta.occurredAt } }];
  },

  // C2026 art 24 (2026-04-15): agreed on site needs a document, unless it was done at once or both do without.
  KeepRecord: ({ mediationId, because }, state, meta) => {
    const agreed = agreedOf(state, mediationId, meta);
    if (agreed.paper === because) return [];
    if (agreed.paper !== null) return reject('conflict', 'mediation.already-documented', mediationId);
    if (because === 'NOT_ONSITE' && agreed.lastHeld === 'ONSITE')
      reject('conflict', 'mediation.document-needed', mediationId, articleOf2026(agreed, '第二十四条'));
    const { organisation } = agreed;
    return [{ type: 'MediationRecordKept', data: { mediationId, organisation, because, keptAt: meta.occurredAt } }];
  },

  ConfirmPerformance: ({ mediationId, performed, recovered }, state, meta) => {
    const agreed = agreedOf(state, mediationId, meta);
    const { organisation, complaintId } = agreed;
    const amount = recoveredOf(agreed, performed, recovered);
    if (agreed.status === (performed ? 'performed' : 'breached') && agreed.recovered === amount) return [];
    if (agreed.status !== 'agreed') return reject('conflict', 'mediation.performance-confirmed', mediationId);
    const about = { mediationId, complaintId, organisation };
    return amount === null
      ? [{ type: 'AgreementBreached', data: { ...about, breachedAt: meta.occurredAt } }]
      : [{ type: 'AgreementPerformed', data: { ...about, recovered: amount, performedAt: meta.occurredAt } }];
  },
};

export const agreementKept: Evolve<
  AgreementReached | MediationDocumentSigned | MediationRecordKept | AgreementPerformed | AgreementBreached
> = {
  AgreementReached: ({ remedies, cashAmount, inKindValue }, state) =>
    isRunning(state) ? { ...state, status: 'agreed', agreement: { remedies, cashAmount, inKindValue } } : state,
  MediationDocumentSigned: (_, state) => remembering(state, { paper: 'DOCUMENT' }),
  MediationRecordKept: ({ because }, state) => remembering(state, { paper: because }),
  AgreementPerformed: ({ recovered }, state) =>
    state.status === 'agreed' ? { ...state, status: 'performed', recovered } : state,
  AgreementBreached: (_, state) => (state.status === 'agreed' ? { ...state, status: 'breached' } : state),
};

type Agreed = Opened & { readonly agreement: Agreement };
const hasAgreement = (opened: Opened): opened is Agreed => opened.agreement !== null;
const agreedOf = (state: Mediation, mediationId: string, meta: Meta): Agreed => {
  const opened = openedOf(state, mediationId, meta);
  return hasAgreement(opened) ? opened : reject('conflict', 'mediation.not-agreed', mediationId);
};

/** All that was promised unless less is said; null of a breach. Never more than was promised, which would be no performance of it. */
const recoveredOf = ({ agreement: promised }: Agreed, performed: boolean, recovered?: number): number | null => {
  if (!performed) return recovered === undefined ? null : reject('invalid', 'mediation.recovered-without-performance');
  const all = promised.cashAmount + promised.inKindValue;
  const amount = recovered ?? all;
  return isFen(amount) && amount <= all ? amount : reject('invalid', 'mediation.recovered-wrong', String(amount));
};

const checkAgreement = ({ remedies, cashAmount, inKindValue }: Agreement): void => {
  if (remedies.length === 0) reject('invalid', 'mediation.remedies-missing');
  remedies.forEach((remedy) => words(remedy.words));
  if (!isFen(cashAmount) || !isFen(inKindValue)) reject('invalid', 'mediation.amount-wrong');
};
const isFen = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;
const plain = ({ kind, words: text }: Remedy): Remedy => ({ kind, words: text });
const isSame = (one: Agreement, other: Agreement): boolean =>
  one.cashAmount === other.cashAmount &&
  one.inKindValue === other.inKindValue &&
  JSON.stringify(one.remedies.map(plain)) === JSON.stringify(other.remedies);
