import type { Instant } from '@12315/kernel';
import { Flag, Id, Moment, OrganisationCode } from '../fields';

/** 抽检任务已上报 */
export class SamplingTaskReportedV1 {
  static readonly type = 'sampling.sampling-task-reported.v1' as const;
  @Id() taskId!: string;
  @OrganisationCode() organisation!: string;
  @Flag() onTime!: boolean;
  @Moment() reportedAt!: Instant;
}
