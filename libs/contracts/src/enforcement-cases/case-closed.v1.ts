import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OneOf, OrganisationCode } from '../fields';
import { caseCategories, type CaseCategoryV1, leadSources, type LeadSourceV1 } from './words';

const outcomes = ['PENALTY', 'NO_PENALTY'] as const;

/** 已结案; the amounts are in fen. */
export class CaseClosedV1 {
  static readonly type = 'enforcement-cases.case-closed.v1' as const;
  @Id() caseId!: string;
  @Id() leadId!: string;
  @OneOf(leadSources) source!: LeadSourceV1;
  @Id() sourceId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(caseCategories) category!: CaseCategoryV1;
  @OneOf(outcomes) outcome!: (typeof outcomes)[number];
  @Count() fine!: number;
  @Count() confiscated!: number;
  @Moment() closedAt!: Instant;
}
