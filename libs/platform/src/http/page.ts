import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** How a list is asked for; lists with filters extend it. */
export class PageQuery {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit: number = 50;
  /** `next` of the page before; opaque. */
  @IsOptional() @IsString() @MaxLength(512) cursor?: string;
}

/** A list's answer; `next` is null on its last page. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
