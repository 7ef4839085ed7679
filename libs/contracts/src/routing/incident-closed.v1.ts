import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OrganisationCode } from '../fields';

/** 群体性突发事件已办结. `settled` persons of `persons`; `amount` in fen. */
export class IncidentClosedV1 {
  static readonly type = 'routing.incident-closed.v1' as const;
  @Id() incidentId!: string;
  @OrganisationCode() organisation!: string;
  @Count() persons!: number;
  @Count() settled!: number;
  @Count() amount!: number;
  @Moment() closedAt!: Instant;
}
