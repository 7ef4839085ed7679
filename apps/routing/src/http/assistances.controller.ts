import { assistance, type Assistance, type AssistanceCommand } from '@12315/domain-routing';
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
import { assistanceList } from '../views/assistance-list.view';
import { AssistancesQuery, RecordAssistanceReplyBody, RequestAssistanceBody } from './assistance.bodies';

const acted = acting('assistanceId');

@Controller('assistances')
export class AssistancesController {
  constructor(
    @Handles(assistance) private readonly assistances: Aggregate<AssistanceCommand, Assistance>,
    @Reads(assistanceList) private readonly list: Reading,
  ) {}

  @Post()
  @Allows('RequestAssistance')
  request(@Body() { reference, toArea, toName, matter, request }: RequestAssistanceBody, @CommandMeta() meta: Meta) {
    const assistanceId = meta.id;
    const { organisation } = meta.actor;
    const data = { assistanceId, reference, organisation, toArea, toName, matter, request };
    return acted(this.assistances, { type: 'RequestAssistance', data }, { meta });
  }

  @Post(':id/reply')
  @Allows('RecordAssistanceReply')
  reply(@Body() { outcome, recovered }: RecordAssistanceReplyBody, @CurrentAct() act: Act) {
    const command = { type: 'RecordAssistanceReply', data: { assistanceId: act.id, outcome, recovered } } as const;
    return acted(this.assistances, command, act);
  }

  @Get()
  @Allows('ReadAssistances')
  page(@Query() { status, reference, ...query }: AssistancesQuery, @CurrentUser() user: User) {
    const filter = { ...(status && { status }), ...(reference && { reference }) };
    return this.list.page(user, query, { filter, sort: { requestedAt: -1 } });
  }

  @Get(':id')
  @Allows('ReadAssistances')
  one(@Param('id') assistanceId: string, @CurrentUser() user: User) {
    return this.list.one(user, assistanceId);
  }
}
