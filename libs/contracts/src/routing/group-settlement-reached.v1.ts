import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OrganisationCode } from '../fields';

/** 群体和解: for so many persons more. `amount` in fen. */
export class GroupSettlementReachedV1 {
  static readonly type = 'routing.group-settlement-reached.v1' as const;
  @Id() incidentId!: string;
  @OrganisationCode() organisation!: string;
  @Count() persons!: number;
  @Count() amount!: number;
  @Moment() reachedAt!: Instant;
}
