import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OrganisationCode, Text } from '../fields';

/** 群体性突发事件 */
export class IncidentOpenedV1 {
  static readonly type = 'routing.incident-opened.v1' as const;
  @Id() incidentId!: string;
  @OrganisationCode() organisation!: string;
  @Text() title!: string;
  @Count() persons!: number;
  @Moment() openedAt!: Instant;
}
