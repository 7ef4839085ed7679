import {
  type Handling,
  handlings,
  type IntakeChannel,
  intakeChannels,
  type ProperWay,
  properWays,
  type SellerKind,
  sellerKinds,
} from '@12315/domain-intake';
import { IsInstant } from '@12315/platform';
import { Type } from 'class-transformer';
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

/** Six digits of the national table, or a city's own code for a functional zone. */
const area = /^\d{4}[0-9A-Z]{2}$/;

/** C2026 art 10: the complainant's real name, phone and address. */
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
  @ValidateNested() @Type(() => ComplainantBody) @IsNotEmpty() complainant!: ComplainantBody;
  /** In the complainant's own words; sealed. */
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

export class ComplaintPartBody {
  @IsIn(['COMPLAINT']) kind!: 'COMPLAINT';
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

export class TriageItemBody {
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ComplaintPartBody)
  parts!: ComplaintPartBody[];
}

export class ReferElsewhereBody {
  @IsIn(properWays) way!: ProperWay;
  @IsString() @IsNotEmpty() @MaxLength(400) basis!: string;
}
