import { topic, type Topic, type TopicCommand } from '@12315/domain-intake';
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
import { topicList } from '../views/topic-list.view';
import { asked } from './filters';
import { AssignDutyOwnersBody, RaiseTopicBody, TopicsQuery } from './topic.bodies';

@Controller('topics')
export class TopicsController {
  constructor(
    @Handles(topic) private readonly topics: Aggregate<TopicCommand, Topic>,
    @Reads(topicList) private readonly list: Reading,
  ) {}

  /** People ask about it, and nobody is known to be in charge. */
  @Post()
  @Allows('RaiseTopic')
  async raise(@Body() { title }: RaiseTopicBody, @CommandMeta() meta: Meta) {
    const topicId = meta.id;
    const data = { topicId, organisation: meta.actor.organisation, title };
    const { revision } = await this.topics.handle(topicId, { type: 'RaiseTopic', data }, meta);
    return { topicId, revision };
  }

  /** Who is in charge from now on, of every aspect; answers given before keep their version. */
  @Post(':id/owners')
  @Allows('AssignDutyOwners')
  async assign(
    @Param('id') topicId: string,
    @Body() { owners }: AssignDutyOwnersBody,
    @CommandMeta() meta: Meta,
    @IfMatch() expected?: number,
  ) {
    const command = { type: 'AssignDutyOwners', data: { topicId, owners } } as const;
    const { revision } = await this.topics.handle(topicId, command, meta, expected);
    return { topicId, revision };
  }

  @Get()
  @Allows('ReadTopics')
  page(@Query() { status, organisation, ...query }: TopicsQuery, @CurrentUser() user: User) {
    return this.list.page(user, query, { filter: asked({ status, organisation }), sort: { raisedAt: -1 } });
  }
}
