import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Texts } from '../fields';

/** Opinions to the business on what it should do better, numbered by their order. */
export class ImprovementAdviceIssuedV1 {
  static readonly type = 'mediation.improvement-advice-issued.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Id() adviceId!: string;
  @Texts() opinions!: readonly string[];
  @Moment() issuedAt!: Instant;
}
