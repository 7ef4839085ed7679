import type { DesignateTarget } from '@12315/domain-routing';
import { PageQuery } from '@12315/platform';
import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class DesignateTargetBody implements Omit<DesignateTarget['data'], 'dispatchId'> {
  @Matches(/^[0-9A-Z]{6}[CDX]\d{2}$/) target!: string;
  @IsString() @IsNotEmpty() @MaxLength(400) reason!: string;
}

export class DispatchesQuery extends PageQuery {
  @IsOptional() @IsIn(['UNDECIDED', 'ISSUED', 'SIGNED']) status?: 'UNDECIDED' | 'ISSUED' | 'SIGNED';
}
