import { Id, OneOf, OrganisationCode } from '../fields';

const outcomes = ['PENALTY', 'NO_PENALTY'] as const;

/** How the case ended that the report led to. */
export class ReportCaseResultNotedV1 {
  static readonly type = 'intake.report-case-result-noted.v1' as const;
  @Id() reportId!: string;
  @OrganisationCode() organisation!: string;
  @Id() caseId!: string;
  @OneOf(outcomes) outcome!: (typeof outcomes)[number];
}
