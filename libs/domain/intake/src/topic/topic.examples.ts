import type { Examples } from '@12315/kernel';
import { instantOf } from '@12315/law';
import type { TopicCommand } from './topic';
import type { TopicEvent } from './topic.events';

const topicId = '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0031';
const organisation = '340200C01';
const title = '预付卡余额退还由哪个部门受理';
const owners = [
  {
    aspect: '预付卡备案和资金监管',
    agency: '芜湖市商务局',
    legalBasis: '《单用途商业预付卡管理办法（试行）》第四条',
  },
];
const now = instantOf('2026-05-06T01:00:00Z');

export const topicEventExamples: Examples<TopicEvent> = {
  UnownedTopicRaised: { type: 'UnownedTopicRaised', data: { topicId, organisation, title, raisedAt: now } },
  DutyOwnersAssigned: {
    type: 'DutyOwnersAssigned',
    data: { topicId, organisation, version: 1, owners, assignedAt: now },
  },
};
export const topicCommandExamples: Examples<TopicCommand> = {
  RaiseTopic: { type: 'RaiseTopic', data: { topicId, organisation, title } },
  AssignDutyOwners: { type: 'AssignDutyOwners', data: { topicId, owners } },
};
