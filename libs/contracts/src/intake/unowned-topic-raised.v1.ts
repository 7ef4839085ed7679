import type { Instant } from '@12315/kernel';
import { Id, Moment, OrganisationCode, Text } from '../fields';

/** People ask about something, and no agency is known to be in charge of it. */
export class UnownedTopicRaisedV1 {
  static readonly type = 'intake.unowned-topic-raised.v1' as const;
  @Id() topicId!: string;
  @OrganisationCode() organisation!: string;
  @Text() title!: string;
  @Moment() raisedAt!: Instant;
}
