import {
  type AreaClass,
  areaClasses,
  type PlanBatch,
  type ReportTask,
  type SamplingTaskKind,
  samplingTaskKinds,
} from '@12315/domain-sampling';
import { PageQuery } from '@12315/platform';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ProductBody } from './sample.bodies';

export class IssueTaskBody {
  @IsString() @IsNotEmpty() @MaxLength(120) title!: string;
  @IsIn(samplingTaskKinds) kind!: SamplingTaskKind;
  /** Who carries it out. */
  @Matches(/^\d{4}[0-9A-Z]{2}[PCDXS]\d{2}$/) to!: string;
  /** The last day for its report. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/) deadline!: string;
}
export class ReportTaskBody implements Omit<ReportTask['data'], 'taskId'> {
  @IsString() @IsNotEmpty() @MaxLength(20_000) analysis!: string;
}
export class TasksQuery extends PageQuery {
  @IsOptional() @IsIn(['ISSUED', 'REPORTED']) status?: 'ISSUED' | 'REPORTED';
  @IsOptional() @IsIn(samplingTaskKinds) kind?: SamplingTaskKind;
  @IsOptional() @Matches(/^[0-9A-Z]{9}S\d{12,}$/) number?: string;
}

export class IssueBatchBody implements Omit<PlanBatch['data'], 'batchId'> {
  @Matches(/^[0-9A-Za-z-]{1,64}$/) taskId!: string;
  @ValidateNested() @Type(() => ProductBody) @IsNotEmpty() product!: ProductBody;
  /** Samples to be drawn. */
  @IsInt() @Min(1) @Max(10_000) quota!: number;
  @IsString() @IsNotEmpty() @MaxLength(120) laboratory!: string;
  @IsIn(areaClasses) areaClass!: AreaClass;
}
export class ReportBatchBody {
  /** Why there are fewer samples than were asked for. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(500) reason?: string;
}
export class AnalyseBatchBody {
  @IsString() @IsNotEmpty() @MaxLength(20_000) words!: string;
}
const batchStates = ['ISSUED', 'REPORTED', 'ANALYSED', 'CLOSED'] as const;
export class BatchesQuery extends PageQuery {
  @IsOptional() @IsIn(batchStates) status?: (typeof batchStates)[number];
  @IsOptional() @Matches(/^[0-9A-Za-z-]{1,64}$/) task?: string;
}
