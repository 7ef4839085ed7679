import { type FileFieldReport, type OrderCrew, type PlaceClass, placeClasses } from '@12315/domain-routing';
import { PageQuery } from '@12315/platform';
import { IsIn, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export class OrderCrewBody implements Omit<OrderCrew['data'], 'responseId' | 'organisation'> {
  /** The receipt number of what calls for it. */
  @Matches(/^[0-9A-Z]{1,60}$/) reference!: string;
  @IsIn(placeClasses) placeClass!: PlaceClass;
}

export class FileFieldReportBody implements Omit<FileFieldReport['data'], 'responseId'> {
  @IsString() @IsNotEmpty() @MaxLength(1000) words!: string;
}

export class FieldResponsesQuery extends PageQuery {
  @IsOptional() @IsIn(['ORDERED', 'ARRIVED', 'REPORTED']) status?: 'ORDERED' | 'ARRIVED' | 'REPORTED';
  @IsOptional() @IsString() @MaxLength(60) reference?: string;
}
