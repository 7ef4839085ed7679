import { type MediationEvent, mediationEventExamples as events } from '@12315/domain-mediation';
import { documentOf } from '@12315/kernel/spec';
import { mediationList } from './mediation-list.view';

const { MediationOpened: opened, MediationConsented: consented, MediationRefused: refused } = events;
const { MediationTerminated: terminated } = events;
const { MediationDueSoon: dueSoon, MediationPeriodExpired: expired } = events;
const shown = (...history: MediationEvent[]) => documentOf(mediationList.view, ...history);
const consumerConsents = { ...consented, data: { ...consented.data, side: 'CONSUMER' } } as const;

const isOpen = {
  complaintId: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0002',
  organisation: '340202D01',
  kind: 'ADMIN',
  status: 'AWAITING_CONSENT',
  acceptedAt: '2026-05-06T01:00:00.000Z',
  dueOn: '2026-07-05',
  outerLimit: '2026-07-06',
  clock: 'RUNNING',
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
  terminated: null,
};

describe('a listed mediation', () => {
  it('shows its period, by which article, counted how, and the first working day after it', () =>
    expect(shown(opened)).toStrictEqual(isOpen));
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
  it('ends with the withdrawal of its complaint, by which article', () =>
    expect(shown(opened, consented, terminated)).toStrictEqual({
      ...isOpen,
      status: 'TERMINATED',
      clock: 'STOPPED',
      consented: ['BUSINESS'],
      terminated: {
        ground: 'WITHDRAWN_OR_SELF_SETTLED',
        article: '《市场监督管理投诉举报处理办法》第二十三条第一款第一项',
      },
    }));
  it('says that the period ends soon', () =>
    expect(shown(opened, dueSoon)).toStrictEqual({ ...isOpen, clock: 'DUE_SOON' }));
  it('says that the period has ended', () =>
    expect(shown(opened, dueSoon, expired)).toStrictEqual({ ...isOpen, clock: 'EXPIRED' }));
  it('has nothing sealed', () => expect(mediationList.sensitive).toStrictEqual({}));
});
