import {
  caseCategories,
  type CaseCategory,
  type ConcludeInvestigation,
  type DecidePenalty,
  type NotifyPenalty,
  type RecordDefence,
  type RecordPayment,
  type ReviewCase,
  type ReviewOpinion,
  reviewOpinions,
  type ServeDecision,
  type ServiceMode,
  serviceModes,
  type WaivePenalty,
} from '@12315/domain-enforcement-cases';
import type { RespondentKind } from '@12315/law';
import { PageQuery } from '@12315/platform';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { caseStatuses } from '../views/case-list.view';

/** Integer fen. */
const most = 1_000_000_000_000;

export class ConcludeInvestigationBody implements Omit<ConcludeInvestigation['data'], 'caseId'> {
  @IsString() @IsNotEmpty() @MaxLength(4000) findings!: string;
}

export class ReviewCaseBody implements Omit<ReviewCase['data'], 'caseId'> {
  @IsIn(reviewOpinions) opinion!: ReviewOpinion;
  @IsString() @IsNotEmpty() @MaxLength(2000) words!: string;
}

export class NotifyPenaltyBody implements Omit<NotifyPenalty['data'], 'caseId'> {
  @IsString() @IsNotEmpty() @MaxLength(2000) facts!: string;
  @IsString() @IsNotEmpty() @MaxLength(400) basis!: string;
  /** Integer fen, as `confiscated`. */
  @IsInt() @Min(0) @Max(most) fine!: number;
  @IsInt() @Min(0) @Max(most) confiscated!: number;
  /** An entity unless told; a person may ask for a hearing from a tenth of the amount. */
  @IsOptional() @IsIn(['PERSON', 'ENTITY']) respondentKind?: RespondentKind;
}

export class RecordDefenceBody implements Omit<RecordDefence['data'], 'caseId'> {
  @IsString() @IsNotEmpty() @MaxLength(4000) words!: string;
}

export class DecidePenaltyBody implements Omit<DecidePenalty['data'], 'caseId'> {
  /** Integer fen, as the others. */
  @IsInt() @Min(0) @Max(most) fine!: number;
  @IsInt() @Min(0) @Max(most) confiscated!: number;
  /** The value of the goods that the case is about. */
  @IsInt() @Min(0) @Max(most) caseValue!: number;
}

export class WaivePenaltyBody implements Omit<WaivePenalty['data'], 'caseId'> {
  @IsString() @IsNotEmpty() @MaxLength(1000) reason!: string;
}

export class ServeDecisionBody implements Omit<ServeDecision['data'], 'caseId'> {
  @IsIn(serviceModes) mode!: ServiceMode;
}

export class RecordPaymentBody implements Omit<RecordPayment['data'], 'caseId' | 'paymentId'> {
  /** Integer fen. */
  @IsInt() @Min(1) @Max(most) amount!: number;
}

export class CasesQuery extends PageQuery {
  @IsOptional() @IsIn(caseStatuses) status?: (typeof caseStatuses)[number];
  @IsOptional() @IsIn(caseCategories) category?: CaseCategory;
  @IsOptional() @Matches(/^[0-9A-Z]{6}[A-Z]\d{2}$/) organisation?: string;
  @IsOptional() @IsString() @MaxLength(60) leadId?: string;
  /** The complaint, report or sample its lead came from. */
  @IsOptional() @IsString() @MaxLength(60) sourceId?: string;
}
