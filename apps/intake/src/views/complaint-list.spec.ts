import { type ComplaintEvent, complaintEventExamples as events } from '@12315/domain-intake';
import { documentOf } from '@12315/kernel/spec';
import { deadline, instantOf, publishedCalendar } from '@12315/law';
import type { ListedComplaint } from './complaint-list.document';
import { complaintList } from './complaint-list.view';

const { ComplaintRegistered: registered, ComplaintAssigned: assigned, AcceptanceOverdue: overdue } = events;
const { ComplaintAccepted: accepted, ComplaintRefused: refused, ComplaintWithdrawn: withdrawn } = events;
const shown = (...history: ComplaintEvent[]) => documentOf(complaintList.view, ...history) as ListedComplaint;

const isRegistered = {
  number: '340200C01202605060001C1',
  itemId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0001',
  organisation: '340200C01',
  status: 'REGISTERED',
  handling: 'AUTHORITY',
  channel: 'PHONE',
  personId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0003',
  complainant: registered.data.complainant,
  receivedAt: '2026-05-06T00:58:00.000Z',
  registeredAt: '2026-05-06T01:00:00.000Z',
  respondent: { name: '芜湖市镜湖区赭山家电商行', uscc: null },
  seller: {
    kind: 'ORDINARY',
    businessArea: '340202',
    domicileArea: '340202',
    shownArea: null,
    shownAddressReachable: null,
    platformArea: null,
    platformName: null,
  },
  objectCode: '127',
  problemCode: '0101',
  claim: '退货退款',
  facts: '2026年4月20日购买电热水壶一只，5月4日起漏电，商家以无包装为由拒绝退货。',
  disputedAmount: 29_900,
  mediationAsked: true,
  dueOn: null,
  clock: null,
  decision: null,
  leadIds: [],
  takenUp: null,
  escalation: null,
  result: null,
  outcome: null,
  recovered: null,
  notice: null,
  closing: null,
  followUps: [],
  archivedAt: null,
  caseResults: [],
  conflicts: [],
};
const clock = {
  title: '决定是否受理并告知投诉人',
  startedOn: '2026-05-06',
  dueOn: '2026-05-14',
  outerLimit: null,
  article: '《市场监督管理投诉举报处理办法》第十五条',
  provisional: false,
  state: 'RUNNING',
  explained: [
    '决定是否受理并告知投诉人：自收到投诉之日起7个工作日（《市场监督管理投诉举报处理办法》第十五条）。',
    '2026年5月6日：期间开始的当日（《市场监督管理投诉举报处理办法》第四十五条），不计入。',
    '2026年5月7日至2026年5月8日：工作日，计入，累计2个工作日。',
    '2026年5月9日：劳动节调休，当日上班（国办发明电〔2025〕7号），计入，累计3个工作日。',
    '2026年5月10日：休息日，不计入。',
    '2026年5月11日至2026年5月14日：工作日，计入，累计7个工作日。',
    '2026年5月14日24时届满。',
  ],
};
const ended = { onTime: null, ground: null, agreed: null, inKind: null, performed: null, reason: null };
const isAssigned = { ...isRegistered, organisation: '340202D01', status: 'ASSIGNED', dueOn: '2026-05-14', clock };

describe('a listed complaint', () => {
  it('stands as it was registered, without a clock', () => expect(shown(registered)).toStrictEqual(isRegistered));
  it('shows, once assigned, until when it is decided, by which article and counted how', () =>
    expect(shown(registered, assigned)).toStrictEqual(isAssigned));
  it('begins to count again at the next organ', () => {
    const receivedAt = instantOf('2026-05-11T01:00:00Z');
    const acceptance = deadline({ calendar: publishedCalendar, duty: 'ACCEPTANCE', startedAt: receivedAt });
    const onwards = { dispatchId: 'dispatch-2', organisation: '340207D01', receivedAt, acceptance };
    const moved = shown(registered, assigned, overdue, { ...assigned, data: { ...assigned.data, ...onwards } });
    expect([moved.organisation, moved.status, moved.dueOn]).toStrictEqual(['340207D01', 'ASSIGNED', '2026-05-20']);
    expect([moved.clock?.startedOn, moved.clock?.state]).toStrictEqual(['2026-05-11', 'RUNNING']);
  });
  it.each([
    ['soon due', events.AcceptanceDueSoon, 'DUE_SOON'],
    ['overdue', overdue, 'OVERDUE'],
  ] as const)('says that the decision is %s, and still until when', (_, report, state) =>
    expect(shown(registered, assigned, report)).toStrictEqual({ ...isAssigned, clock: { ...clock, state } }),
  );
});

