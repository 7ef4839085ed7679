import type { Instant } from '@12315/kernel';
import { Flag, Id, Moment, OneOf, OrganisationCode } from '../fields';
import { caseCategories, type CaseCategoryV1, leadSources, type LeadSourceV1 } from './words';

/** 不予行政处罚. `onTime` as for a penalty. */
export class PenaltyWaivedV1 {
  static readonly type = 'enforcement-cases.penalty-waived.v1' as const;
  @Id() caseId!: string;
  @Id() leadId!: string;
  @OneOf(leadSources) source!: LeadSourceV1;
  @Id() sourceId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(caseCategories) category!: CaseCategoryV1;
  @Flag() onTime!: boolean;
  @Moment() decidedAt!: Instant;
}
