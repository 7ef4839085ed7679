import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OrganisationCode } from '../fields';

/** 罚没款已缴, in fen; several add up. */
export class FinePaidV1 {
  static readonly type = 'enforcement-cases.fine-paid.v1' as const;
  @Id() caseId!: string;
  @OrganisationCode() organisation!: string;
  @Count() amount!: number;
  @Moment() paidAt!: Instant;
}
