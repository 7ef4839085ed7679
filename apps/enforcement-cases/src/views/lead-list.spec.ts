import { type LeadEvent, leadEventExamples as events } from '@12315/domain-enforcement-cases';
import { documentOf } from '@12315/kernel/spec';
import { explain } from '@12315/law';
import { leadList } from './lead-list.view';

const { LeadRegistered: registered, VerificationExtended: extended } = events;
const { VerificationDueSoon: dueSoon, VerificationOverdue: overdue } = events;
const shown = (...history: LeadEvent[]) => documentOf(leadList.view, ...history);

const article = '《市场监督管理投诉举报处理办法》第二十七条';
const isVerified = {
  source: 'COMPLAINT',
  sourceId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002',
  organisation: '340202D01',
  status: 'VERIFYING',
  respondent: { name: '芜湖市镜湖区安居家电行' },
  facts: '该商行销售的电热水壶无强制性产品认证标志。',
  discoveredAt: '2026-05-06T01:00:00.000Z',
  dueOn: '2026-05-26',
  clock: 'RUNNING',
  article,
  explained: [
    `核查调解中发现的线索：自发现线索之日起15个工作日（${article}）。`,
    '2026年5月6日：期间开始的当日（《市场监督管理投诉举报处理办法》第四十五条），不计入。',
    '2026年5月7日至2026年5月8日：工作日，计入，累计2个工作日。',
    '2026年5月9日：劳动节调休，当日上班（国办发明电〔2025〕7号），计入，累计3个工作日。',
    '2026年5月10日：休息日，不计入。',
    '2026年5月11日至2026年5月15日：工作日，计入，累计8个工作日。',
    '2026年5月16日至2026年5月17日：休息日，不计入。',
    '2026年5月18日至2026年5月22日：工作日，计入，累计13个工作日。',
    '2026年5月23日至2026年5月24日：休息日，不计入。',
    '2026年5月25日至2026年5月26日：工作日，计入，累计15个工作日。',
    '2026年5月26日24时届满。',
  ],
  extension: null,
  pauses: [],
  filing: null,
  decline: null,
};
const isExtended = {
  ...isVerified,
  dueOn: '2026-06-16',
  explained: explain(extended.data.verification),
  extension: { at: '2026-05-06T01:00:00.000Z', reason: '需向生产企业所在地机关核实。' },
};

describe('a listed lead', () => {
  it('shows until when it is verified, by which article and counted how', () =>
    expect(shown(registered)).toStrictEqual(isVerified));
  it('says that the verification ends soon', () =>
    expect(shown(registered, dueSoon)).toStrictEqual({ ...isVerified, clock: 'DUE_SOON' }));
  it('says that the verification is overdue', () =>
    expect(shown(registered, dueSoon, overdue)).toStrictEqual({ ...isVerified, clock: 'OVERDUE' }));
  it('shows, once extended, the later day and why; the clock warns again', () =>
    expect(shown(registered, dueSoon, extended)).toStrictEqual(isExtended));
  it('explains the later day', () =>
    expect(isExtended.explained.at(0)).toBe(`核查调解中发现的线索：自发现线索之日起30个工作日（${article}）。`));
  const at = '2026-05-06T01:00:00.000Z';
  it('shows since when it is paused, and then until when', () => {
    const pause = { reason: 'TESTING', from: at };
    expect(shown(registered, events.VerificationPaused)).toStrictEqual({
      ...isVerified,
      clock: 'PAUSED',
      pauses: [{ ...pause, until: null }],
    });
    expect(shown(registered, events.VerificationPaused, events.VerificationResumed)).toStrictEqual({
      ...isVerified,
      pauses: [{ ...pause, until: at }],
    });
  });
  it('shows the case that it led to', () => {
    const { caseId, cause, category } = events.FilingDecided.data;
    expect(shown(registered, events.FilingDecided)).toStrictEqual({
      ...isVerified,
      status: 'FILED',
      clock: 'STOPPED',
      filing: { caseId, cause, category, at, onTime: true },
    });
  });
  it('shows why it led to none', () => {
    const { ground, article: by, reason } = events.FilingDeclined.data;
    expect(shown(registered, events.FilingDeclined)).toStrictEqual({
      ...isVerified,
      status: 'DECLINED',
      clock: 'STOPPED',
      decline: { ground, article: by, reason, at, onTime: true },
    });
  });
  it('has no clock where the law of its day set no period, whatever happens to it', () => {
    const { respondent: _respondent, ...data } = registered.data;
    const ancient = { ...registered, data: { ...data, verification: null } };
    const none = { respondent: null, dueOn: null, article: null, explained: [], clock: 'NONE' };
    expect(shown(ancient)).toStrictEqual({ ...isVerified, ...none });
    expect(shown(ancient, events.VerificationPaused)).toMatchObject(none);
    expect(shown(ancient, events.FilingDecided)).toMatchObject(none);
  });
  it('has nothing sealed', () => expect(leadList.sensitive).toStrictEqual({}));
});
