import type { RaiseLead, RefuseComplaint, WithdrawComplaint } from '@12315/domain-intake';
import { type RefusalCode, refusalCodes } from '@12315/law';
import { IsInstant, PageQuery } from '@12315/platform';
import { ArrayMaxSize, IsArray, IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

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

export const complaintStatuses = ['REGISTERED', 'ASSIGNED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN'] as const;

export class ComplaintsQuery extends PageQuery {
  @IsOptional() @IsIn(complaintStatuses) status?: (typeof complaintStatuses)[number];
  @IsOptional() @Matches(/^[0-9A-Z]{6}[A-Z]\d{2}$/) organisation?: string;
  @IsOptional() @Matches(/^[0-9A-Z]{9}\d{12}(C\d+)?$/) number?: string;
}
