import {
  type AnsweredBy,
  consultation,
  type Consultation,
  type ConsultationCommand,
  topic,
  type Topic,
  type TopicCommand,
} from '@12315/domain-intake';
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
import { consultationList } from '../views/consultation-list.view';
import { AnswerConsultationBody, ConsultationsQuery, RateConsultationBody } from './consultation.bodies';
import { asked } from './filters';

const acted = acting('consultationId');

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
  async answer(@Body() { answer, topicId, guidedTo }: AnswerConsultationBody, @CurrentAct() act: Act) {
    const by = topicId ? await this.standing(topicId) : null;
    const data = { consultationId: act.id, answer, topicId: topicId ?? null, by, guidedTo: guidedTo ?? null };
    return acted(this.consultations, { type: 'AnswerConsultation', data }, act);
  }

  @Post(':id/rating')
  @Allows('RateConsultation')
  rate(@Body() { satisfied }: RateConsultationBody, @CurrentAct() act: Act) {
    const data = { consultationId: act.id, satisfied };
    return acted(this.consultations, { type: 'RateConsultation', data }, act);
  }

  @Post(':id/closing')
  @Allows('CloseConsultation')
  close(@CurrentAct() act: Act) {
    return acted(this.consultations, { type: 'CloseConsultation', data: { consultationId: act.id } }, act);
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
}
