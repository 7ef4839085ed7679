import { assistance, type Assistance, type AssistanceCommand } from '@12315/domain-routing';
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
import { assistanceList } from '../views/assistance-list.view';
import { AssistancesQuery, RecordAssistanceReplyBody, RequestAssistanceBody } from './assistance.bodies';

@Controller('assistances')
export class AssistancesController {
  constructor(
    @Handles(assistance) private readonly assistances: Aggregate<AssistanceCommand, Assistance>,
    @Reads(assistanceList) private readonly list: Reading,
  ) {}

  @Post()
  @Allows('RequestAssistance')
  async request(
    @Body() { reference, toArea, toName, matter, request }: RequestAssistanceBody,
    @CommandMeta() meta: Meta,
  ) {
    const assistanceId = meta.id;
    const { organisation } = meta.actor;
    const data = { assistanceId, reference, organisation, toArea, toName, matter, request };
    const { revision } = await this.assistances.handle(assistanceId, { type: 'RequestAssistance', data }, meta);
    return { assistanceId, revision };
  }

  @Post(':id/reply')
  @Allows('RecordAssistanceReply')
  async reply(
    @Param('id') assistanceId: string,
    @Body() { outcome, recovered }: RecordAssistanceReplyBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const command = { type: 'RecordAssistanceReply', data: { assistanceId, outcome, recovered } } as const;
    const { revision } = await this.assistances.handle(assistanceId, command, meta, expected);
    return { assistanceId, revision };
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
