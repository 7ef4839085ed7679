import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 签收. Starts no clock. */
export class DispatchSignedV1 {
  static readonly type = 'routing.dispatch-signed.v1' as const;
  @Id() dispatchId!: string;
  @Id() complaintId!: string;
  @OrganisationCode() target!: string;
  @Moment() signedAt!: Instant;
}
