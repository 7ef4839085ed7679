import { type ComplaintEvent, complaintEventExamples as events } from '@12315/domain-intake';
import { documentOf } from '@12315/kernel/spec';
import { deadline, instantOf, publishedCalendar } from '@12315/law';
import { type ListedComplaint, complaintList } from './complaint-list.view';

const { ComplaintRegistered: registered, ComplaintAssigned: assigned, AcceptanceOverdue: overdue } = events;
const { ComplaintAccepted: accepted, ComplaintRefused: refused, ComplaintWithdrawn: withdrawn } = events;
const shown = (...history: ComplaintEvent[]) => documentOf(complaintList.view, ...history) as ListedComplaint;

const isRegistered = {
  number: '340200C01202605060001C1',
  itemId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0001',
  organisation: '340200C01',
  status: 'REGISTERED',
  channel: 'PHONE',
  personId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0003',
  complainant: { name: 'sealed:name', phone: 'sealed:phone', address: 'sealed:address' },
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
  it('is withdrawn without a decision', () =>
    expect(shown(registered, assigned, withdrawn)).toStrictEqual({ ...stopped, status: 'WITHDRAWN' }));
  it('is withdrawn before a clock ran', () =>
    expect(shown(registered, withdrawn)).toStrictEqual({ ...isRegistered, status: 'WITHDRAWN' }));
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

describe('the complainant of a complaint', () => {
  const mayContact = ['HANDLER', 'MEDIATOR', 'AGENT'];
  it('is shown to those who may contact them', () =>
    expect(complaintList.sensitive).toStrictEqual({
      'complainant.name': mayContact,
      'complainant.phone': mayContact,
      'complainant.address': mayContact,
    }));
  it('stays sealed for the item that it came with', () =>
    expect(complaintList.sealedFor({ _id: 'complaint-9', itemId: 'item-id' })).toBe('item-item-id'));
});
