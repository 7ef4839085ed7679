import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 陈述、申辩已收到 */
export class DefenceReceivedV1 {
  static readonly type = 'enforcement-cases.defence-received.v1' as const;
  @Id() caseId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() receivedAt!: Instant;
}
