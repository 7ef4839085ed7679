import type { DesignateTarget } from '@12315/domain-routing';
import { PageQuery } from '@12315/platform';
import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class DesignateTargetBody implements Omit<DesignateTarget['data'], 'dispatchId'> {
  @Matches(/^\d{4}[0-9A-Z]{2}[CDXS]\d{2}$/) target!: string;
  @IsString() @IsNotEmpty() @MaxLength(400) reason!: string;
}

export class DispatchesQuery extends PageQuery {
  @IsOptional() @IsIn(['UNDECIDED', 'ISSUED', 'SIGNED']) status?: 'UNDECIDED' | 'ISSUED' | 'SIGNED';
}