describe('a decided complaint', () => {
  const at = '2026-05-06T01:00:00.000Z';
  const stopped = { ...isAssigned, dueOn: null, clock: { ...clock, state: 'STOPPED' } };
  const acceptance = { at, onTime: true, ground: null, article: null, reason: null, otherWays: [] };

  it('is accepted in time, and its clock stands', () =>
    expect(shown(registered, assigned, accepted)).toStrictEqual({
      ...stopped,
      status: 'ACCEPTED',
      decision: acceptance,
    }));
  it('is accepted late, and says so', () =>
    expect(
      shown(registered, assigned, overdue, { ...accepted, data: { ...accepted.data, onTime: false } }),
    ).toStrictEqual({ ...stopped, status: 'ACCEPTED', decision: { ...acceptance, onTime: false } }));
  it('is refused on its ground, by its article, with the other ways', () =>
    expect(shown(registered, assigned, refused)).toStrictEqual({
      ...stopped,
      status: 'REFUSED',
      decision: {
        at,
        onTime: true,
        ground: 'NOT_CONSUMER_DISPUTE',
        article: '《市场监督管理投诉举报处理办法》第十六条第三项',
        reason: '所购设备用于出租经营，不属于为生活消费需要购买商品。',
        otherWays: ['向人民法院提起诉讼'],
      },
    }));
  it('is refused late, and says so', () =>
    expect(shown(registered, assigned, { ...refused, data: { ...refused.data, onTime: false } }).decision?.onTime).toBe(
      false,
    ));
  const isWithdrawn = {
    status: 'WITHDRAWN',
    result: 'WITHDRAWN',
    outcome: { ...ended, at, reason: '双方已自行和解。' },
  };
  it('is withdrawn without a decision', () =>
    expect(shown(registered, assigned, withdrawn)).toStrictEqual({ ...stopped, ...isWithdrawn }));
  it('is withdrawn before a clock ran', () =>
    expect(shown(registered, withdrawn)).toStrictEqual({ ...isRegistered, ...isWithdrawn }));
  it('keeps its decision when it is withdrawn afterwards', () =>
    expect(shown(registered, assigned, accepted, withdrawn).decision).toStrictEqual(acceptance));
  it('names every lead raised from it, and goes on', () => {
    const raised = events.EnforcementLeadRaised;
    const second = { ...raised, data: { ...raised.data, leadId: 'lead-2' } };
    expect(shown(registered, assigned, raised, second)).toStrictEqual({
      ...isAssigned,
      leadIds: ['5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0004', 'lead-2'],
    });
  });
});

describe('a complaint where it arose', () => {
  const at = '2026-05-06T01:00:00.000Z';
  const onSpot = {
    ...registered,
    data: { ...registered.data, handling: 'ONSITE', organisation: '340202T03' },
  } as const;
  const isThere = { ...isRegistered, handling: 'ONSITE', organisation: '340202T03' };
  const isTakenUp = { ...isThere, status: 'TAKEN_UP', takenUp: { at, kind: 'STATION' } };
  const { SettledOnSite: settled, ComplaintTakenUp: takenUp, ComplaintEscalated: escalated } = events;

  it('stands with the unit that registered it', () => expect(shown(onSpot)).toStrictEqual(isThere));
  it('is settled there, with what the consumer got', () =>
    expect(shown(onSpot, settled)).toStrictEqual({
      ...isThere,
      status: 'SETTLED',
      result: 'ON_SITE',
      outcome: { ...ended, at, agreed: 29_900, inKind: '更换同型号电热水壶一只' },
      recovered: 29_900,
    }));
  it('is mediated there', () => expect(shown(onSpot, takenUp)).toStrictEqual(isTakenUp));
  it('is declined by the association, which says why', () =>
    expect(shown(onSpot, events.AssociationDeclined)).toStrictEqual({
      ...isThere,
      status: 'DECLINED',
      result: 'DECLINED',
      outcome: { ...ended, at, reason: '不属于消费者协会受理范围。' },
    }));
  it('begins anew for the authority when it is escalated, and an end there is none', () => {
    const isEscalated = {
      ...isTakenUp,
      status: 'REGISTERED',
      handling: 'AUTHORITY',
      escalation: { at, from: '340202T03', reason: '经营者拒绝到场，超出服务站职能。' },
    };
    const { ComplaintMediationTerminated: terminated, ResultNotified: notified } = events;
    expect(shown(onSpot, takenUp, escalated)).toStrictEqual(isEscalated);
    expect(shown(onSpot, takenUp, terminated, notified, escalated)).toStrictEqual(isEscalated);
  });
});

