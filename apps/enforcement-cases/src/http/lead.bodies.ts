import {
  caseCategories,
  type CaseCategory,
  type DecideFiling,
  type DeclineFiling,
  type ExtendVerification,
  type PauseVerification,
  type Suspect,
  type VerificationPause,
  verificationPauses,
} from '@12315/domain-enforcement-cases';
import { type FilingConditions, type FilingDeclineCode, filingDeclineCodes } from '@12315/law';
import { IsInstant, PageQuery } from '@12315/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { leadStatuses } from '../views/lead-list.view';

export class SuspectBody implements Suspect {
  @IsString() @IsNotEmpty() @MaxLength(120) name!: string;
}

/** A lead that officers found themselves, or that a superior handed down; the others come from other services. */
export class RegisterLeadBody {
  /** Where it is not an inspection of their own. */
  @IsOptional() @IsIn(['INSPECTION', 'SUPERIOR']) source?: 'INSPECTION' | 'SUPERIOR';
  /** The inspection it came from, by its record number; the superior's order by its own. */
  @Matches(/^[0-9A-Za-z-]{1,60}$/) inspection!: string;
  @IsString() @IsNotEmpty() @MaxLength(1000) facts!: string;
  /** When it was found, where that is not now. */
  @IsOptional() @IsInstant() discoveredAt?: string;
  /** Who is suspected, where that is known. */
  @IsOptional() @ValidateNested() @Type(() => SuspectBody) @IsNotEmpty() respondent?: SuspectBody;
}

export class ExtendVerificationBody implements Omit<ExtendVerification['data'], 'leadId'> {
  @IsString() @IsNotEmpty() @MaxLength(400) reason!: string;
}

export class PauseVerificationBody implements Omit<PauseVerification['data'], 'leadId'> {
  @IsIn(verificationPauses) reason!: VerificationPause;
}

/** P2022 art 19: what the head confirms. */
export class FilingConditionsBody implements FilingConditions {
  @IsBoolean() evidence!: boolean;
  @IsBoolean() punishable!: boolean;
  @IsBoolean() jurisdiction!: boolean;
  @IsBoolean() withinTime!: boolean;
}

export class DecideFilingBody implements Omit<DecideFiling['data'], 'leadId' | 'caseId'> {
  @IsString() @IsNotEmpty() @MaxLength(200) cause!: string;
  @IsIn(caseCategories) category!: CaseCategory;
  /** Two at least, by their ids. */
  @ArrayMinSize(1) @ArrayMaxSize(10) @IsString({ each: true }) @MaxLength(60, { each: true }) officers!: string[];
  @ValidateNested() @Type(() => FilingConditionsBody) @IsNotEmpty() conditions!: FilingConditionsBody;
}

export class DeclineFilingBody implements Omit<DeclineFiling['data'], 'leadId'> {
  @IsIn(filingDeclineCodes) ground!: FilingDeclineCode;
  @IsString() @IsNotEmpty() @MaxLength(1000) reason!: string;
}

export class LeadsQuery extends PageQuery {
  @IsOptional() @IsIn(leadStatuses) status?: (typeof leadStatuses)[number];
  @IsOptional() @Matches(/^[0-9A-Z]{6}[A-Z]\d{2}$/) organisation?: string;
  /** The complaint, report or sample it came from. */
  @IsOptional() @IsString() @MaxLength(60) sourceId?: string;
}
