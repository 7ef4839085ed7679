import { dispatch, type Dispatch, type DispatchCommand } from '@12315/domain-routing';
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

const acted = acting('dispatchId');

@Controller('dispatches')
export class DispatchesController {
  constructor(
    @Handles(dispatch) private readonly dispatches: Aggregate<DispatchCommand, Dispatch>,
    @Reads(dispatchList) private readonly list: Reading,
  ) {}

  /** A person decides where the rule could not. */
  @Post(':id/target')
  @Allows('DesignateTarget')
  designate(@Body() { target, reason }: DesignateTargetBody, @CurrentAct() act: Act) {
    return acted(this.dispatches, { type: 'DesignateTarget', data: { dispatchId: act.id, target, reason } }, act);
  }

  @Post(':id/signature')
  @Allows('SignForDispatch')
  sign(@CurrentAct() act: Act) {
    return acted(this.dispatches, { type: 'SignForDispatch', data: { dispatchId: act.id } }, act);
  }

  @Post(':id/urges')
  @Allows('UrgeDispatch')
  urge(@Body() { words }: UrgeDispatchBody, @CurrentAct() act: Act) {
    const command = { type: 'UrgeDispatch', data: { dispatchId: act.id, urgeId: act.meta.id, words } } as const;
    return acted(this.dispatches, command, act);
  }

  @Post(':id/supervisions')
  @Allows('SuperviseDispatch')
  supervise(@Body() { reason, replyWithin }: SuperviseDispatchBody, @CurrentAct() act: Act) {
    const data = { dispatchId: act.id, supervisionId: act.meta.id, reason, replyWithin };
    return acted(this.dispatches, { type: 'SuperviseDispatch', data }, act);
  }

  /** To the supervision that awaits one. */
  @Post(':id/supervision-reply')
  @Allows('ReplyToSupervision')
  reply(@Body() { answer }: ReplyToSupervisionBody, @CurrentAct() act: Act) {
    return acted(this.dispatches, { type: 'ReplyToSupervision', data: { dispatchId: act.id, answer } }, act);
  }

  /** Somebody of a superior decides who answers for a delay; no process does. */
  @Post(':id/accountability')
  @Allows('DecideAccountability')
  decideAccountability(@Body() { held, reason }: DecideAccountabilityBody, @CurrentAct() act: Act) {
    return acted(this.dispatches, { type: 'DecideAccountability', data: { dispatchId: act.id, held, reason } }, act);
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
}
