import { type MediationEvent, mediationEventExamples as events } from '@12315/domain-mediation';
import { documentOf } from '@12315/kernel/spec';
import type { ListedMediation } from './mediation-document';
import { mediationList } from './mediation-list.view';

const { MediationOpened: opened, MediationConsented: consented, MediationRefused: refused } = events;
const { MediationTerminated: terminated, AgreementReached: agreed, AppraisalStarted: appraised } = events;
const { MediationDueSoon: dueSoon, MediationPeriodExpired: expired, LocalMediationOpened: local } = events;
const shown = (...history: MediationEvent[]) => documentOf(mediationList.view, ...history) as ListedMediation;
const consumerConsents = { ...consented, data: { ...consented.data, side: 'CONSUMER' } } as const;

const isOpen = {
  complaintId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002',
  organisation: '340202D01',
  kind: 'ADMIN',
  status: 'AWAITING_CONSENT',
  number: '340200C01202605060001C1',
  itemId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0001',
  personId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0003',
  complainant: { name: 'v1.5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0003.bm9uY2Utb2YtMTJi.c2VhbGVkLW5hbWUtMTZieXRldGFn' },
  respondentName: '芜湖市镜湖区赭山家电商行',
  claim: '退货退款',
  acceptedAt: '2026-05-06T01:00:00.000Z',
  openedAt: null,
  escalatedAt: null,
  dueOn: '2026-07-05',
  outerLimit: '2026-07-06',
  clock: 'RUNNING',
  paused: false,
  article: '《市场监督管理投诉举报处理办法》第二十三条第一款第五项',
  explained: [
    '达成调解协议或者终止调解：自受理投诉之日起60日（《市场监督管理投诉举报处理办法》第二十三条第一款第五项）。',
    '2026年5月6日：期间开始的当日（《市场监督管理投诉举报处理办法》第四十五条），不计入。',
    '2026年5月7日至2026年7月5日：自然日，计入，累计60日。',
    '2026年7月5日24时届满。',
    '届满日为休息日而非法定节假日，期限不顺延；其后第一个工作日为2026年7月6日。',
  ],
  consented: [],
  refused: null,
  mediators: [],
  sessions: [],
  appraisals: [],
  agreement: null,
  terminated: null,
  advice: [],
};

describe('a listed mediation', () => {
  it('shows its period, by which article, counted how, and the first working day after it', () =>
    expect(shown(opened)).toStrictEqual(isOpen));
  it('shows no parties where the acceptance did not tell them', () => {
    const { header: _told, ...untold } = opened.data;
    expect(shown({ ...opened, data: untold })).toStrictEqual({
      ...isOpen,
      number: null,
      itemId: null,
      personId: null,
      complainant: null,
      respondentName: null,
      claim: null,
    });
  });
  it('has no name where none was told', () => {
    const header = { ...local.data.header, complainantName: null };
    expect(shown({ ...local, data: { ...local.data, header } }).complainant).toBeNull();
  });
  it('has no period where the complaint arose', () =>
    expect(shown(local)).toStrictEqual({
      ...isOpen,
      organisation: '340202T03',
      kind: 'STATION',
      acceptedAt: null,
      openedAt: '2026-05-06T01:00:00.000Z',
      dueOn: null,
      outerLimit: null,
      clock: 'NONE',
      article: '',
      explained: [],
    }));
  it('waits for the other side', () =>
    expect(shown(opened, consented)).toStrictEqual({ ...isOpen, consented: ['BUSINESS'] }));
  it('is ready once both sides consent', () =>
    expect(shown(opened, consented, consumerConsents)).toStrictEqual({
      ...isOpen,
      status: 'READY',
      consented: ['BUSINESS', 'CONSUMER'],
    }));
  it('ends with a refusal, who refused and why', () =>
    expect(shown(opened, consented, refused)).toStrictEqual({
      ...isOpen,
      status: 'REFUSED',
      clock: 'STOPPED',
      consented: ['BUSINESS'],
      refused: { side: 'BUSINESS', reason: '认为商品没有质量问题。' },
    }));
  it('says that the period ends soon', () =>
    expect(shown(opened, dueSoon)).toStrictEqual({ ...isOpen, clock: 'DUE_SOON' }));
  it('says that the period has ended', () =>
    expect(shown(opened, dueSoon, expired)).toStrictEqual({ ...isOpen, clock: 'EXPIRED' }));
  it('opens the name to those who mediate only', () =>
    expect(mediationList.sensitive).toStrictEqual({
      'complainant.name': ['MEDIATOR', 'HANDLER', 'STATION_OFFICER'],
    }));
});

describe('the mediators and sessions of a listed mediation', () => {
  const { MediatorsAppointed: appointed, SessionScheduled: scheduled, SessionHeld: held } = events;
  const { sessionId, at, place, mode, kind } = scheduled.data;
  const planned = { sessionId, at, place, mode, kind, round: null, attendance: [], offers: [], heldAt: null };
  it('are named', () => expect(shown(opened, appointed).mediators).toStrictEqual(appointed.data.mediators));
  it('are planned, and then held', () => {
    const { round, attendance, offers, heldAt } = held.data;
    const second = { ...scheduled, data: { ...scheduled.data, sessionId: 'second' } };
    expect(shown(opened, scheduled).sessions).toStrictEqual([planned]);
    expect(shown(opened, scheduled, second, held).sessions).toStrictEqual([
      { ...planned, round, attendance, offers, heldAt },
      { ...planned, sessionId: 'second' },
    ]);
  });
});

