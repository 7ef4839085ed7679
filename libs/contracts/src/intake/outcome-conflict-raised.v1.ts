import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, OrganisationCode } from '../fields';

/** What a complaint may have recorded: an outcome, or the decision that sent it elsewhere. */
const outcomes = [
  'MEDIATED',
  'SELF_SETTLED',
  'TERMINATED',
  'WITHDRAWN',
  'ON_SITE',
  'DECLINED',
  'REFUSED',
  'ESCALATED',
] as const;
const others = ['MEDIATED', 'TERMINATED', 'PERFORMED', 'BREACHED'] as const;

/** 结果冲突: two outcomes crossed; the recorded one stands and a person is called. */
export class OutcomeConflictRaisedV1 {
  static readonly type = 'intake.outcome-conflict-raised.v1' as const;
  @Id() complaintId!: string;
  @OrganisationCode() organisation!: string;
  @OneOf(outcomes) recorded!: (typeof outcomes)[number];
  @OneOf(others) other!: (typeof others)[number];
  @Moment() raisedAt!: Instant;
}
