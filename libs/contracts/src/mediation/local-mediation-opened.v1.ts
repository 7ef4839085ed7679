import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, OrganisationCode } from '../fields';

const localKinds = ['STATION', 'ASSOCIATION'] as const;

/** By a station or an association, without acceptance: no period of the law runs. */
export class LocalMediationOpenedV1 {
  static readonly type = 'mediation.local-mediation-opened.v1' as const;
  @Id() mediationId!: string;
  @Id() complaintId!: string;
  @OneOf(localKinds) kind!: (typeof localKinds)[number];
  @OrganisationCode() organisation!: string;
  @Moment() openedAt!: Instant;
}
