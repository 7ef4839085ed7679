import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Quantity, Text } from '../fields';

/** 已责令下架 */
export class OffShelfOrderedV1 {
  static readonly type = 'sampling.off-shelf-ordered.v1' as const;
  @Id() sampleId!: string;
  @OrganisationCode() organisation!: string;
  @Quantity() quantity!: number;
  @Text() unit!: string;
  @Moment() orderedAt!: Instant;
}
