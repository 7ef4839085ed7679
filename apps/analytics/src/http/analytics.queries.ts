import { PageQuery } from '@12315/platform';
import { applyDecorators } from '@nestjs/common';
import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import { type Measure, measureNames } from '../figures/measures';

/** A day that exists: the strict check knows how long February is, the pattern refuses times and weeks. */
export const IsDay = (): PropertyDecorator =>
  applyDecorators(
    IsISO8601({ strict: true }),
    Matches(/^\d{4}-\d\d-\d\d$/, { message: '应为存在的日期，例如 2026-05-06' }),
  );

/** A period, both days included. */
export class PeriodQuery {
  @IsDay() from!: string;
  @IsDay() to!: string;
  /** Only this organisation and what it covers. */
  @IsOptional() @IsString() @Length(9, 9) organisation?: string;
}

export class FiguresQuery extends PeriodQuery {
  /** One row per organisation, or per organisation and day. */
  @IsOptional() @IsIn(['organisation', 'day']) by: 'organisation' | 'day' = 'organisation';
  /** Names of measures with commas between; without it the four of the initial check. */
  @IsOptional()
  @Matches(new RegExp(`^(${measureNames.join('|')})(,(${measureNames.join('|')}))*$`), {
    message: '应为以逗号分隔的指标名称',
  })
  measures: string = 'received,accepted,refused,overdue';
}

const classes = /^(\d{3}|[A-Z]{3,20}(_[A-Z]{2,20}){0,3})?$/;
const reaches = ['covered', 'own'] as const;
const channels = /^[A-Z0-9]{2,20}(_[A-Z0-9]{2,20}){0,3}$/;

export class KpisQuery extends PeriodQuery {
  /** With what the organisation covers, or only its own: the latter is what a row by organisation counts. */
  @IsOptional() @IsIn([...reaches]) reach: (typeof reaches)[number] = 'covered';
  /** Three digits of the object class, or the category of a case; empty for what has none. */
  @IsOptional() @IsString() @Matches(classes) class?: string;
  /** How it came in. */
  @IsOptional() @IsString() @Matches(channels) channel?: string;
  /** One row in all, per organisation, or per class. */
  @IsOptional() @IsIn(['total', 'organisation', 'class']) by: 'total' | 'organisation' | 'class' = 'total';
}

export class ExportQuery extends KpisQuery {
  @IsIn(['xlsx', 'csv']) format!: 'xlsx' | 'csv';
}

export class MattersQuery extends PageQuery {
  @IsIn([...measureNames]) measure!: Measure;
  @IsDay() from!: string;
  @IsDay() to!: string;
  /** Only what this organisation and those it covers have done. */
  @IsOptional() @IsString() @Length(9, 9) organisation?: string;
  @IsOptional() @IsIn([...reaches]) reach: (typeof reaches)[number] = 'covered';
  @IsOptional() @IsString() @Matches(classes) class?: string;
  @IsOptional() @IsString() @Matches(channels) channel?: string;
}
