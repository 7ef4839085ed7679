import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 已报分管局长 */
export class IncidentReportedToDeputyV1 {
  static readonly type = 'routing.incident-reported-to-deputy.v1' as const;
  @Id() incidentId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() reportedAt!: Instant;
}
