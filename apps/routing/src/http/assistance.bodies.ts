import type { RecordAssistanceReply, RequestAssistance } from '@12315/domain-routing';
import { PageQuery } from '@12315/platform';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

export class RequestAssistanceBody implements Omit<RequestAssistance['data'], 'assistanceId' | 'organisation'> {
  /** The receipt number of what it is about. */
  @Matches(/^[0-9A-Z]{1,60}$/) reference!: string;
  @Matches(/^\d{4}[0-9A-Z]{2}$/) toArea!: string;
  @IsString() @IsNotEmpty() @MaxLength(100) toName!: string;
  @IsString() @IsNotEmpty() @MaxLength(1000) matter!: string;
  @IsString() @IsNotEmpty() @MaxLength(1000) request!: string;
}

export class RecordAssistanceReplyBody implements Omit<RecordAssistanceReply['data'], 'assistanceId'> {
  @IsString() @IsNotEmpty() @MaxLength(1000) outcome!: string;
  /** Fen. */
  @IsInt() @Min(0) @Max(100_000_000_000) recovered!: number;
}

export class AssistancesQuery extends PageQuery {
  @IsOptional() @IsIn(['REQUESTED', 'REPLIED']) status?: 'REQUESTED' | 'REPLIED';
  @IsOptional() @IsString() @MaxLength(60) reference?: string;
}
