import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Text, Texts } from '../fields';

/** The organ that verifies a report, and why (举报分流). `receivedAt` is its receipt, from which verification is counted. Who reported is not here. */
export class ReportDispatchedV1 {
  static readonly type = 'routing.report-dispatched.v1' as const;
  @Id() dispatchId!: string;
  @Id() reportId!: string;
  @OrganisationCode() target!: string;
  @Text() rule!: string;
  @Texts() because!: readonly string[];
  @Text() facts!: string;
  @Text() respondentName!: string;
  @Moment() receivedAt!: Instant;
  @Moment() issuedAt!: Instant;
}
