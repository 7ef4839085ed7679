import { reject } from '@12315/kernel';
import type { ComplaintPart, Dispute, Handling, IntakeChannel, Respondent, Seller } from './item.events';

type Known<T, Always extends keyof T> = Pick<T, Always> & Partial<T>;
/** A matter as the clerk hands it in; what is unknown may be left out. */
export type GivenPart = Omit<ComplaintPart, 'number' | 'respondent' | 'seller'> & {
  readonly respondent: Known<Respondent, 'name'>;
  readonly seller: Known<Seller, 'kind'>;
};

export const numbered = (itemNumber: string, parts: readonly GivenPart[]): readonly ComplaintPart[] =>
  parts.map((part, i) => ({
    kind: part.kind,
    complaintId: part.complaintId,
    number: `${itemNumber}C${i + 1}`,
    ...disputeOf(part),
    ...handlingOf(part.handling),
  }));

/** The organ with authority is the rule, and is said by saying nothing. */
const handlingOf = (handling: Handling = 'AUTHORITY') => (handling === 'AUTHORITY' ? {} : { handling });

const disputeOf = ({
  respondent,
  seller,
  objectCode,
  problemCode,
  claim,
  facts,
  disputedAmount,
  mediationAsked,
}: GivenPart): Dispute => ({
  respondent: { name: respondent.name, uscc: respondent.uscc ?? null },
  seller: sellerOf(seller),
  objectCode,
  problemCode,
  claim,
  facts,
  disputedAmount,
  mediationAsked,
});

const sellerOf = (given: GivenPart['seller']): Seller => ({
  kind: given.kind,
  businessArea: given.businessArea ?? null,
  domicileArea: given.domicileArea ?? null,
  shownArea: given.shownArea ?? null,
  shownAddressReachable: given.shownAddressReachable ?? null,
  platformArea: given.platformArea ?? null,
  platformName: given.platformName ?? null,
});

export const same = (some: readonly ComplaintPart[], others: readonly ComplaintPart[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

interface Where {
  readonly organisation: string;
  readonly channel: IntakeChannel;
}

export const checkParts = (parts: readonly ComplaintPart[], where: Where): void => {
  if (parts.length === 0) reject('invalid', 'item.no-parts');
  if (new Set(parts.map(({ complaintId }) => complaintId)).size < parts.length)
    reject('invalid', 'item.complaint-named-twice');
  parts.forEach((part) => {
    checkPart(part);
    checkHandling(part.handling, where);
  });
};

const checkPart = ({ respondent, claim, facts, disputedAmount }: ComplaintPart): void => {
  // C2026 art 10 (2026-04-15): the respondent, a concrete claim and its factual basis.
  if ([respondent.name, claim, facts].some((text) => text.trim() === '')) reject('invalid', 'item.materials-missing');
  if (!Number.isSafeInteger(disputedAmount) || disputedAmount < 0)
    reject('invalid', 'item.amount-not-fen', String(disputedAmount));
};

const onTheSpot: readonly IntakeChannel[] = ['STATION', 'MOBILE_UNIT', 'ONSITE_EVENT'];

/** A matter is settled where it arose by those who are there, and by an association only where it came to one. */
const checkHandling = (handling: Handling | undefined, { organisation, channel }: Where): void => {
  if (handling === 'ONSITE' && !onTheSpot.includes(channel)) reject('invalid', 'item.not-on-the-spot', channel);
  if (handling === 'ASSOCIATION' && organisation[6] !== 'A') reject('invalid', 'item.no-association', organisation);
};
