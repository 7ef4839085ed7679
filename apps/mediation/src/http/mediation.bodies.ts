import { type RecordConsent, type Side, sides } from '@12315/domain-mediation';
import { PageQuery } from '@12315/platform';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

export class RecordConsentBody implements Omit<RecordConsent['data'], 'mediationId'> {
  @IsIn(sides) side!: Side;
  @IsBoolean() consents!: boolean;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(400) reason?: string;
}

const mediationStatuses = ['AWAITING_CONSENT', 'READY', 'REFUSED', 'TERMINATED'] as const;

export class MediationsQuery extends PageQuery {
  @IsOptional() @IsIn(mediationStatuses) status?: (typeof mediationStatuses)[number];
}
