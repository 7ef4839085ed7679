import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OrganisationCode } from '../fields';

/** 催办, the `n`th time. */
export class DispatchUrgedV1 {
  static readonly type = 'routing.dispatch-urged.v1' as const;
  @Id() dispatchId!: string;
  @Id() complaintId!: string;
  @OrganisationCode() target!: string;
  @Count() n!: number;
  @Moment() urgedAt!: Instant;
}
