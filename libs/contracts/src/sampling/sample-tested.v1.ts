import type { Instant } from '@12315/kernel';
import { Id, Moment, OneOf, OrganisationCode, Parts, Text } from '../fields';
import { results } from './results';

export class TestItemV1 {
  @Text() name!: string;
  @Text() limit!: string;
  @Text() found!: string;
  @OneOf(results) result!: (typeof results)[number];
}

/** 检验已出 */
export class SampleTestedV1 {
  static readonly type = 'sampling.sample-tested.v1' as const;
  @Id() sampleId!: string;
  @OrganisationCode() organisation!: string;
  @Text() laboratory!: string;
  @Text() reportNumber!: string;
  @OneOf(results) result!: (typeof results)[number];
  @Parts(() => TestItemV1) items!: readonly TestItemV1[];
  @Moment() reportedAt!: Instant;
}
