import {
  type AnsweredBy,
  consultation,
  type Consultation,
  type ConsultationCommand,
  topic,
  type Topic,
  type TopicCommand,
} from '@12315/domain-intake';
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
import { consultationList } from '../views/consultation-list.view';
import { AnswerConsultationBody, ConsultationsQuery, RateConsultationBody } from './consultation.bodies';
import { asked } from './filters';

@Controller('consultations')
export class ConsultationsController {
  constructor(
    @Handles(consultation) private readonly consultations: Aggregate<ConsultationCommand, Consultation>,
    @Handles(topic) private readonly topics: Aggregate<TopicCommand, Topic>,
    @Reads(consultationList) private readonly list: Reading,
  ) {}

  /** The answer keeps who was in charge by the topic as it stands now. */
  @Post(':id/answer')
  @Allows('AnswerConsultation')
  async answer(
    @Param('id') consultationId: string,
    @Body() { answer, topicId, guidedTo }: AnswerConsultationBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const by = topicId ? await this.standing(topicId) : null;
    const data = { consultationId, answer, topicId: topicId ?? null, by, guidedTo: guidedTo ?? null };
    return this.done(consultationId, { type: 'AnswerConsultation', data }, meta, expected);
  }

  @Post(':id/rating')
  @Allows('RateConsultation')
  rate(
    @Param('id') consultationId: string,
    @Body() { satisfied }: RateConsultationBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const data = { consultationId, satisfied };
    return this.done(consultationId, { type: 'RateConsultation', data }, meta, expected);
  }

  @Post(':id/closing')
  @Allows('CloseConsultation')
  close(@Param('id') consultationId: string, @CommandMeta() meta: Meta, @IfMatch() expected?: number) {
    return this.done(consultationId, { type: 'CloseConsultation', data: { consultationId } }, meta, expected);
  }

  @Get()
  @Allows('ReadConsultations')
  page(@Query() { status, organisation, number, ...query }: ConsultationsQuery, @CurrentUser() user: User) {
    return this.list.page(user, query, { filter: asked({ status, organisation, number }), sort: { receivedAt: -1 } });
  }

  @Get(':id')
  @Allows('ReadConsultations')
  one(@Param('id') consultationId: string, @CurrentUser() user: User) {
    return this.list.one(user, consultationId);
  }

  /** Topics are the same for everybody, whoever raised them. */
  private async standing(topicId: string): Promise<AnsweredBy | null> {
    const { state } = await this.topics.load(topicId);
    return state.status === 'none' ? null : { version: state.version, owners: state.owners };
  }

  private async done(consultationId: string, command: ConsultationCommand, meta: Meta, expected?: number) {
    const { revision } = await this.consultations.handle(consultationId, command, meta, expected);
    return { consultationId, revision };
  }
}
