import { mediation, type Mediation, type MediationCommand } from '@12315/domain-mediation';
import type { Meta } from '@12315/kernel';
import { instantOf } from '@12315/law';
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
  uuid5,
} from '@12315/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { mediationList } from '../views/mediation-list.view';
import {
  AppointMediatorsBody,
  FinishAppraisalBody,
  HoldSessionBody,
  MediationsQuery,
  RecordConsentBody,
  ScheduleSessionBody,
  StartAppraisalBody,
} from './mediation.bodies';

/** From the consent of both sides to their sessions, and what is appraised between them. */
@Controller('mediations')
export class MediationsController {
  constructor(
    @Handles(mediation) private readonly mediations: Aggregate<MediationCommand, Mediation>,
    @Reads(mediationList) private readonly list: Reading,
  ) {}

  /** C2026 art 18: only with both sides' consent. */
  @Post(':id/consents')
  @Allows('RecordConsent')
  consent(
    @Param('id') mediationId: string,
    @Body() { side, consents, reason }: RecordConsentBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { mediationId, side, consents, reason: reason ?? null };
    return this.acted(mediationId, { type: 'RecordConsent', data }, meta, expected);
  }

  /** All of them: who is not named any more mediates no more. */
  @Post(':id/mediators')
  @Allows('AppointMediators')
  appoint(
    @Param('id') mediationId: string,
    @Body() { mediators: named }: AppointMediatorsBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const mediators = named.map(({ id, name, body, boundTo }) => ({ id, name, body, boundTo: boundTo ?? null }));
    return this.acted(mediationId, { type: 'AppointMediators', data: { mediationId, mediators } }, meta, expected);
  }

  @Post(':id/sessions')
  @Allows('ScheduleSession')
  async schedule(
    @Param('id') mediationId: string,
    @Body() { at, place, mode, kind }: ScheduleSessionBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const sessionId = uuid5(meta.id, 'session');
    const data = { mediationId, sessionId, at: instantOf(at), place: place ?? null, mode, kind };
    return { sessionId, ...(await this.acted(mediationId, { type: 'ScheduleSession', data }, meta, expected)) };
  }

  @Post(':id/sessions/:sessionId/minutes')
  @Allows('HoldSession')
  hold(
    @Param('id') mediationId: string,
    @Param('sessionId') sessionId: string,
    @Body() { attendance, offers }: HoldSessionBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { mediationId, sessionId, attendance, offers };
    return this.acted(mediationId, { type: 'HoldSession', data }, meta, expected);
  }

  /** C2026 art 22: the time it takes is not counted. */
  @Post(':id/appraisal')
  @Allows('StartAppraisal')
  async startAppraisal(
    @Param('id') mediationId: string,
    @Body() { body, subject, costBy }: StartAppraisalBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const appraisalId = uuid5(meta.id, 'appraisal');
    const data = { mediationId, appraisalId, body, subject, costBy };
    return { appraisalId, ...(await this.acted(mediationId, { type: 'StartAppraisal', data }, meta, expected)) };
  }

  @Post(':id/appraisal-finding')
  @Allows('FinishAppraisal')
  finishAppraisal(
    @Param('id') mediationId: string,
    @Body() { finding }: FinishAppraisalBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.acted(mediationId, { type: 'FinishAppraisal', data: { mediationId, finding } }, meta, expected);
  }

  @Get()
  @Allows('ReadMediations')
  page(
    @Query() { status, kind, organisation, number, complaintId, ...query }: MediationsQuery,
    @CurrentUser() user: User,
  ) {
    const filter = {
      ...(status && { status }),
      ...(kind && { kind }),
      ...(organisation && { organisation }),
      ...(number && { number }),
      ...(complaintId && { complaintId }),
    };
    return this.list.page(user, query, { filter, sort: { dueOn: 1 } });
  }

  @Get(':id')
  @Allows('ReadMediations')
  one(@Param('id') mediationId: string, @CurrentUser() user: User) {
    return this.list.one(user, mediationId);
  }

  private async acted(mediationId: string, command: MediationCommand, meta: Meta, expected?: number) {
    const { revision } = await this.mediations.handle(mediationId, command, meta, expected);
    return { mediationId, revision };
  }
}
