import {
  type CloseIncident,
  incidentAgencies,
  type IncidentAgency,
  type LinkItem,
  type OpenIncident,
  type RecordGroupSettlement,
  type RecordRelief,
  type ReportExternally,
} from '@12315/domain-routing';
import { PageQuery } from '@12315/platform';
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

const number = /^[0-9A-Z]{1,60}$/;

export class OpenIncidentBody implements Omit<OpenIncident['data'], 'incidentId' | 'organisation'> {
  @IsString() @IsNotEmpty() @MaxLength(100) title!: string;
  @IsString() @IsNotEmpty() @MaxLength(200) place!: string;
  @IsInt() @Min(0) @Max(1_000_000) persons!: number;
  /** Somebody was harmed. */
  @IsBoolean() harm!: boolean;
  /** The media report on it. */
  @IsBoolean() media!: boolean;
  /** Receipt numbers of what belongs to it from the start. */
  @IsArray() @ArrayMaxSize(200) @Matches(number, { each: true }) numbers!: string[];
}

export class ReportExternallyBody implements Omit<ReportExternally['data'], 'incidentId'> {
  @IsIn(incidentAgencies) agency!: IncidentAgency;
}

export class LinkItemBody implements Omit<LinkItem['data'], 'incidentId'> {
  @Matches(number) number!: string;
}

export class RecordReliefBody implements Omit<RecordRelief['data'], 'incidentId' | 'reliefId'> {
  @IsInt() @Min(1) @Max(10_000) visits!: number;
  @IsString() @IsNotEmpty() @MaxLength(1000) words!: string;
}

export class RecordGroupSettlementBody implements Omit<RecordGroupSettlement['data'], 'incidentId' | 'settlementId'> {
  @IsInt() @Min(1) @Max(1_000_000) persons!: number;
  /** Fen. */
  @IsInt() @Min(0) @Max(100_000_000_000) amount!: number;
}

export class CloseIncidentBody implements Partial<Omit<CloseIncident['data'], 'incidentId'>> {
  /** Why not everyone settled; absent where everyone did. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(1000) reason?: string;
}

export class IncidentsQuery extends PageQuery {
  @IsOptional() @IsIn(['OPEN', 'CLOSED']) status?: 'OPEN' | 'CLOSED';
}
