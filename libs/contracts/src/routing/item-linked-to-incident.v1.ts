import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Text } from '../fields';

/** A matter, by its receipt number, is part of an incident. */
export class ItemLinkedToIncidentV1 {
  static readonly type = 'routing.item-linked-to-incident.v1' as const;
  @Id() incidentId!: string;
  @OrganisationCode() organisation!: string;
  @Text() number!: string;
  @Moment() linkedAt!: Instant;
}
