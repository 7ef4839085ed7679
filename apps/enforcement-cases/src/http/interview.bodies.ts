import type {
  HoldInterview,
  PlanInterview,
  PromiseRectification,
  VerifyRectification,
} from '@12315/domain-enforcement-cases';
import { PageQuery } from '@12315/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { interviewStatuses } from '../views/interview-list.view';
import { SuspectBody } from './lead.bodies';

export class PlanInterviewBody implements Omit<PlanInterview['data'], 'interviewId' | 'organisation'> {
  @ValidateNested() @Type(() => SuspectBody) @IsNotEmpty() respondent!: SuspectBody;
  /** Receipt numbers of the complaints that give reason to it. */
  @ArrayMinSize(1) @ArrayMaxSize(200) @Matches(/^[0-9A-Z]{9}\d{12}(C\d+)?$/, { each: true }) complaints!: string[];
  @ArrayMinSize(1) @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(200, { each: true }) issues!: string[];
}

export class HoldInterviewBody implements Omit<HoldInterview['data'], 'interviewId'> {
  @ArrayMinSize(1) @ArrayMaxSize(20) @IsString({ each: true }) @MaxLength(200, { each: true }) demands!: string[];
}

export class PromiseRectificationBody implements Record<
  keyof Omit<PromiseRectification['data'], 'interviewId'>,
  string
> {
  /** The day by which things are mended, `2026-05-18`. */
  @Matches(/^\d{4}-\d\d-\d\d$/) by!: string;
}

export class VerifyRectificationBody implements Omit<VerifyRectification['data'], 'interviewId'> {
  @IsBoolean() done!: boolean;
  @IsString() @IsNotEmpty() @MaxLength(1000) words!: string;
}

export class InterviewsQuery extends PageQuery {
  @IsOptional() @IsIn(interviewStatuses) status?: (typeof interviewStatuses)[number];
  @IsOptional() @Matches(/^[0-9A-Z]{6}[A-Z]\d{2}$/) organisation?: string;
}
