import type { ExtendVerification } from '@12315/domain-enforcement-cases';
import { IsInstant, PageQuery } from '@12315/platform';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** A lead that officers found themselves; the others come from complaints and samples. */
export class RegisterLeadBody {
  /** The inspection it came from, by its record number. */
  @Matches(/^[0-9A-Za-z-]{1,60}$/) inspection!: string;
  @IsString() @IsNotEmpty() @MaxLength(1000) facts!: string;
  /** When it was found, where that is not now. */
  @IsOptional() @IsInstant() discoveredAt?: string;
}

export class ExtendVerificationBody implements Omit<ExtendVerification['data'], 'leadId'> {
  @IsString() @IsNotEmpty() @MaxLength(400) reason!: string;
}

export class LeadsQuery extends PageQuery {
  /** The complaint or sample it came from. */
  @IsOptional() @IsString() @MaxLength(60) sourceId?: string;
}
