import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, OrganisationCode } from '../fields';

const outcomes = ['DECLINED', 'PENALTY', 'NO_PENALTY'] as const;

/** 举报已办结 */
export class ReportClosedV1 {
  static readonly type = 'intake.report-closed.v1' as const;
  @Id() reportId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(outcomes) outcome!: (typeof outcomes)[number];
  @Moment() closedAt!: Instant;
}
