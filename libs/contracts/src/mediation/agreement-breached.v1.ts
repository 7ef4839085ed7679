import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** The business did not do what was agreed. */
export class AgreementBreachedV1 {
  static readonly type = 'mediation.agreement-breached.v1' as const;
  @Id() mediationId!: string;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() breachedAt!: Instant;
}
