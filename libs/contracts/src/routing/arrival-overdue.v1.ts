import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Text } from '../fields';

/** 到场超时 */
export class ArrivalOverdueV1 {
  static readonly type = 'routing.arrival-overdue.v1' as const;
  @Id() responseId!: string;
  @OrganisationCode() organisation!: string;
  @Text() reference!: string;
  @Moment() dueAt!: Instant;
}
