import type { Instant } from '@12315/kernel';
import { Count, Flag, Id, Moment, OneOf, OrganisationCode } from '../fields';
import { caseCategories, type CaseCategoryV1, leadSources, type LeadSourceV1 } from './words';

/** 行政处罚已决定; the amounts are in fen. `onTime` is true also where the law of the day sets no period. */
export class PenaltyDecidedV1 {
  static readonly type = 'enforcement-cases.penalty-decided.v1' as const;
  @Id() caseId!: string;
  @Id() leadId!: string;
  @OneOf(leadSources) source!: LeadSourceV1;
  @Id() sourceId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(caseCategories) category!: CaseCategoryV1;
  @Count() fine!: number;
  @Count() confiscated!: number;
  @Count() caseValue!: number;
  @Flag() onTime!: boolean;
  @Moment() decidedAt!: Instant;
}