describe('the appraisal of a listed mediation', () => {
  const { AppraisalFinished: finished } = events;
  const { appraisalId, body, subject, costBy, startedAt } = appraised.data;
  const started = { appraisalId, body, subject, costBy, startedAt, finding: null, finishedAt: null };
  const unpaused = { ...appraised, data: { ...appraised.data, clockPaused: false } };
  const later = { ...finished, data: { ...finished.data, period: { ...opened.data.period, dueOn: '2026-07-15' } } };
  it('rests the clock where the law leaves its time out', () => {
    expect(shown(opened, appraised)).toStrictEqual({ ...isOpen, paused: true, appraisals: [started] });
    expect(shown(opened, unpaused)).toStrictEqual({ ...isOpen, appraisals: [started] });
  });
  it('ends with its finding, and the later end warns anew', () => {
    const { finding, finishedAt } = finished.data;
    const done = { ...isOpen, appraisals: [{ ...started, finding, finishedAt }] };
    expect(shown(opened, dueSoon, appraised, finished)).toStrictEqual({ ...done, clock: 'DUE_SOON' });
    const moved = shown(opened, dueSoon, appraised, later as typeof finished);
    expect([moved.dueOn, moved.clock]).toStrictEqual(['2026-07-15', 'RUNNING']);
  });
  it('gives no period where there was none', () =>
    expect(shown(local, unpaused, { ...finished, data: { ...finished.data, period: null } })).toMatchObject({
      dueOn: null,
      clock: 'NONE',
      paused: false,
    }));
});

describe('the agreement of a listed mediation', () => {
  const { remedies, cashAmount, inKindValue, onTime, reachedAt } = agreed.data;
  const nothingYet = { paper: null, because: null, performed: null, recovered: null };
  const reached = { remedies, cashAmount, inKindValue, onTime, reachedAt, ...nothingYet };
  it('stops the clock, also one that rests', () =>
    expect(shown(opened, appraised, agreed)).toMatchObject({
      status: 'AGREED',
      clock: 'STOPPED',
      paused: false,
      agreement: reached,
    }));
  it('stands on a document, or on a record with its reason', () => {
    expect(shown(opened, agreed, events.MediationDocumentSigned).agreement).toStrictEqual({
      ...reached,
      paper: 'DOCUMENT',
    });
    expect(shown(opened, agreed, events.MediationRecordKept).agreement).toStrictEqual({
      ...reached,
      paper: 'RECORD',
      because: 'PERFORMED_AT_ONCE',
    });
  });
  it('is performed, or breached', () => {
    expect(shown(opened, agreed, events.AgreementPerformed)).toMatchObject({
      status: 'PERFORMED',
      agreement: { ...reached, performed: true, recovered: 29_900 },
    });
    expect(shown(opened, agreed, events.AgreementBreached)).toMatchObject({
      status: 'BREACHED',
      agreement: { ...reached, performed: false },
    });
  });
});

describe('the end of a listed mediation without an agreement', () => {
  const { ground, article, reason, terminatedAt: at, notice } = terminated.data;
  const ended = {
    ground,
    article,
    reason,
    onTime: true,
    at,
    notice: {
      dueOn: '2026-05-14',
      article: notice!.article,
      explained: expect.arrayContaining(['2026年5月14日24时届满。']) as unknown,
      clock: 'RUNNING',
    },
    notified: null,
  };
  it('has its ground, article, reason, and the clock of the notice', () =>
    expect(shown(opened, consented, terminated)).toStrictEqual({
      ...isOpen,
      status: 'TERMINATED',
      clock: 'STOPPED',
      consented: ['BUSINESS'],
      terminated: ended,
    }));
  it.each([
    ['DUE_SOON', events.TerminationNoticeDueSoon],
    ['OVERDUE', events.TerminationNoticeOverdue],
  ] as const)('says that the notice is %s', (clock, event) =>
    expect(shown(opened, terminated, event).terminated).toStrictEqual({
      ...ended,
      notice: { ...ended.notice, clock },
    }),
  );
  it('says when both sides were told', () =>
    expect(shown(opened, terminated, events.TerminationNotified).terminated).toStrictEqual({
      ...ended,
      notified: { at, onTime: true },
    }));
  it('has less to say of an earlier one', () => {
    const { mediationId, organisation } = terminated.data;
    const first = { mediationId, organisation, ground, article, terminatedAt: at };
    expect(shown(opened, { ...terminated, data: first }).terminated).toStrictEqual({
      ...ended,
      reason: null,
      onTime: null,
      notice: null,
    });
    expect(
      shown(opened, { ...terminated, data: first }, events.TerminationNoticeOverdue).terminated?.notice,
    ).toBeNull();
  });
  it('where the complaint arose, has no clock to stop', () => {
    expect(shown(local, terminated)).toMatchObject({ status: 'TERMINATED', clock: 'NONE' });
    expect(shown(local, events.LocalMediationEscalated)).toMatchObject({
      status: 'TERMINATED',
      clock: 'NONE',
      terminated: null,
      escalatedAt: '2026-05-06T01:00:00.000Z',
    });
  });
});

it('the advice of a listed mediation has its opinions, and then its answer', () => {
  const { ImprovementAdviceIssued: issued, AdviceAnswered: answered } = events;
  const { adviceId, opinions, issuedAt } = issued.data;
  const { answer, answeredAt } = answered.data;
  const other = { ...issued, data: { ...issued.data, adviceId: 'other' } };
  expect(shown(opened, issued, other, answered).advice).toStrictEqual([
    { adviceId, opinions, issuedAt, answer, answeredAt },
    { adviceId: 'other', opinions, issuedAt, answer: null, answeredAt: null },
  ]);
});
