import {
  type NoticeManner,
  noticeManners,
  type NotifyReporter,
  type RecordReportFollowUp,
  type ViewReporter,
} from '@12315/domain-intake';
import { PageQuery } from '@12315/platform';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { reportStatuses } from '../views/report-list.view';

export class NotifyReporterBody implements Omit<NotifyReporter['data'], 'reportId'> {
  @IsIn(noticeManners) manner!: NoticeManner;
}

export class RecordReportFollowUpBody implements Partial<RecordReportFollowUp['data']> {
  /** Left out where they would not say, or were not reached. */
  @IsOptional() @IsBoolean() satisfied?: boolean;
  @IsOptional() @IsInt() @Min(1) @Max(5) score?: number;
  /** What they say, without personal data; needed where they are not content. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(400) reason?: string;
}

export class ViewReporterBody implements Pick<ViewReporter['data'], 'reason'> {
  /** What the identity is needed for. */
  @IsString() @IsNotEmpty() @MaxLength(400) reason!: string;
}

export class ReportsQuery extends PageQuery {
  @IsOptional() @IsIn(reportStatuses) status?: (typeof reportStatuses)[number];
  @IsOptional() @Matches(/^[0-9A-Z]{6}[A-Z]\d{2}$/) organisation?: string;
  @IsOptional() @Matches(/^[0-9A-Z]{9}R\d{12,}$/) number?: string;
}
