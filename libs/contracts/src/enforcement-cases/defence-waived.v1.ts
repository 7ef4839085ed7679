import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 视为放弃陈述、申辩 */
export class DefenceWaivedV1 {
  static readonly type = 'enforcement-cases.defence-waived.v1' as const;
  @Id() caseId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() waivedAt!: Instant;
}
