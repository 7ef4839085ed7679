import { mediation, type Mediation, type MediationCommand } from '@12315/domain-mediation';
import { instantOf } from '@12315/law';
import {
  type Act,
  acting,
  type Aggregate,
  Allows,
  CurrentAct,
  CurrentUser,
  Handles,
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

const acted = acting('mediationId');

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
  consent(@Body() { side, consents, reason }: RecordConsentBody, @CurrentAct() act: Act) {
    const data = { mediationId: act.id, side, consents, reason: reason ?? null };
    return acted(this.mediations, { type: 'RecordConsent', data }, act);
  }

  /** All of them: who is not named any more mediates no more. */
  @Post(':id/mediators')
  @Allows('AppointMediators')
  appoint(@Body() { mediators: named }: AppointMediatorsBody, @CurrentAct() act: Act) {
    const mediators = named.map(({ id, name, body, boundTo }) => ({ id, name, body, boundTo: boundTo ?? null }));
    return acted(this.mediations, { type: 'AppointMediators', data: { mediationId: act.id, mediators } }, act);
  }

  @Post(':id/sessions')
  @Allows('ScheduleSession')
  async schedule(@Body() { at, place, mode, kind }: ScheduleSessionBody, @CurrentAct() act: Act) {
    const sessionId = uuid5(act.meta.id, 'session');
    const data = { mediationId: act.id, sessionId, at: instantOf(at), place: place ?? null, mode, kind };
    return { sessionId, ...(await acted(this.mediations, { type: 'ScheduleSession', data }, act)) };
  }

  @Post(':id/sessions/:sessionId/minutes')
  @Allows('HoldSession')
  hold(@Param('sessionId') sessionId: string, @Body() { attendance, offers }: HoldSessionBody, @CurrentAct() act: Act) {
    const data = { mediationId: act.id, sessionId, attendance, offers };
    return acted(this.mediations, { type: 'HoldSession', data }, act);
  }

  /** C2026 art 22: the time it takes is not counted. */
  @Post(':id/appraisal')
  @Allows('StartAppraisal')
  async startAppraisal(@Body() { body, subject, costBy }: StartAppraisalBody, @CurrentAct() act: Act) {
    const appraisalId = uuid5(act.meta.id, 'appraisal');
    const data = { mediationId: act.id, appraisalId, body, subject, costBy };
    return { appraisalId, ...(await acted(this.mediations, { type: 'StartAppraisal', data }, act)) };
  }

  @Post(':id/appraisal-finding')
  @Allows('FinishAppraisal')
  finishAppraisal(@Body() { finding }: FinishAppraisalBody, @CurrentAct() act: Act) {
    return acted(this.mediations, { type: 'FinishAppraisal', data: { mediationId: act.id, finding } }, act);
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
}
