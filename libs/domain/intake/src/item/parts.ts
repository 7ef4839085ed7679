import { type Instant, reject } from '@12315/kernel';
import { cite, legalDateOf, ruleSetAt } from '@12315/law';
import type {
  Complainant,
  ComplaintPart,
  ConsultationPart,
  Dispute,
  Handling,
  IntakeChannel,
  ItemPart,
  ReportPart,
  Respondent,
  Seller,
} from './item.events';

type Known<T, Always extends keyof T> = Pick<T, Always> & Partial<T>;
type GivenComplaint = Omit<ComplaintPart, 'number' | 'respondent' | 'seller'> & {
  readonly respondent: Known<Respondent, 'name'>;
  readonly seller: Known<Seller, 'kind'>;
};
type GivenReport = Omit<ReportPart, 'respondent'> & { readonly respondent: Known<Respondent, 'name'> };
type GivenConsultation = Omit<ConsultationPart, 'number' | 'persons'> & { readonly persons?: number };
/** A matter as the clerk hands it in; what is unknown may be left out. */
export type GivenPart = GivenComplaint | GivenReport | GivenConsultation;

/** Complaints and consultations are counted each for themselves: their numbers say nothing of other parts. */
export const numbered = (itemNumber: string, parts: readonly GivenPart[]): readonly ItemPart[] => {
  const nth = (index: number) => parts.slice(0, index + 1).filter(({ kind }) => kind === parts[index]!.kind).length;
  return parts.map((part, i): ItemPart => {
    if (part.kind === 'REPORT') return reportOf(part);
    if (part.kind === 'CONSULTATION') return consultationOf(part, `${itemNumber}Q${nth(i)}`);
    return complaintOf(part, `${itemNumber}C${nth(i)}`);
  });
};

const complaintOf = (part: GivenComplaint, number: string): ComplaintPart => ({
  kind: 'COMPLAINT',
  complaintId: part.complaintId,
  number,
  ...disputeOf(part),
  ...handlingOf(part.handling),
});
const reportOf = ({ reportId, respondent, objectCode, problemCode, actArea, facts }: GivenReport): ReportPart => ({
  kind: 'REPORT',
  reportId,
  respondent: respondentOf(respondent),
  objectCode,
  problemCode,
  actArea,
  facts,
});
const consultationOf = (part: GivenConsultation, number: string): ConsultationPart => {
  const { consultationId, subtype, topic, persons } = part;
  return { kind: 'CONSULTATION', consultationId, number, subtype, topic, persons: persons ?? 1 };
};

/** The organ with authority is the rule, and is said by saying nothing. */
const handlingOf = (handling: Handling = 'AUTHORITY') => (handling === 'AUTHORITY' ? {} : { handling });

const disputeOf = (part: GivenComplaint): Dispute => {
  const { respondent, seller, objectCode, problemCode, claim, facts, disputedAmount, mediationAsked } = part;
  const about = { objectCode, problemCode, claim, facts, disputedAmount, mediationAsked };
  return { respondent: respondentOf(respondent), seller: sellerOf(seller), ...about };
};

const respondentOf = ({ name, uscc }: GivenComplaint['respondent']): Respondent => ({ name, uscc: uscc ?? null });

const sellerOf = (given: GivenComplaint['seller']): Seller => ({
  kind: given.kind,
  businessArea: given.businessArea ?? null,
  domicileArea: given.domicileArea ?? null,
  shownArea: given.shownArea ?? null,
  shownAddressReachable: given.shownAddressReachable ?? null,
  platformArea: given.platformArea ?? null,
  platformName: given.platformName ?? null,
});

/** Whether it is the same triage: a report's id is drawn anew each time the clerk asks, and says nothing. */
export const same = (some: readonly ItemPart[], others: readonly ItemPart[]): boolean =>
  JSON.stringify(some.map(unnamed)) === JSON.stringify(others.map(unnamed));
const unnamed = (part: ItemPart) => (part.kind === 'REPORT' ? { ...part, reportId: null } : part);

interface Where {
  readonly organisation: string;
  readonly channel: IntakeChannel;
  readonly receivedAt: Instant;
  readonly complainant: Complainant | null;
}

export const checkParts = (parts: readonly ItemPart[], where: Where): void => {
  if (parts.length === 0) reject('invalid', 'item.no-parts');
  const ids = parts.map(idOf);
  if (new Set(ids).size < ids.length) reject('invalid', 'item.complaint-named-twice');
  parts.forEach((part) => {
    if (part.kind === 'COMPLAINT') checkComplaint(part, where);
    if (part.kind === 'REPORT') checkReport(part);
    if (part.kind === 'CONSULTATION') checkConsultation(part);
  });
};

const idOf = (part: ItemPart): string => {
  if (part.kind === 'COMPLAINT') return part.complaintId;
  return part.kind === 'REPORT' ? part.reportId : part.consultationId;
};
const anyBlank = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() === '');

const checkComplaint = (part: ComplaintPart, where: Where): void => {
  const { respondent, claim, facts, disputedAmount } = part;
  // C2026 art 10 (2026-04-15): a complaint names its complainant; a report may do without.
  if (where.complainant === null) reject('invalid', 'item.complainant-missing', undefined, namingRule(where));
  // C2026 art 10 (2026-04-15): the respondent, a concrete claim and its factual basis.
  if (anyBlank(respondent.name, claim, facts)) reject('invalid', 'item.materials-missing');
  if (!Number.isSafeInteger(disputedAmount) || disputedAmount < 0)
    reject('invalid', 'item.amount-not-fen', String(disputedAmount));
  checkHandling(part.handling, where);
};

/** The article is certain only for the rules of 2026. */
const namingRule = ({ receivedAt }: Where): string | undefined =>
  ruleSetAt(legalDateOf(receivedAt)) === 'C2026' ? cite('C2026', '第十条') : undefined;

const onTheSpot: readonly IntakeChannel[] = ['STATION', 'MOBILE_UNIT', 'ONSITE_EVENT'];

/** A matter is settled where it arose by those who are there, and by an association only where it came to one. */
const checkHandling = (handling: Handling | undefined, { organisation, channel }: Where): void => {
  if (handling === 'ONSITE' && !onTheSpot.includes(channel)) reject('invalid', 'item.not-on-the-spot', channel);
  if (handling === 'ASSOCIATION' && organisation[6] !== 'A') reject('invalid', 'item.no-association', organisation);
};

const checkReport = ({ respondent, facts, actArea }: ReportPart): void => {
  if (anyBlank(respondent.name, facts, actArea)) reject('invalid', 'item.report-incomplete');
};

const checkConsultation = ({ topic, persons }: ConsultationPart): void => {
  if (anyBlank(topic)) reject('invalid', 'item.question-missing');
  if (!Number.isSafeInteger(persons) || persons < 1) reject('invalid', 'item.persons-not-counted', String(persons));
};
