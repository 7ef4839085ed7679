import type { Instant } from '@12315/kernel';
import { DeadlineV1 } from '../deadline.v1';
import { Id, Moment, Nullable, OrganisationCode, Part } from '../fields';

/** 决定书已送达; `payment` is null where there is nothing to pay or no period is known. */
export class DecisionServedV1 {
  static readonly type = 'enforcement-cases.decision-served.v1' as const;
  @Id() caseId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() servedAt!: Instant;
  @Nullable() @Part(() => DeadlineV1) payment!: DeadlineV1 | null;
}
