import type { Instant } from '@12315/kernel';
import { Flag, Id, Moment, OrganisationCode } from '../fields';

/** 整改已核实 */
export class RectificationVerifiedV1 {
  static readonly type = 'enforcement-cases.rectification-verified.v1' as const;
  @Id() interviewId!: string;
  @OrganisationCode() organisation!: string;
  @Flag() done!: boolean;
  @Moment() verifiedAt!: Instant;
}
