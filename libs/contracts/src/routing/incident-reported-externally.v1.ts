import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, OrganisationCode } from '../fields';

const agencies = ['HEALTH', 'FOOD_SAFETY', 'GOVERNMENT'] as const;

/** 已通报其他部门 */
export class IncidentReportedExternallyV1 {
  static readonly type = 'routing.incident-reported-externally.v1' as const;
  @Id() incidentId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(agencies) agency!: (typeof agencies)[number];
  @Moment() reportedAt!: Instant;
}
