import type { ReferHotspot, ReviewHotspot } from '@12315/domain-analytics';
import { PageQuery } from '@12315/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { hotspotStatuses } from '../views/hotspot-list.view';
import { IsDay } from './analytics.queries';

export class ReviewHotspotBody implements Omit<ReviewHotspot['data'], 'hotspotId'> {
  @IsString() @IsNotEmpty() @MaxLength(2000) words!: string;
}

export class ReferHotspotBody implements Omit<ReferHotspot['data'], 'hotspotId'> {
  /** The agencies that it concerns. */
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(120, { each: true })
  agencies!: string[];
}

export class RecordJointActionBody {
  @IsString() @IsNotEmpty() @MaxLength(2000) words!: string;
  /** The day of the action, where that is not today. */
  @IsOptional() @IsDay() on?: string;
}

export class HotspotsQuery extends PageQuery {
  @IsOptional() @IsIn(hotspotStatuses) status?: (typeof hotspotStatuses)[number];
  /** Three digits of the object class. */
  @IsOptional() @Matches(/^\d{3}$/) objectCode?: string;
}
