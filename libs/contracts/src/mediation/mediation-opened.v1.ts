import type { Instant } from '@12315/kernel';
import { DeadlineV1 } from '../deadline.v1';
import { Id, Moment, OneOf, OrganisationCode, Part } from '../fields';

const kinds = ['ADMIN'] as const;

/** 调解已开启 */
export class MediationOpenedV1 {
  static readonly type = 'mediation.mediation-opened.v1' as const;
  @Id() mediationId!: string;
  @Id() complaintId!: string;
  @OneOf(kinds) kind!: (typeof kinds)[number];
  @OrganisationCode() organisation!: string;
  @Moment() acceptedAt!: Instant;
  @Part(() => DeadlineV1) period!: DeadlineV1;
}
