import {
  type CloseComplaint,
  type DeclineComplaint,
  type EscalateComplaint,
  type NoticeManner,
  noticeManners,
  type RaiseLead,
  type RecordFollowUp,
  type RecordSelfSettlement,
  type RecordSettlement,
  type RefuseComplaint,
  type Result,
  results,
  type SendResult,
  type WithdrawComplaint,
} from '@12315/domain-intake';
import { type RefusalCode, refusalCodes } from '@12315/law';
import { IsInstant, PageQuery } from '@12315/platform';
import {
  ArrayMaxSize,
  IsArray,
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
import { complaintStatuses } from '../views/complaint-list.document';

/** Fen. */
const most = 1_000_000_000_000;

export class RefuseComplaintBody implements Omit<RefuseComplaint['data'], 'complaintId'> {
  @IsIn(refusalCodes) ground!: RefusalCode;
  @IsString() @IsNotEmpty() @MaxLength(1000) reason!: string;
  /** The ways of XF art 39 that the complainant is told. */
  @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) @MaxLength(100, { each: true }) otherWays!: string[];
}

export class WithdrawComplaintBody implements Omit<WithdrawComplaint['data'], 'complaintId'> {
  @IsString() @IsNotEmpty() @MaxLength(400) reason!: string;
}

export class RaiseLeadBody implements Pick<RaiseLead['data'], 'facts'> {
  @IsString() @IsNotEmpty() @MaxLength(1000) facts!: string;
  /** When the signs were found, where that is not now. */
  @IsOptional() @IsInstant() discoveredAt?: string;
}

export class RecordSettlementBody implements Pick<RecordSettlement['data'], 'recovered'> {
  /** Fen. */
  @IsInt() @Min(0) @Max(most) recovered!: number;
  /** What was given or done beside money. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(400) inKind?: string | null;
}

export class DeclineComplaintBody implements Omit<DeclineComplaint['data'], 'complaintId'> {
  @IsString() @IsNotEmpty() @MaxLength(1000) reason!: string;
}

export class EscalateComplaintBody implements Omit<EscalateComplaint['data'], 'complaintId'> {
  @IsString() @IsNotEmpty() @MaxLength(1000) reason!: string;
}

export class RecordSelfSettlementBody implements Omit<RecordSelfSettlement['data'], 'complaintId'> {
  /** Fen, cash and value in kind. */
  @IsInt() @Min(0) @Max(most) recovered!: number;
}

export class SendResultBody implements Omit<SendResult['data'], 'complaintId'> {
  @IsIn(noticeManners) manner!: NoticeManner;
}

export class CloseComplaintBody implements Omit<CloseComplaint['data'], 'complaintId'> {
  /** Whether signs of a breach were found; asked at every closing. */
  @IsBoolean() leadFound!: boolean;
}

export class RecordFollowUpBody implements Pick<RecordFollowUp['data'], 'reason'> {
  /** Left out where the person was not reached or did not say. */
  @IsOptional() @IsBoolean() satisfied?: boolean | null;
  @IsOptional() @IsInt() @Min(1) @Max(5) score?: number | null;
  /** What the person said, or why nobody was reached. */
  @IsString() @IsNotEmpty() @MaxLength(1000) reason!: string;
}

export class ComplaintsQuery extends PageQuery {
  @IsOptional() @IsIn(complaintStatuses) status?: (typeof complaintStatuses)[number];
  @IsOptional() @IsIn(results) result?: Result;
  @IsOptional() @Matches(/^[0-9A-Z]{6}[A-Z]\d{2}$/) organisation?: string;
  @IsOptional() @Matches(/^[0-9A-Z]{9}\d{12}(C\d+)?$/) number?: string;
  /** The whole name of the business. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(120) respondent?: string;
}
