import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Text } from '../fields';

/** 现场处置报告已提交 */
export class FieldReportFiledV1 {
  static readonly type = 'routing.field-report-filed.v1' as const;
  @Id() responseId!: string;
  @OrganisationCode() organisation!: string;
  @Text() reference!: string;
  @Moment() filedAt!: Instant;
}
