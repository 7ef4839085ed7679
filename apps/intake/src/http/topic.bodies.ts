import type { DutyOwner, RaiseTopic } from '@12315/domain-intake';
import { PageQuery } from '@12315/platform';
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
import { topicStatuses } from '../views/topic-list.view';

export class RaiseTopicBody implements Pick<RaiseTopic['data'], 'title'> {
  @IsString() @IsNotEmpty() @MaxLength(120) title!: string;
}

export class DutyOwnerBody implements DutyOwner {
  @IsString() @IsNotEmpty() @MaxLength(120) aspect!: string;
  @IsString() @IsNotEmpty() @MaxLength(120) agency!: string;
  /** The law by which the agency is in charge. */
  @IsString() @IsNotEmpty() @MaxLength(200) legalBasis!: string;
}

export class AssignDutyOwnersBody {
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => DutyOwnerBody)
  owners!: DutyOwnerBody[];
}

export class TopicsQuery extends PageQuery {
  @IsOptional() @IsIn(topicStatuses) status?: (typeof topicStatuses)[number];
  @IsOptional() @Matches(/^[0-9A-Z]{6}[A-Z]\d{2}$/) organisation?: string;
}
