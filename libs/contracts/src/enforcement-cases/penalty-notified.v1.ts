import type { Instant } from '@12315/kernel';
import { DeadlineV1 } from '../deadline.v1';
import { Count, Id, Moment, Nullable, OrganisationCode, Part } from '../fields';

/** 行政处罚已告知; the amounts are in fen. */
export class PenaltyNotifiedV1 {
  static readonly type = 'enforcement-cases.penalty-notified.v1' as const;
  @Id() caseId!: string;
  @OrganisationCode() organisation!: string;
  @Count() fine!: number;
  @Count() confiscated!: number;
  @Nullable() @Part(() => DeadlineV1) defence!: DeadlineV1 | null;
  @Moment() notifiedAt!: Instant;
}