describe('a complaint that ends', () => {
  const at = '2026-05-06T01:00:00.000Z';
  const { ComplaintSettled: agreed, AgreementPerformanceNoted: performed, ResultNotified: notified } = events;
  const { ComplaintClosed: closed, ComplaintFollowedUp: followedUp, ComplaintArchived: archived } = events;
  const accepting = [registered, assigned, accepted];
  const isAccepted = shown(...accepting);
  const isAgreed = {
    ...isAccepted,
    status: 'SETTLED',
    result: 'MEDIATED',
    outcome: { ...ended, at, agreed: 29_900, onTime: true },
  };
  const isPerformed = { ...isAgreed, outcome: { ...isAgreed.outcome, performed: true }, recovered: 29_900 };
  const isNotified = { ...isPerformed, status: 'NOTIFIED', notice: { at, manner: 'PHONE' } };
  const isClosed = { ...isNotified, status: 'CLOSED', closing: { at, leadFound: false, onTime: true } };

  it('says what was agreed; what was given is not known yet', () =>
    expect(shown(...accepting, agreed)).toStrictEqual(isAgreed));
  it('says what was given when the agreement is performed', () =>
    expect(shown(...accepting, agreed, performed)).toStrictEqual(isPerformed));
  it('says that the agreement was broken', () => {
    const breached = { ...performed, data: { ...performed.data, performed: false, recovered: 0 } };
    expect(shown(...accepting, agreed, breached)).toStrictEqual({
      ...isPerformed,
      outcome: { ...isPerformed.outcome, performed: false },
      recovered: 0,
    });
  });
  it('says what the sides settled for by themselves', () => {
    const itself = { by: 'SELF', mediationId: null, recovered: 29_900 } as const;
    expect(shown(...accepting, { ...agreed, data: { ...agreed.data, ...itself } })).toStrictEqual({
      ...isAgreed,
      result: 'SELF_SETTLED',
      recovered: 29_900,
    });
  });
  it('says why the mediation was in vain', () =>
    expect(shown(...accepting, events.ComplaintMediationTerminated)).toStrictEqual({
      ...isAccepted,
      status: 'TERMINATED',
      result: 'TERMINATED',
      outcome: { ...ended, at, onTime: true, ground: 'DECLARED_NO_AGREEMENT' },
    }));
  it('says how the person was told', () =>
    expect(shown(...accepting, agreed, performed, notified)).toStrictEqual(isNotified));
  it('is closed', () => expect(shown(...accepting, agreed, performed, notified, closed)).toStrictEqual(isClosed));
  it('shows every follow-up', () => {
    const another = { ...followedUp, data: { ...followedUp.data, followUpId: 'call-2', satisfied: null, score: null } };
    const heard = {
      followUpId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0005',
      at,
      satisfied: true,
      score: 5,
      reason: '处理及时，已收到退款。',
    };
    expect(shown(...accepting, agreed, performed, notified, closed, followedUp, another)).toStrictEqual({
      ...isClosed,
      followUps: [heard, { ...heard, followUpId: 'call-2', satisfied: null, score: null }],
    });
  });
  it('is archived', () =>
    expect(shown(...accepting, agreed, performed, notified, closed, archived)).toStrictEqual({
      ...isClosed,
      status: 'ARCHIVED',
      archivedAt: at,
    }));
  it('shows what became of its leads', () =>
    expect(shown(...accepting, events.CaseResultNoted).caseResults).toStrictEqual([
      {
        leadId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0004',
        caseId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0006',
        outcome: 'PENALTY',
        at,
      },
    ]));
  it('shows what crossed, and stays as it was', () =>
    expect(shown(...accepting, agreed, events.OutcomeConflictRaised)).toStrictEqual({
      ...isAgreed,
      conflicts: [{ recorded: 'WITHDRAWN', other: 'MEDIATED', at }],
    }));
});

describe('the complainant of a complaint', () => {
  const mayContact = ['HANDLER', 'MEDIATOR', 'AGENT', 'STATION_OFFICER', 'FOLLOWUP_AGENT'];
  it('is shown to those who may contact them', () =>
    expect(complaintList.sensitive).toStrictEqual({
      'complainant.name': mayContact,
      'complainant.phone': mayContact,
      'complainant.address': mayContact,
    }));
  it('stays sealed for the item that it came with', () =>
    expect(complaintList.sealedFor({ _id: 'complaint-9', itemId: 'item-id' })).toBe('item-item-id'));
});
