import { topic, type Topic, type TopicCommand } from '@12315/domain-intake';
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
import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { topicList } from '../views/topic-list.view';
import { asked } from './filters';
import { AssignDutyOwnersBody, RaiseTopicBody, TopicsQuery } from './topic.bodies';

const acted = acting('topicId');

@Controller('topics')
export class TopicsController {
  constructor(
    @Handles(topic) private readonly topics: Aggregate<TopicCommand, Topic>,
    @Reads(topicList) private readonly list: Reading,
  ) {}

  /** People ask about it, and nobody is known to be in charge. */
  @Post()
  @Allows('RaiseTopic')
  raise(@Body() { title }: RaiseTopicBody, @CommandMeta() meta: Meta) {
    const topicId = meta.id;
    const data = { topicId, organisation: meta.actor.organisation, title };
    return acted(this.topics, { type: 'RaiseTopic', data }, { meta });
  }

  /** Who is in charge from now on, of every aspect; answers given before keep their version. */
  @Post(':id/owners')
  @Allows('AssignDutyOwners')
  assign(@Body() { owners }: AssignDutyOwnersBody, @CurrentAct() act: Act) {
    return acted(this.topics, { type: 'AssignDutyOwners', data: { topicId: act.id, owners } }, act);
  }

  @Get()
  @Allows('ReadTopics')
  page(@Query() { status, organisation, ...query }: TopicsQuery, @CurrentUser() user: User) {
    return this.list.page(user, query, { filter: asked({ status, organisation }), sort: { raisedAt: -1 } });
  }
}
