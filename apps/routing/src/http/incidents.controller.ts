import { incident, type Incident, type IncidentCommand } from '@12315/domain-routing';
import type { Meta } from '@12315/kernel';
import {
  type Act,
  acting,
  type Aggregate,
  Allows,
  CommandMeta,
  CurrentAct,
  CurrentUser,
  Handles,
  Reads,
  type Reading,
  type User,
} from '@12315/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { incidentList } from '../views/incident-list.view';
import {
  CloseIncidentBody,
  IncidentsQuery,
  LinkItemBody,
  OpenIncidentBody,
  RecordGroupSettlementBody,
  RecordReliefBody,
  ReportExternallyBody,
} from './incident.bodies';

const acted = acting('incidentId');

@Controller('incidents')
export class IncidentsController {
  constructor(
    @Handles(incident) private readonly incidents: Aggregate<IncidentCommand, Incident>,
    @Reads(incidentList) private readonly list: Reading,
  ) {}

  @Post()
  @Allows('OpenIncident')
  open(@Body() body: OpenIncidentBody, @CommandMeta() meta: Meta) {
    const incidentId = meta.id;
    const { organisation } = meta.actor;
    const { title, place, persons, harm, media, numbers } = body;
    const data = { incidentId, organisation, title, place, persons, harm, media, numbers };
    return acted(this.incidents, { type: 'OpenIncident', data }, { meta });
  }

  @Post(':id/deputy-report')
  @Allows('ReportToDeputy')
  reportToDeputy(@CurrentAct() act: Act) {
    return acted(this.incidents, { type: 'ReportToDeputy', data: { incidentId: act.id } }, act);
  }

  @Post(':id/external-reports')
  @Allows('ReportExternally')
  reportExternally(@Body() { agency }: ReportExternallyBody, @CurrentAct() act: Act) {
    return acted(this.incidents, { type: 'ReportExternally', data: { incidentId: act.id, agency } }, act);
  }

  @Post(':id/items')
  @Allows('LinkItem')
  link(@Body() { number }: LinkItemBody, @CurrentAct() act: Act) {
    return acted(this.incidents, { type: 'LinkItem', data: { incidentId: act.id, number } }, act);
  }

  @Post(':id/reliefs')
  @Allows('RecordRelief')
  relieve(@Body() { visits, words }: RecordReliefBody, @CurrentAct() act: Act) {
    const data = { incidentId: act.id, reliefId: act.meta.id, visits, words };
    return acted(this.incidents, { type: 'RecordRelief', data }, act);
  }

  @Post(':id/settlements')
  @Allows('RecordGroupSettlement')
  settle(@Body() { persons, amount }: RecordGroupSettlementBody, @CurrentAct() act: Act) {
    const data = { incidentId: act.id, settlementId: act.meta.id, persons, amount };
    return acted(this.incidents, { type: 'RecordGroupSettlement', data }, act);
  }

  @Post(':id/closing')
  @Allows('CloseIncident')
  close(@Body() { reason }: CloseIncidentBody, @CurrentAct() act: Act) {
    return acted(this.incidents, { type: 'CloseIncident', data: { incidentId: act.id, reason: reason ?? null } }, act);
  }

  @Get()
  @Allows('ReadIncidents')
  page(@Query() { status, ...query }: IncidentsQuery, @CurrentUser() user: User) {
    return this.list.page(user, query, { filter: { ...(status && { status }) }, sort: { openedAt: -1 } });
  }

  @Get(':id')
  @Allows('ReadIncidents')
  one(@Param('id') incidentId: string, @CurrentUser() user: User) {
    return this.list.one(user, incidentId);
  }
}
