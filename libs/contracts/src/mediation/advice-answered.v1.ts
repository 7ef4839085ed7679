import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** The business answered an advice; its words stay with the mediation. */
export class AdviceAnsweredV1 {
  static readonly type = 'mediation.advice-answered.v1' as const;
  @Id() mediationId!: string;
  @OrganisationCode() organisation!: string;
  @Id() adviceId!: string;
  @Moment() answeredAt!: Instant;
}
