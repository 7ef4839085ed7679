import type { Instant } from '@12315/kernel';
import { Count, Id, Moment, OrganisationCode, Parts, Text } from '../fields';

/** 受理部门: who is in charge of one aspect, and by what. */
export class DutyOwnerV1 {
  @Text() aspect!: string;
  @Text() agency!: string;
  @Text() legalBasis!: string;
}

/** Who is in charge of what about a topic; every change is a version. */
export class DutyOwnersAssignedV1 {
  static readonly type = 'intake.duty-owners-assigned.v1' as const;
  @Id() topicId!: string;
  @OrganisationCode() organisation!: string;
  @Count() version!: number;
  @Parts(() => DutyOwnerV1) owners!: readonly DutyOwnerV1[];
  @Moment() assignedAt!: Instant;
}
