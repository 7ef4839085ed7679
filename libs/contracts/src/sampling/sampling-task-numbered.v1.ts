import { Id, OrganisationCode, Text } from '../fields';

/** 抽检任务已编号, in the series of who issued it. `organisation` is who carries it out. */
export class SamplingTaskNumberedV1 {
  static readonly type = 'sampling.sampling-task-numbered.v1' as const;
  @Id() taskId!: string;
  @OrganisationCode() organisation!: string;
  @Text() number!: string;
}
