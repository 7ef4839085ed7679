import type { Instant } from '@12315/kernel';
import { Count, Flag, Id, Moment, OrganisationCode, Texts } from '../fields';

/** Both sides agree. Amounts are integer fen, promised and not yet performed; `remedies` are kinds. */
export class AgreementReachedV1 {
  static readonly type = 'mediation.agreement-reached.v1' as const;
  @Id() mediationId!: string;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @Texts() remedies!: readonly string[];
  @Count() cashAmount!: number;
  @Count() inKindValue!: number;
  @Flag() onTime!: boolean;
  @Moment() reachedAt!: Instant;
}
