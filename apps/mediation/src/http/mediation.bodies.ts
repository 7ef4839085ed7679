import {
  type ConfirmPerformance,
  type CostBearer,
  costBearers,
  type FinishAppraisal,
  type HoldSession,
  type IssueAdvice,
  type KeepRecord,
  type Mediator,
  type Offer,
  type RecordAdviceAnswer,
  type RecordAgreement,
  type RecordConsent,
  type RecordReason,
  recordReasons,
  type Remedy,
  type RemedyKind,
  remedyKinds,
  type SessionKind,
  sessionKinds,
  type SessionMode,
  sessionModes,
  type Side,
  sides,
  type StartAppraisal,
  type TerminateMediation,
} from '@12315/domain-mediation';
import { type TerminationCode, terminationGrounds } from '@12315/law';
import { IsInstant, PageQuery } from '@12315/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
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
  ValidateNested,
} from 'class-validator';

const id = /^[0-9A-Za-z-]{1,60}$/;
/** Ten thousand million yuan, in fen. */
const most = 1_000_000_000_000;
type Body<C extends { readonly data: object }> = Omit<C['data'], 'mediationId'>;

export class RecordConsentBody implements Body<RecordConsent> {
  @IsIn(sides) side!: Side;
  @IsBoolean() consents!: boolean;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(400) reason?: string;
}

export class MediatorBody implements Omit<Mediator, 'boundTo'> {
  @Matches(id) id!: string;
  @IsString() @IsNotEmpty() @MaxLength(60) name!: string;
  @IsString() @IsNotEmpty() @MaxLength(120) body!: string;
  /** The business that pays or sends the mediator. Such a one is refused; whoever is bound to nobody leaves it out. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(120) boundTo?: string;
}
export class AppointMediatorsBody {
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => MediatorBody)
  mediators!: MediatorBody[];
}

export class ScheduleSessionBody {
  @IsInstant() at!: string;
  /** Where the sides meet; needed on site. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(200) place?: string;
  @IsIn(sessionModes) mode!: SessionMode;
  @IsIn(sessionKinds) kind!: SessionKind;
}

export class OfferBody implements Offer {
  @IsIn(sides) side!: Side;
  @IsString() @IsNotEmpty() @MaxLength(400) words!: string;
}
export class HoldSessionBody implements Omit<Body<HoldSession>, 'sessionId'> {
  /** Who was there. */
  @ArrayMinSize(1) @ArrayMaxSize(2) @ArrayUnique() @IsIn(sides, { each: true }) attendance!: Side[];
  @IsArray() @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => OfferBody) offers!: OfferBody[];
}

export class StartAppraisalBody implements Omit<Body<StartAppraisal>, 'appraisalId'> {
  /** Who appraises or tests: agreed by both, or designated by the authority. */
  @IsString() @IsNotEmpty() @MaxLength(120) body!: string;
  @IsString() @IsNotEmpty() @MaxLength(400) subject!: string;
  @IsIn(costBearers) costBy!: CostBearer;
}
export class FinishAppraisalBody implements Body<FinishAppraisal> {
  @IsString() @IsNotEmpty() @MaxLength(1000) finding!: string;
}

export class RemedyBody implements Remedy {
  @IsIn(remedyKinds) kind!: RemedyKind;
  @IsString() @IsNotEmpty() @MaxLength(400) words!: string;
}
export class RecordAgreementBody implements Body<RecordAgreement> {
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => RemedyBody)
  remedies!: RemedyBody[];
  /** Integer fen. */
  @IsInt() @Min(0) @Max(most) cashAmount!: number;
  @IsInt() @Min(0) @Max(most) inKindValue!: number;
}
export class KeepRecordBody implements Body<KeepRecord> {
  @IsIn(recordReasons) because!: RecordReason;
}
export class ConfirmPerformanceBody implements Body<ConfirmPerformance> {
  @IsBoolean() performed!: boolean;
  /** Integer fen; where it is less than what was agreed. */
  @IsOptional() @IsInt() @Min(0) @Max(most) recovered?: number;
}

/** Every ground that any rules know; which of them hold depends on the day. */
const grounds = [
  ...new Set(
    (['C2026', 'C2020', 'C2014'] as const).flatMap((ruleSet) => terminationGrounds(ruleSet).map(({ code }) => code)),
  ),
];
export class TerminateMediationBody implements Body<TerminateMediation> {
  @IsIn(grounds) ground!: TerminationCode;
  @IsString() @IsNotEmpty() @MaxLength(1000) reason!: string;
}

export class IssueAdviceBody implements Omit<Body<IssueAdvice>, 'adviceId'> {
  /** Numbered by their order. */
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(400, { each: true })
  opinions!: string[];
}
export class RecordAdviceAnswerBody implements Body<RecordAdviceAnswer> {
  @Matches(id) adviceId!: string;
  @IsString() @IsNotEmpty() @MaxLength(1000) answer!: string;
}

const mediationStatuses = [
  'AWAITING_CONSENT',
  'READY',
  'REFUSED',
  'AGREED',
  'PERFORMED',
  'BREACHED',
  'TERMINATED',
] as const;
const mediationKinds = ['ADMIN', 'STATION', 'ASSOCIATION'] as const;

export class MediationsQuery extends PageQuery {
  @IsOptional() @IsIn(mediationStatuses) status?: (typeof mediationStatuses)[number];
  @IsOptional() @IsIn(mediationKinds) kind?: (typeof mediationKinds)[number];
  @IsOptional() @Matches(/^[0-9A-Z]{6}[A-Z]\d{2}$/) organisation?: string;
  /** Of the complaint. */
  @IsOptional() @Matches(/^[0-9A-Z]{9}\d{12}(C\d+)?$/) number?: string;
  @IsOptional() @Matches(id) complaintId?: string;
}
