import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Text, Texts } from '../fields';

/** 行政约谈已计划; `complaints` are receipt numbers. */
export class InterviewPlannedV1 {
  static readonly type = 'enforcement-cases.interview-planned.v1' as const;
  @Id() interviewId!: string;
  @OrganisationCode() organisation!: string;
  @Text() respondentName!: string;
  @Texts() complaints!: readonly string[];
  @Moment() plannedAt!: Instant;
}
