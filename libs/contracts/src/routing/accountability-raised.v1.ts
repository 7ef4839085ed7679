import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, OrganisationCode } from '../fields';

const rules = ['ACCEPTANCE_OVERDUE'] as const;

/** 责任追究: a fact (`eventId`) calls for a person to decide who answers for it. */
export class AccountabilityRaisedV1 {
  static readonly type = 'routing.accountability-raised.v1' as const;
  @Id() dispatchId!: string;
  @Id() complaintId!: string;
  @OrganisationCode() target!: string;
  @OneOf(rules) rule!: (typeof rules)[number];
  @Id() eventId!: string;
  @Moment() raisedAt!: Instant;
}
