import { cityCentre, organOf, startingOrganisations } from '@12315/domain-routing';
import type { Instant, LegalDate } from '@12315/kernel';
import { addWorkingDays, instantOf, publishedCalendar } from '@12315/law';
import type { Act, Deed, Part } from './acts';
import type { Random } from './random';
import type { Subject } from './subjects';

/** A bureau with authority, and its area. */
export interface Organ {
  readonly code: string;
  readonly area: string;
  /** `镜湖区` */
  readonly place: string;
}

/** Every bureau that complaints are dispatched to. */
export const organs: readonly Organ[] = startingOrganisations
  .filter(({ code, area }) => code !== cityCentre && organOf(area) === code)
  .map(({ code, area, name }) => ({ code, area, place: name.replace(/^芜湖市|市场监督管理局$/g, '') }));

/** Where and when a matter begins, and what it is about. */
export interface Setting {
  readonly matter: string;
  /** A working day. */
  readonly day: LegalDate;
  readonly organ: Organ;
  /** Another bureau. */
  readonly other: Organ;
  /** The clerk who takes it in. */
  readonly desk: string;
  readonly subject: Subject;
  readonly random: Random;
}

const slots = ['09:00', '11:00', '14:30', '16:30'] as const;
/** Office hours of a day: slot 0 to 3. */
export const moment = (day: LegalDate, slot: 0 | 1 | 2 | 3): Instant => instantOf(`${day}T${slots[slot]}:00+08:00`);
export const workingDaysAfter = (day: LegalDate, n: number): LegalDate =>
  addWorkingDays(publishedCalendar, day, n).dueOn;
/** Somebody with a role at an organisation. */
export const user = (role: string, organisation: string): string => `${role}.${organisation}`.toLowerCase();
export const organisationOf = (username: string): string => username.split('.')[1]!.toUpperCase();

export const act = ({ matter }: Setting, name: string, at: Instant, by: string, deed: Deed): Act => ({
  matter,
  name,
  at,
  by,
  deed,
});

const surnames = ['王', '李', '张', '刘', '陈', '杨', '黄', '赵', '周', '吴'] as const;
const givenNames = ['秀兰', '建国', '小燕', '志强', '丽华', '海波', '雪梅', '文斌', '桂英', '永康'] as const;
const streets = ['中山路', '长江路', '文化路', '北京路', '银湖路', '人民路'] as const;

/** An invented person of the place. */
export const complainant = ({ random, organ }: Setting) => ({
  name: `${random.of(surnames)}${random.of(givenNames)}`,
  phone: `1${random.of(['38', '39', '55', '86'])}${String(random.between(0, 99_999_999)).padStart(8, '0')}`,
  address: `${organ.place}${random.of(streets)}${random.between(1, 199)}号`,
});

/** A complaint against a shop of the place, to be sold over the counter unless `seller` says otherwise. */
export const complaintOf = (
  { random, subject }: Setting,
  organ: Organ,
  more: Partial<Part['complaint']> = {},
): Part['complaint'] => ({
  kind: 'COMPLAINT',
  respondent: { name: `${organ.place}${random.of(subject.shops)}` },
  seller: { kind: 'ORDINARY', businessArea: organ.area, domicileArea: organ.area },
  objectCode: subject.objectCode,
  problemCode: subject.problemCode,
  claim: subject.claim,
  facts: subject.facts,
  disputedAmount: random.between(subject.amount[0], subject.amount[1]),
  mediationAsked: true,
  ...more,
});
