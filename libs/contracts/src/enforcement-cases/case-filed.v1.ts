import type { Instant } from '@12315/kernel';
import { DeadlineV1 } from '../deadline.v1';
import { Flag, Id, Moment, Nullable, OneOf, OrganisationCode, Part, Text } from '../fields';
import { caseCategories, type CaseCategoryV1, leadSources, type LeadSourceV1 } from './words';

/** 已立案. `onTime` speaks of the verification before it, and is true where the law sets no period. */
export class CaseFiledV1 {
  static readonly type = 'enforcement-cases.case-filed.v1' as const;
  @Id() caseId!: string;
  @Id() leadId!: string;
  @OneOf(leadSources) source!: LeadSourceV1;
  @Id() sourceId!: string;
  @OrganisationCode() organisation!: string;
  @Nullable() @Text() respondentName!: string | null;
  @Text() cause!: string;
  @OneOf(caseCategories) category!: CaseCategoryV1;
  @Nullable() @Part(() => DeadlineV1) decision!: DeadlineV1 | null;
  @Flag() onTime!: boolean;
  @Moment() filedAt!: Instant;
}
