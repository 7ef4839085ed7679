import { topicEventExamples as events } from '@12315/domain-intake';
import { documentOf } from '@12315/kernel/spec';
import { topicList } from './topic-list.view';

const { UnownedTopicRaised: raised, DutyOwnersAssigned: assigned } = events;
const at = '2026-05-06T01:00:00.000Z';
const isRaised = {
  organisation: '340200C01',
  status: 'UNOWNED',
  title: '预付卡余额退还由哪个部门受理',
  ownersVersion: 0,
  owners: [],
  raisedAt: at,
  assignedAt: null,
};

describe('a listed topic', () => {
  it('is nobody’s at first', () => expect(documentOf(topicList.view, raised)).toStrictEqual(isRaised));
  it('has its owners in their version', () =>
    expect(documentOf(topicList.view, raised, assigned)).toStrictEqual({
      ...isRaised,
      status: 'OWNED',
      ownersVersion: 1,
      owners: assigned.data.owners,
      assignedAt: at,
    }));
});
