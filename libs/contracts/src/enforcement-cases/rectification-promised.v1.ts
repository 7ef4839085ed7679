import type { Instant, LegalDate } from '@12315/kernel';
import { Day, Id, Moment, OrganisationCode } from '../fields';

/** 已承诺整改, until a day */
export class RectificationPromisedV1 {
  static readonly type = 'enforcement-cases.rectification-promised.v1' as const;
  @Id() interviewId!: string;
  @OrganisationCode() organisation!: string;
  @Day() by!: LegalDate;
  @Moment() promisedAt!: Instant;
}
