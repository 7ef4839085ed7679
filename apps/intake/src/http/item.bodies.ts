import {
  type ConsultationSubtype,
  consultationSubtypes,
  type Handling,
  handlings,
  type IntakeChannel,
  intakeChannels,
  type ProperWay,
  properWays,
  type SellerKind,
  sellerKinds,
} from '@12315/domain-intake';
import { IsInstant, PageQuery } from '@12315/platform';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
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

import { itemStatuses } from '../views/item-list.view';

const itemNumber = /^[0-9A-Z]{9}\d{12,}$/;
const itemOrPartNumber = /^([0-9A-Z]{9}\d{12,})([CQ]\d+)?$/;
/** Of an item's number, or of a part's, the item's. */
export const itemNumberOf = (number: string): string => itemOrPartNumber.exec(number)?.[1] ?? number;
/** Six digits of the national table, or a city's own code for a functional zone. */
const area = /^\d{4}[0-9A-Z]{2}$/;

/** C2026 art 10: the person's real name, phone and address. */
export class ComplainantBody {
  @IsString() @IsNotEmpty() @MaxLength(60) name!: string;
  @Matches(/^\+?[\d -]{7,20}$/) phone!: string;
  @IsString() @IsNotEmpty() @MaxLength(200) address!: string;
}

export class ReceiveItemBody {
  @IsIn(intakeChannels) channel!: IntakeChannel;
  /** When it came in, where that is not now; an earlier day needs `paper`. */
  @IsOptional() @IsInstant() receivedAt?: string;
  /** The paper that a back-entry was made from. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(100) paper?: string;
  /** Left out by who does not want to be named; there is no complaint then. */
  @IsOptional() @ValidateNested() @Type(() => ComplainantBody) complainant?: ComplainantBody;
  /** In the person's own words; sealed. */
  @IsString() @IsNotEmpty() @MaxLength(4000) statement!: string;
  /** The clerk's summary, without personal data. */
  @IsString() @IsNotEmpty() @MaxLength(400) summary!: string;
}

export class RespondentBody {
  @IsString() @IsNotEmpty() @MaxLength(120) name!: string;
  @IsOptional() @Matches(/^[0-9A-HJ-NP-RTUWXY]{18}$/) uscc?: string;
}

export class SellerBody {
  @IsIn(sellerKinds) kind!: SellerKind;
  @IsOptional() @Matches(area) businessArea?: string;
  @IsOptional() @Matches(area) domicileArea?: string;
  @IsOptional() @Matches(area) shownArea?: string;
  @IsOptional() @IsBoolean() shownAddressReachable?: boolean;
  @IsOptional() @Matches(area) platformArea?: string;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(60) platformName?: string;
}

const partKinds = ['COMPLAINT', 'REPORT', 'CONSULTATION'] as const;

export class ComplaintPartBody {
  @IsIn(partKinds) kind!: 'COMPLAINT';
  @ValidateNested() @Type(() => RespondentBody) @IsNotEmpty() respondent!: RespondentBody;
  @ValidateNested() @Type(() => SellerBody) @IsNotEmpty() seller!: SellerBody;
  @IsString() @Matches(/^\d{3,8}$/) objectCode!: string;
  @IsString() @Matches(/^\d{2,6}$/) problemCode!: string;
  @IsString() @IsNotEmpty() @MaxLength(400) claim!: string;
  @IsString() @IsNotEmpty() @MaxLength(1000) facts!: string;
  /** Integer fen. */
  @IsInt() @Min(0) @Max(1_000_000_000_000) disputedAmount!: number;
  @IsBoolean() mediationAsked!: boolean;
  /** Who deals with it first, where that is not the organ with authority. */
  @IsOptional() @IsIn(handlings) handling?: Handling;
}

/** A suspected breach; nothing in it may say who tells of it. */
export class ReportPartBody {
  @IsIn(['REPORT']) kind!: 'REPORT';
  @ValidateNested() @Type(() => RespondentBody) @IsNotEmpty() respondent!: RespondentBody;
  @IsString() @Matches(/^\d{3,8}$/) objectCode!: string;
  @IsString() @Matches(/^\d{2,6}$/) problemCode!: string;
  /** Where it happened. */
  @Matches(area) actArea!: string;
  /** The clerk's summary, without personal data. */
  @IsString() @IsNotEmpty() @MaxLength(1000) facts!: string;
}

export class ConsultationPartBody {
  @IsIn(['CONSULTATION']) kind!: 'CONSULTATION';
  @IsIn(consultationSubtypes) subtype!: ConsultationSubtype;
  /** What is asked, without personal data. */
  @IsString() @IsNotEmpty() @MaxLength(400) topic!: string;
  /** How many ask it, where that is not one. */
  @IsOptional() @IsInt() @Min(1) @Max(10_000) persons?: number;
}

export type PartBody = ComplaintPartBody | ReportPartBody | ConsultationPartBody;
const classes: Readonly<Record<string, new () => PartBody>> = {
  REPORT: ReportPartBody,
  CONSULTATION: ConsultationPartBody,
};
/** What is of no known kind is measured by what most parts are. The discriminator of class-transformer throws on null. */
const partOf = (given: unknown): unknown =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
    ? plainToInstance(classes[String((given as { kind?: unknown }).kind)] ?? ComplaintPartBody, given)
    : given;

export class TriageItemBody {
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(partOf) : value))
  parts!: PartBody[];
}

export class ReferElsewhereBody {
  @IsIn(properWays) way!: ProperWay;
  @IsString() @IsNotEmpty() @MaxLength(400) basis!: string;
}

export class LinkDuplicateBody {
  /** The receipt number of the earlier item, or of a part of it (`…C1`): that is what a person has been given. */
  @Matches(itemOrPartNumber) ofNumber!: string;
}

export class ItemsQuery extends PageQuery {
  @IsOptional() @IsIn(itemStatuses) status?: (typeof itemStatuses)[number];
  @IsOptional() @Matches(/^[0-9A-Z]{6}[A-Z]\d{2}$/) organisation?: string;
  @IsOptional() @Matches(itemNumber) number?: string;
}
