import type { GuidedTo, RateConsultation } from '@12315/domain-intake';
import { PageQuery } from '@12315/platform';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { consultationStatuses } from '../views/consultation-list.view';

/** The authority of another place. */
export class GuidedToBody implements GuidedTo {
  @Matches(/^\d{4}[0-9A-Z]{2}$/) area!: string;
  @IsString() @IsNotEmpty() @MaxLength(120) name!: string;
}

export class AnswerConsultationBody {
  @IsString() @IsNotEmpty() @MaxLength(2000) answer!: string;
  /** The topic it was answered by; its owners and their version are kept with the answer. */
  @IsOptional() @IsUUID() topicId?: string;
  @IsOptional() @ValidateNested() @Type(() => GuidedToBody) guidedTo?: GuidedToBody;
}

export class RateConsultationBody implements Omit<RateConsultation['data'], 'consultationId'> {
  @IsBoolean() satisfied!: boolean;
}

export class ConsultationsQuery extends PageQuery {
  @IsOptional() @IsIn(consultationStatuses) status?: (typeof consultationStatuses)[number];
  @IsOptional() @Matches(/^[0-9A-Z]{6}[A-Z]\d{2}$/) organisation?: string;
  @IsOptional() @Matches(/^[0-9A-Z]{9}\d{12,}(Q\d+)?$/) number?: string;
}
