import type { Instant, LegalDate } from '@12315/kernel';
import { Day, Id, Moment, OneOf, OrganisationCode, Text } from '../fields';
import { taskKinds } from './task-kinds';

/** 抽检任务已下达. `organisation` is who carries it out. */
export class SamplingTaskIssuedV1 {
  static readonly type = 'sampling.sampling-task-issued.v1' as const;
  @Id() taskId!: string;
  @OrganisationCode() organisation!: string;
  @OrganisationCode() issuedBy!: string;
  @Text() title!: string;
  @OneOf(taskKinds) kind!: (typeof taskKinds)[number];
  @Day() dueOn!: LegalDate;
  @Moment() issuedAt!: Instant;
}
