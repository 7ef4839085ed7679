import { type DispatchEvent, dispatchEventExamples as events } from '@12315/domain-routing';
import { documentOf } from '@12315/kernel/spec';
import { dispatchList } from './dispatch-list.view';

const { DispatchIssued: issued, DispatchUndecided: undecided, DispatchSigned: signed } = events;
const shown = (...history: DispatchEvent[]) => documentOf(dispatchList.view, ...history);

const { ReportDispatched: report, ReportDispatchSigned: reportSigned, DispatchUrged: urged } = events;
const { SupervisionIssued: supervised, SupervisionReplied: replied, SupervisionOverdue: overdue } = events;
const { AccountabilityRaised: raised, AccountabilityDecided: decided } = events;

const now = '2026-05-06T01:00:00.000Z';
const about = {
  matter: 'COMPLAINT',
  complaintId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002',
  reportId: null,
  number: '340200C01202605060001C1',
  facts: null,
  respondentName: null,
  urges: [],
  supervisions: [],
  accountability: null,
};
const isIssued = {
  ...about,
  organisation: '340202D01',
  status: 'ISSUED',
  rule: 'C2026 第十三条第一款',
  because: ['被投诉人实际经营地：340202'],
  alternatives: [{ area: '340207', organisation: '340207D01', because: '被投诉人住所地：340207' }],
  issuedAt: '2026-05-06T01:00:00.000Z',
  receivedAt: '2026-05-06T01:00:00.000Z',
  signedAt: null,
};

describe('a listed dispatch', () => {
  it('says which organ handles the complaint, by which rule, why, and who could as well', () =>
    expect(shown(issued)).toStrictEqual(isIssued));
  it('lies with the command centre while the facts leave it open', () =>
    expect(shown(undecided)).toStrictEqual({
      ...about,
      organisation: '340200C01',
      status: 'UNDECIDED',
      rule: 'C2026 第十三条第一款',
      because: ['被投诉人实际经营地不详', '被投诉人住所地不详', '由人员选定处理机关'],
      alternatives: [],
      issuedAt: null,
      receivedAt: '2026-05-06T00:58:00.000Z',
      signedAt: null,
    }));
  it('says the person’s reason once a person has decided', () => {
    const because = ['经电话核实，商家在镜湖区步行街经营。'];
    const designated = { ...issued, data: { ...issued.data, rule: 'DESIGNATED', because, alternatives: [] } };
    expect(shown(undecided, designated)).toStrictEqual({
      ...isIssued,
      rule: 'DESIGNATED',
      because,
      alternatives: [],
    });
  });
  it('says when the organ signed for it', () =>
    expect(shown(issued, signed)).toStrictEqual({
      ...isIssued,
      status: 'SIGNED',
      signedAt: '2026-05-06T01:00:00.000Z',
    }));
  it('of a report says what it is about, not who reported', () =>
    expect(shown(report, reportSigned)).toStrictEqual({
      ...about,
      matter: 'REPORT',
      complaintId: null,
      reportId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0101',
      number: null,
      facts: '该店销售超过保质期的预包装食品。',
      respondentName: '芜湖市镜湖区丰收粮油店',
      organisation: '340202D01',
      status: 'SIGNED',
      rule: 'C2026 第二十九条',
      because: ['被举报行为发生地：340202'],
      alternatives: [],
      issuedAt: now,
      receivedAt: now,
      signedAt: now,
    }));
  it('says how often it was urged', () =>
    expect(shown(issued, urged, { ...urged, data: { ...urged.data, n: 2 } })).toStrictEqual({
      ...isIssued,
      urges: [
        { n: 1, words: '消费者再次来电，请尽快办理。', urgedAt: now },
        { n: 2, words: '消费者再次来电，请尽快办理。', urgedAt: now },
      ],
    }));
  const isAwaited = {
    supervisionId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0202',
    reason: '两次催办未见进展。',
    issuedAt: now,
    replyDueOn: '2026-05-09',
    overdue: false,
    answer: null,
    repliedAt: null,
    onTime: null,
  };
  it('says until when a supervision awaits its answer', () =>
    expect(shown(issued, supervised)).toStrictEqual({ ...isIssued, supervisions: [isAwaited] }));
  it('says that no answer came', () =>
    expect(shown(issued, supervised, overdue)).toStrictEqual({
      ...isIssued,
      supervisions: [{ ...isAwaited, overdue: true }],
    }));
  it('says to which supervision what was answered', () => {
    const another = { ...supervised, data: { ...supervised.data, supervisionId: 'another' } };
    expect(shown(issued, supervised, replied, another)).toStrictEqual({
      ...isIssued,
      supervisions: [
        { ...isAwaited, answer: '已约商家，明日决定是否受理。', repliedAt: now, onTime: true },
        { ...isAwaited, supervisionId: 'another' },
      ],
    });
  });
  const isRaised = {
    rule: 'ACCEPTANCE_OVERDUE',
    dueOn: '2026-05-15',
    raisedAt: now,
    held: null,
    reason: null,
    decidedAt: null,
  };
  it('says that somebody is to answer for a delay', () =>
    expect(shown(issued, raised)).toStrictEqual({ ...isIssued, accountability: isRaised }));
  it('says what a person decided about it', () =>
    expect(shown(issued, raised, decided)).toStrictEqual({
      ...isIssued,
      accountability: { ...isRaised, held: true, reason: '承办人无正当理由逾期，予以批评教育。', decidedAt: now },
    }));
  it('has nothing sealed', () => expect(dispatchList.sensitive).toStrictEqual({}));
});
