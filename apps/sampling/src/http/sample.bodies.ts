import {
  type AreaClass,
  areaClasses,
  type NoticeRecipient,
  noticeRecipients,
  type ReportResult,
  type SamplingMode,
  samplingModes,
  type TestItem,
  type TestResult,
  testResults,
} from '@12315/domain-sampling';
import { IsInstant, PageQuery } from '@12315/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

export class ProductBody {
  @IsString() @IsNotEmpty() @MaxLength(120) name!: string;
  @Matches(/^\d{3,8}$/) code!: string;
}
export class TraderBody {
  @IsString() @IsNotEmpty() @MaxLength(120) name!: string;
  @Matches(/^\d{4}[0-9A-Z]{2}$/) area!: string;
}

export class DrawSampleBody {
  @ValidateNested() @Type(() => ProductBody) @IsNotEmpty() product!: ProductBody;
  @ValidateNested() @Type(() => TraderBody) @IsNotEmpty() trader!: TraderBody;
  /** SQ2020: at least two officers, by their ids. */
  @ArrayMinSize(2) @ArrayMaxSize(10) @IsString({ each: true }) @MaxLength(60, { each: true }) samplers!: string[];
  @IsIn(samplingModes) mode!: SamplingMode;
  @IsIn(areaClasses) areaClass!: AreaClass;
  /** When it was drawn, where that is not now. */
  @IsOptional() @IsInstant() drawnAt?: string;
  /** The batch it counts for. */
  @IsOptional() @Matches(/^[0-9A-Za-z-]{1,64}$/) batchId?: string;
}

export class TestItemBody implements TestItem {
  @IsString() @IsNotEmpty() @MaxLength(120) name!: string;
  @IsString() @IsNotEmpty() @MaxLength(120) limit!: string;
  @IsString() @IsNotEmpty() @MaxLength(120) found!: string;
  @IsIn(testResults) result!: TestResult;
}

export class ReportResultBody implements Omit<ReportResult['data'], 'sampleId'> {
  @IsString() @IsNotEmpty() @MaxLength(120) laboratory!: string;
  @IsString() @IsNotEmpty() @MaxLength(60) reportNumber!: string;
  @IsIn(testResults) result!: TestResult;
  @ArrayMinSize(1) @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => TestItemBody) items!: TestItemBody[];
}

export class NotifyFailureBody {
  @ArrayMinSize(1) @ArrayUnique() @IsIn(noticeRecipients, { each: true }) to!: NoticeRecipient[];
}
export class OrderOffShelfBody {
  /** How much was taken off the shelves; 0 where nothing was left. */
  @IsNumber({ maxDecimalPlaces: 3 }) @Min(0) @Max(1_000_000_000) quantity!: number;
  @IsString() @IsNotEmpty() @MaxLength(20) unit!: string;
  @IsString() @IsNotEmpty() @MaxLength(2000) words!: string;
}
export class CloseFailedSampleBody {
  /** Why there was nothing to take off the shelves. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(500) reason?: string;
}

export const sampleStates = ['DRAWN', 'TESTED', 'CLOSED'] as const;
export class SamplesQuery extends PageQuery {
  @IsOptional() @IsIn(sampleStates) status?: (typeof sampleStates)[number];
  @IsOptional() @Matches(/^[0-9A-Za-z-]{1,64}$/) batch?: string;
  @IsOptional() @IsIn(testResults) result?: TestResult;
}
