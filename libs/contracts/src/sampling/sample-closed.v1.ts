import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode } from '../fields';

/** Nothing more is to be done with the sample. */
export class SampleClosedV1 {
  static readonly type = 'sampling.sample-closed.v1' as const;
  @Id() sampleId!: string;
  @OrganisationCode() organisation!: string;
  @Moment() closedAt!: Instant;
}
