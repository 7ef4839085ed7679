import type {
  DecideAccountability,
  DesignateTarget,
  ReplyToSupervision,
  SuperviseDispatch,
  UrgeDispatch,
} from '@12315/domain-routing';
import { replyTerm } from '@12315/domain-routing';
import { PageQuery } from '@12315/platform';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

export class DesignateTargetBody implements Omit<DesignateTarget['data'], 'dispatchId'> {
  @Matches(/^\d{4}[0-9A-Z]{2}[CDXS]\d{2}$/) target!: string;
  @IsString() @IsNotEmpty() @MaxLength(400) reason!: string;
}

export class UrgeDispatchBody implements Omit<UrgeDispatch['data'], 'dispatchId' | 'urgeId'> {
  @IsString() @IsNotEmpty() @MaxLength(400) words!: string;
}

export class SuperviseDispatchBody implements Omit<SuperviseDispatch['data'], 'dispatchId' | 'supervisionId'> {
  @IsString() @IsNotEmpty() @MaxLength(400) reason!: string;
  /** Working days. */
  @IsInt() @Min(replyTerm.least) @Max(replyTerm.most) replyWithin!: number;
}

export class ReplyToSupervisionBody implements Omit<ReplyToSupervision['data'], 'dispatchId'> {
  @IsString() @IsNotEmpty() @MaxLength(1000) answer!: string;
}

export class DecideAccountabilityBody implements Omit<DecideAccountability['data'], 'dispatchId'> {
  @IsBoolean() held!: boolean;
  @IsString() @IsNotEmpty() @MaxLength(1000) reason!: string;
}

export class DispatchesQuery extends PageQuery {
  @IsOptional() @IsIn(['UNDECIDED', 'ISSUED', 'SIGNED']) status?: 'UNDECIDED' | 'ISSUED' | 'SIGNED';
  @IsOptional() @IsIn(['COMPLAINT', 'REPORT']) matter?: 'COMPLAINT' | 'REPORT';
  /** Of the complaint. */
  @IsOptional() @IsString() @MaxLength(60) number?: string;
}
