import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 消协不予受理, by the association's own rules. The reason goes to the complainant, not to other services. */
export class AssociationDeclinedV1 {
  static readonly type = 'intake.association-declined.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() declinedAt!: Instant;
}
