import type { Instant } from '@12315/kernel';
import { Flag, Id, Moment, OneOf, OrganisationCode } from '../fields';

const rules = ['ACCEPTANCE_OVERDUE'] as const;

/** 责任追究已决定, by a person of a superior. */
export class AccountabilityDecidedV1 {
  static readonly type = 'routing.accountability-decided.v1' as const;
  @Id() dispatchId!: string;
  @Id() complaintId!: string;
  @OrganisationCode() target!: string;
  @OneOf(rules) rule!: (typeof rules)[number];
  @Id() eventId!: string;
  @Flag() held!: boolean;
  @Moment() decidedAt!: Instant;
}
