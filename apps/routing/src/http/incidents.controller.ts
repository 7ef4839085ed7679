import { incident, type Incident, type IncidentCommand } from '@12315/domain-routing';
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
    return this.done(incidentId, { type: 'OpenIncident', data }, meta);
  }

  @Post(':id/deputy-report')
  @Allows('ReportToDeputy')
  reportToDeputy(@Param('id') incidentId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.done(incidentId, { type: 'ReportToDeputy', data: { incidentId } }, meta, expected);
  }

  @Post(':id/external-reports')
  @Allows('ReportExternally')
  reportExternally(
    @Param('id') incidentId: string,
    @Body() { agency }: ReportExternallyBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.done(incidentId, { type: 'ReportExternally', data: { incidentId, agency } }, meta, expected);
  }

  @Post(':id/items')
  @Allows('LinkItem')
  link(
    @Param('id') incidentId: string,
    @Body() { number }: LinkItemBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.done(incidentId, { type: 'LinkItem', data: { incidentId, number } }, meta, expected);
  }

  @Post(':id/reliefs')
  @Allows('RecordRelief')
  relieve(
    @Param('id') incidentId: string,
    @Body() { visits, words }: RecordReliefBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { incidentId, reliefId: meta.id, visits, words };
    return this.done(incidentId, { type: 'RecordRelief', data }, meta, expected);
  }

  @Post(':id/settlements')
  @Allows('RecordGroupSettlement')
  settle(
    @Param('id') incidentId: string,
    @Body() { persons, amount }: RecordGroupSettlementBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { incidentId, settlementId: meta.id, persons, amount };
    return this.done(incidentId, { type: 'RecordGroupSettlement', data }, meta, expected);
  }

  @Post(':id/closing')
  @Allows('CloseIncident')
  close(
    @Param('id') incidentId: string,
    @Body() { reason }: CloseIncidentBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.done(
      incidentId,
      { type: 'CloseIncident', data: { incidentId, reason: reason ?? null } },
      meta,
      expected,
    );
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

  private async done(incidentId: string, command: IncidentCommand, meta: Meta, expected?: number) {
    const { revision } = await this.incidents.handle(incidentId, command, meta, expected);
    return { incidentId, revision };
  }
}
