import { Id, OrganisationCode, Text } from '../fields';

/** Of a series of its own, beside that of the items. */
export class ReportNumberedV1 {
  static readonly type = 'intake.report-numbered.v1' as const;
  @Id() reportId!: string;
  @OrganisationCode() organisation!: string;
  @Text() number!: string;
}
