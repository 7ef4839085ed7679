import type { EnforcementCasesEvents } from '@12315/contracts';
import type { EventMeta, Instant } from '@12315/kernel';
import { counting, fact, type Matter, naming, registered } from './matter';
import type { ToldOf } from './told-of';

const fromComplaints: readonly string[] = ['COMPLAINT', 'STATION', 'ASSOCIATION'];

/** The share that is told of is that of reports; a late decision adds nothing, because the clock has counted it. */
const verifiedOnTime = (source: string, organisation: string, at: Instant, onTime: boolean) =>
  source === 'REPORT' && onTime
    ? [fact('verificationDue', organisation, at), fact('verificationOnTime', organisation, at)]
    : [];

type Lead = Readonly<{ organisation: string; source: string; sourceId: string }>;
const lead = ({ organisation, source, sourceId }: Lead, doc: Matter, meta: EventMeta): Matter =>
  registered(doc, { kind: 'LEAD', organisation, source, sourceId }, meta);

export const enforcementCasesMatters: ToldOf<EnforcementCasesEvents> = {
  'enforcement-cases.lead-registered.v1': lead,
  'enforcement-cases.lead-registered.v2': lead,
  'enforcement-cases.verification-overdue.v1': ({ organisation }, doc, { occurredAt }) =>
    doc.source === 'REPORT' ? counting(doc, fact('verificationDue', organisation, occurredAt)) : doc,
  'enforcement-cases.filing-declined.v1': ({ source, organisation, decidedAt, onTime }, doc) =>
    counting(doc, ...verifiedOnTime(source, organisation, decidedAt, onTime)),

  'enforcement-cases.case-filed.v1': ({ leadId, source, organisation, category, filedAt, onTime }, doc, meta) =>
    counting(
      registered(doc, { kind: 'CASE', sourceId: leadId, organisation, class: category }, meta),
      fact('casesFiled', organisation, filedAt),
      ...(fromComplaints.includes(source) ? [fact('casesFromComplaints', organisation, filedAt)] : []),
      ...verifiedOnTime(source, organisation, filedAt, onTime),
    ),
  'enforcement-cases.penalty-decided.v1': ({ organisation, fine, confiscated, caseValue, decidedAt }, doc) =>
    counting(
      doc,
      fact('fines', organisation, decidedAt, fine),
      fact('confiscated', organisation, decidedAt, confiscated),
      fact('caseValue', organisation, decidedAt, caseValue),
    ),
  'enforcement-cases.case-closed.v1': ({ organisation, closedAt }, doc) =>
    counting(doc, fact('casesClosed', organisation, closedAt)),

  'enforcement-cases.interview-planned.v1': ({ organisation, complaints }, doc, meta) =>
    naming(registered(doc, { kind: 'INTERVIEW', organisation }, meta), ...complaints),
};
