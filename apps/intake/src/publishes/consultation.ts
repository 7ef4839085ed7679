import type { IntakeEvents } from '@12315/contracts';
import type { ConsultationEvent, TopicEvent } from '@12315/domain-intake';
import type { Publications } from '@12315/platform';

/** What others learn of a consultation: its kind, how many asked, and by what it was answered; neither question nor answer. */
export const consultationPublications: Publications<ConsultationEvent, IntakeEvents> = {
  ConsultationRegistered: (registered) => {
    const { consultationId, itemId, number, organisation, channel, subtype, persons, registeredAt } = registered;
    const identity = { consultationId, itemId, number, organisation };
    return [
      {
        type: 'intake.consultation-registered.v1',
        data: { ...identity, channel, subtype, persons, registeredAt },
      },
    ];
  },
  ConsultationAnswered: ({ consultationId, organisation, topicId, topicVersion, guidedTo, answeredAt }) => [
    {
      type: 'intake.consultation-answered.v1',
      data: { consultationId, organisation, topicId, topicVersion, guidedTo: guidedTo?.area ?? null, answeredAt },
    },
  ],
  ConsultationRated: ({ consultationId, organisation, satisfied, ratedAt }) => [
    { type: 'intake.consultation-rated.v1', data: { consultationId, organisation, satisfied, ratedAt } },
  ],
  ConsultationClosed: ({ consultationId, organisation, closedAt }) => [
    { type: 'intake.consultation-closed.v1', data: { consultationId, organisation, closedAt } },
  ],
};

export const topicPublications: Publications<TopicEvent, IntakeEvents> = {
  UnownedTopicRaised: ({ topicId, organisation, title, raisedAt }) => [
    { type: 'intake.unowned-topic-raised.v1', data: { topicId, organisation, title, raisedAt } },
  ],
  DutyOwnersAssigned: ({ topicId, organisation, version, owners, assignedAt }) => [
    { type: 'intake.duty-owners-assigned.v1', data: { topicId, organisation, version, owners, assignedAt } },
  ],
};
