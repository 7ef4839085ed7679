import { DeadlineV1 } from '../deadline.v1';
import { Id, Nullable, OneOf, OrganisationCode, Part } from '../fields';

const outcomes = ['FILED', 'DECLINED'] as const;

/** Whether a case was filed of it; for a named reporter the clock of the notice. */
export class ReportFilingNotedV1 {
  static readonly type = 'intake.report-filing-noted.v1' as const;
  @Id() reportId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(outcomes) outcome!: (typeof outcomes)[number];
  @Nullable() @Part(() => DeadlineV1) notice!: DeadlineV1 | null;
}
