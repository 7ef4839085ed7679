import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 调查终结 */
export class InvestigationConcludedV1 {
  static readonly type = 'enforcement-cases.investigation-concluded.v1' as const;
  @Id() caseId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() concludedAt!: Instant;
}
