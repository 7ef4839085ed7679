import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 处罚信息已公示 */
export class PenaltyPublishedV1 {
  static readonly type = 'enforcement-cases.penalty-published.v1' as const;
  @Id() caseId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() publishedAt!: Instant;
}
