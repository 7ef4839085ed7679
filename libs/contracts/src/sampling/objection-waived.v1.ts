import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** 视为认可: nobody objected within the period. */
export class ObjectionWaivedV1 {
  static readonly type = 'sampling.objection-waived.v1' as const;
  @Id() sampleId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() waivedAt!: Instant;
}
