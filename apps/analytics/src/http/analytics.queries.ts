import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A period, both days included. */
export class FiguresQuery {
  @Matches(day) from!: string;
  @Matches(day) to!: string;
  /** Only this organisation and what it covers. */
  @IsOptional() @IsString() @Length(9, 9) organisation?: string;
  /** One row per organisation, or per organisation and day. */
  @IsOptional() @IsIn(['organisation', 'day']) by: 'organisation' | 'day' = 'organisation';
}
