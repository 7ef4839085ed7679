import {
  type AreaClass,
  areaClasses,
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
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
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

export class SamplesQuery extends PageQuery {
  @IsOptional() @IsIn(testResults) result?: TestResult;
}
