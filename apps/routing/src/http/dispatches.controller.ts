import { dispatch, type Dispatch, type DispatchCommand } from '@12315/domain-routing';
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
import { dispatchList } from '../views/dispatch-list.view';
import {
  DecideAccountabilityBody,
  DesignateTargetBody,
  DispatchesQuery,
  ReplyToSupervisionBody,
  SuperviseDispatchBody,
  UrgeDispatchBody,
} from './dispatch.bodies';

@Controller('dispatches')
export class DispatchesController {
  constructor(
    @Handles(dispatch) private readonly dispatches: Aggregate<DispatchCommand, Dispatch>,
    @Reads(dispatchList) private readonly list: Reading,
  ) {}

  /** A person decides where the rule could not. */
  @Post(':id/target')
  @Allows('DesignateTarget')
  designate(
    @Param('id') dispatchId: string,
    @Body() { target, reason }: DesignateTargetBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const command = { type: 'DesignateTarget', data: { dispatchId, target, reason } } as const;
    return this.done(dispatchId, command, meta, expected);
  }

  @Post(':id/signature')
  @Allows('SignForDispatch')
  sign(@Param('id') dispatchId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.done(dispatchId, { type: 'SignForDispatch', data: { dispatchId } }, meta, expected);
  }

  @Post(':id/urges')
  @Allows('UrgeDispatch')
  urge(
    @Param('id') dispatchId: string,
    @Body() { words }: UrgeDispatchBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const command = { type: 'UrgeDispatch', data: { dispatchId, urgeId: meta.id, words } } as const;
    return this.done(dispatchId, command, meta, expected);
  }

  @Post(':id/supervisions')
  @Allows('SuperviseDispatch')
  supervise(
    @Param('id') dispatchId: string,
    @Body() { reason, replyWithin }: SuperviseDispatchBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { dispatchId, supervisionId: meta.id, reason, replyWithin };
    return this.done(dispatchId, { type: 'SuperviseDispatch', data }, meta, expected);
  }

  /** To the supervision that awaits one. */
  @Post(':id/supervision-reply')
  @Allows('ReplyToSupervision')
  reply(
    @Param('id') dispatchId: string,
    @Body() { answer }: ReplyToSupervisionBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.done(dispatchId, { type: 'ReplyToSupervision', data: { dispatchId, answer } }, meta, expected);
  }

  /** Somebody of a superior decides who answers for a delay; no process does. */
  @Post(':id/accountability')
  @Allows('DecideAccountability')
  decideAccountability(
    @Param('id') dispatchId: string,
    @Body() { held, reason }: DecideAccountabilityBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    return this.done(dispatchId, { type: 'DecideAccountability', data: { dispatchId, held, reason } }, meta, expected);
  }

  @Get()
  @Allows('ReadDispatches')
  page(@Query() { status, matter, number, ...query }: DispatchesQuery, @CurrentUser() user: User) {
    const filter = { ...(status && { status }), ...(matter && { matter }), ...(number && { number }) };
    return this.list.page(user, query, { filter, sort: { receivedAt: -1 } });
  }

  @Get(':id')
  @Allows('ReadDispatches')
  one(@Param('id') dispatchId: string, @CurrentUser() user: User) {
    return this.list.one(user, dispatchId);
  }

  private async done(dispatchId: string, command: DispatchCommand, meta: Meta, expected?: number) {
    const { revision } = await this.dispatches.handle(dispatchId, command, meta, expected);
    return { dispatchId, revision };
  }
}
