import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OrganisationCode } from '../fields';

/** The business did what was agreed. `recovered`: cash and value in kind together, integer fen. */
export class AgreementPerformedV1 {
  static readonly type = 'mediation.agreement-performed.v1' as const;
  @Id() mediationId!: string;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @Count() recovered!: number;
  @Moment() performedAt!: Instant;
}
