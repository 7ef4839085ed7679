import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 签收 of a report. Starts no clock. */
export class ReportDispatchSignedV1 {
  static readonly type = 'routing.report-dispatch-signed.v1' as const;
  @Id() dispatchId!: string;
  @Id() reportId!: string;
  @OrganisationCode() target!: string;
  @Moment() signedAt!: Instant;
}
