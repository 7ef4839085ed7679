import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Texts } from '../fields';

/** 已约谈 */
export class InterviewHeldV1 {
  static readonly type = 'enforcement-cases.interview-held.v1' as const;
  @Id() interviewId!: string;
  @OrganisationCode() organisation!: string;
  @Texts() demands!: readonly string[];
  @Moment() heldAt!: Instant;
}
