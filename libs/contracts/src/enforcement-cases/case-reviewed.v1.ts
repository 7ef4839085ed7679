import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, OrganisationCode } from '../fields';

const opinions = ['AGREE', 'CORRECT', 'INVESTIGATE_MORE'] as const;

/** 案件已审核 */
export class CaseReviewedV1 {
  static readonly type = 'enforcement-cases.case-reviewed.v1' as const;
  @Id() caseId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(opinions) opinion!: (typeof opinions)[number];
  @Moment() reviewedAt!: Instant;
}
