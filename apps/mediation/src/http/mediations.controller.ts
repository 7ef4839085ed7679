import { mediation, type Mediation, type MediationCommand } from '@12315/domain-mediation';
import type { Meta } from '@12315/kernel';
import {
  type Aggregate,
  Allows,
  CommandMeta,
  CurrentUser,
  Handles,
  IfMatch,
  Reads,
  type Reading,
  type User,
} from '@12315/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { mediationList } from '../views/mediation-list.view';
import { MediationsQuery, RecordConsentBody } from './mediation.bodies';

@Controller('mediations')
export class MediationsController {
  constructor(
    @Handles(mediation) private readonly mediations: Aggregate<MediationCommand, Mediation>,
    @Reads(mediationList) private readonly list: Reading,
  ) {}

  /** C2026 art 18: only with both sides' consent. */
  @Post(':id/consents')
  @Allows('RecordConsent')
  async consent(
    @Param('id') mediationId: string,
    @Body() { side, consents, reason }: RecordConsentBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { mediationId, side, consents, reason: reason ?? null };
    const { revision } = await this.mediations.handle(mediationId, { type: 'RecordConsent', data }, meta, expected);
    return { mediationId, revision };
  }

  @Get()
  @Allows('ReadMediations')
  page(@Query() { status, ...query }: MediationsQuery, @CurrentUser() user: User) {
    return this.list.page(user, query, { filter: { ...(status && { status }) }, sort: { dueOn: 1 } });
  }

  @Get(':id')
  @Allows('ReadMediations')
  one(@Param('id') mediationId: string, @CurrentUser() user: User) {
    return this.list.one(user, mediationId);
  }
}
