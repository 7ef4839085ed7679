import { at } from '@12315/kernel/spec';
import fc from 'fast-check';
import {
  addDays,
  calendarOf,
  type Duty,
  deadline,
  endOf,
  explain,
  isOverdue,
  legalDate,
  legalDateOf,
  limits,
  type Pause,
  publishedCalendar as calendar,
  startOf,
  yearPlans,
} from './index';

/** Nine in the morning in Wuhu. */
const morning = (day: string) => at(`${day}T01:00:00Z`);
const due = (duty: Duty, day: string, more: { pauses?: readonly Pause[]; extended?: boolean } = {}) =>
  deadline({ calendar, duty, startedAt: morning(day), ...more });
const appraisal = (from: string, until: string): Pause => ({
  reason: 'APPRAISAL',
  from: morning(from),
  until: morning(until),
});

describe('the worked examples', () => {
  it.each<[string, Duty, string, string, string]>([
    ['a complaint received before Labour Day', 'ACCEPTANCE', '2026-04-30', '2026-05-13', 'C2026'],
    ['a complaint received before the National Day', 'ACCEPTANCE', '2026-09-30', '2026-10-15', 'C2026'],
    ['a complaint of the extended Spring Festival', 'ACCEPTANCE', '2020-01-23', '2020-02-11', 'C2020'],
    ['a report received', 'VERIFICATION', '2026-09-24', '2026-10-22', 'P2022'],
    ['a mediation that ends on a holiday', 'MEDIATION_PERIOD', '2026-08-02', '2026-10-08', 'C2026'],
    ['a mediation of 45 working days', 'MEDIATION_PERIOD', '2021-01-04', '2021-03-11', 'C2020'],
    ['a mediation under the stricter regulation', 'MEDIATION_PERIOD', '2024-07-01', '2024-08-30', 'XFT'],
    ['a case filed', 'CASE_DECISION', '2026-07-05', '2026-10-08', 'P2022'],
    ['an online settlement', 'ODR_SETTLEMENT', '2026-02-13', '2026-03-05', 'ODR'],
  ])('%s', (_, duty, start, dueOn, instrument) => {
    const found = due(duty, start);
    expect([found.dueOn, found.instrument]).toEqual([dueOn, instrument]);
  });
  it('a lengthened verification and a lengthened case', () => {
    expect(due('VERIFICATION', '2026-09-24', { extended: true }).dueOn).toBe('2026-11-12');
    expect(due('CASE_DECISION', '2026-07-05', { extended: true }).dueOn).toBe('2026-11-02');
  });
  it('a mediation with an appraisal of twelve days', () =>
    expect(due('MEDIATION_PERIOD', '2026-05-06', { pauses: [appraisal('2026-06-01', '2026-06-13')] }).dueOn).toBe(
      '2026-07-17',
    ));
});

describe('a deadline', () => {
  it('says what is due, when, under which article, and how it was counted', () =>
    expect(due('ACCEPTANCE', '2026-04-30')).toEqual({
      limit: 'DL-C1',
      duty: 'ACCEPTANCE',
      title: '决定是否受理并告知投诉人',
      startsWith: '收到投诉之日',
      startedOn: '2026-04-30',
      n: 7,
      unit: 'workingDay',
      dueOn: '2026-05-13',
      outerLimit: null,
      dueAt: '2026-05-13T16:00:00.000Z',
      dueSoonAt: '2026-05-10T16:00:00.000Z',
      article: '《市场监督管理投诉举报处理办法》第十五条',
      instrument: 'C2026',
      basis: 'LAW',
      ruleSet: 'C2026',
      provisional: false,
      trace: [
        {
          day: '2026-04-30',
          until: '2026-04-30',
          counted: false,
          count: 0,
          because: '期间开始的当日（《市场监督管理投诉举报处理办法》第四十五条）',
        },
        {
          day: '2026-05-01',
          until: '2026-05-05',
          counted: false,
          count: 0,
          because: '劳动节放假（国办发明电〔2025〕7号）',
        },
        { day: '2026-05-06', until: '2026-05-08', counted: true, count: 3, because: '工作日' },
        {
          day: '2026-05-09',
          until: '2026-05-09',
          counted: true,
          count: 4,
          because: '劳动节调休，当日上班（国办发明电〔2025〕7号）',
        },
        { day: '2026-05-10', until: '2026-05-10', counted: false, count: 4, because: '休息日' },
        { day: '2026-05-11', until: '2026-05-13', counted: true, count: 7, because: '工作日' },
      ],
    }));
  it('starts on the day it is in Asia/Shanghai', () => {
    const start = (startedAt: string) => deadline({ calendar, duty: 'ACCEPTANCE', startedAt: at(startedAt) });
    expect(start('2026-05-06T15:59:59.999Z').startedOn).toBe('2026-05-06');
    expect(start('2026-05-06T16:00:00.000Z').startedOn).toBe('2026-05-07');
  });
  it('is overdue from 24:00 of its day, not before', () => {
    const found = due('ACCEPTANCE', '2026-04-30');
    expect(isOverdue(found, at('2026-05-13T15:59:59.999Z'))).toBe(false);
    expect(isOverdue(found, at('2026-05-13T16:00:00.000Z'))).toBe(true);
  });
  it('warns when the fiftieth day of a mediation begins, appraisal not counted', () => {
    expect(due('MEDIATION_PERIOD', '2026-05-06').dueSoonAt).toBe('2026-06-24T16:00:00.000Z');
    const pauses = [appraisal('2026-06-01', '2026-06-13')];
    expect(due('MEDIATION_PERIOD', '2026-05-06', { pauses }).dueSoonAt).toBe('2026-07-06T16:00:00.000Z');
  });
  it('warns three working days before the end of a lengthened verification too', () =>
    expect(due('VERIFICATION', '2026-09-24', { extended: true }).dueSoonAt).toBe('2026-11-08T16:00:00.000Z'));
  it('does not warn where nobody of ours must act', () => expect(due('DEFENCE', '2026-05-06').dueSoonAt).toBe(null));
  it('on an ordinary Sunday names the Monday as outer limit', () => {
    const { dueOn, outerLimit } = due('MEDIATION_PERIOD', '2026-05-06');
    expect([dueOn, outerLimit]).toEqual(['2026-07-05', '2026-07-06']);
  });
  it('is provisional where the arrangement of a year is not published', () => {
    expect(due('ACCEPTANCE', '2026-12-15').provisional).toBe(false);
    expect(due('ACCEPTANCE', '2026-12-25')).toMatchObject({ dueOn: '2027-01-05', provisional: true });
    expect(due('MEDIATION_PERIOD', '2026-11-03')).toMatchObject({ dueOn: '2027-01-02', provisional: true });
    const only2026 = calendarOf(yearPlans.filter(({ year }) => year === 2026));
    const startedAt = morning('2025-12-30');
    expect(deadline({ calendar: only2026, duty: 'ACCEPTANCE', startedAt })).toMatchObject({
      dueOn: '2026-01-09',
      provisional: true,
    });
  });
  it('is refused for a duty that the law of its day does not know', () =>
    expect(() => due('TERMINATION_NOTICE', '2019-12-31')).toThrow('law.no-limit'));
  it('is refused for a lengthening that the text does not allow', () =>
    expect(() => due('ACCEPTANCE', '2026-05-06', { extended: true })).toThrow('law.no-extension'));
});

describe('a pause', () => {
  it('of a recusal does not stop a mediation: no text leaves that time out', () => {
    const pauses: Pause[] = [{ reason: 'RECUSAL', from: morning('2026-06-01'), until: morning('2026-06-13') }];
    expect(due('MEDIATION_PERIOD', '2026-05-06', { pauses })).toEqual(due('MEDIATION_PERIOD', '2026-05-06'));
  });
  it('does not stop the acceptance', () =>
    expect(due('ACCEPTANCE', '2026-05-06', { pauses: [appraisal('2026-05-07', '2026-05-12')] })).toEqual(
      due('ACCEPTANCE', '2026-05-06'),
    ));
  it('counts once where two overlap', () =>
    expect(
      due('MEDIATION_PERIOD', '2026-05-06', {
        pauses: [appraisal('2026-06-01', '2026-06-10'), appraisal('2026-06-05', '2026-06-13')],
      }).dueOn,
    ).toBe('2026-07-17'));
  it('is counted from the day after it begins through the day it ends', () => {
    const pauses = [appraisal('2026-06-01', '2026-06-01')];
    expect(due('MEDIATION_PERIOD', '2026-05-06', { pauses }).dueOn).toBe('2026-07-05');
  });
});

describe('an explanation', () => {
  it('tells how a holiday moved the last day', () =>
    expect(explain(due('MEDIATION_PERIOD', '2026-08-02'))).toEqual([
      '达成调解协议或者终止调解：自受理投诉之日起60日（《市场监督管理投诉举报处理办法》第二十三条第一款第五项）。',
      '2026年8月2日：期间开始的当日（《市场监督管理投诉举报处理办法》第四十五条），不计入。',
      '2026年8月3日至2026年9月30日：自然日，计入，累计59日。',
      '2026年10月1日至2026年10月7日：国庆节放假（国办发明电〔2025〕7号），届满日顺延，不计入。',
      '2026年10月8日：法定节假日后的第一日，期间届满（《市场监督管理投诉举报处理办法》第四十五条），计入，累计60日。',
      '2026年10月8日24时届满。',
    ]));
  it('tells of an appraisal and of the outer limit', () => {
    const pauses = [appraisal('2026-06-01', '2026-06-14')];
    expect(explain(due('MEDIATION_PERIOD', '2026-05-06', { pauses })).slice(2)).toEqual([
      '2026年5月7日至2026年6月1日：自然日，计入，累计26日。',
      '2026年6月2日至2026年6月14日：鉴定、检测期间（第二十二条），不计入。',
      '2026年6月15日至2026年7月18日：自然日，计入，累计60日。',
      '2026年7月18日24时届满。',
      '届满日为休息日而非法定节假日，期限不顺延；其后第一个工作日为2026年7月20日。',
    ]);
  });
  it('says what is not certain', () => {
    expect(explain(due('ACCEPTANCE', '2026-12-25')).slice(3)).toEqual([
      '2026年12月28日：工作日，计入，累计1个工作日。',
      '2026年12月29日至2027年1月1日：工作日（放假安排未公布，暂按星期推算），计入，累计5个工作日。',
      '2027年1月2日至2027年1月3日：休息日（放假安排未公布，暂按星期推算），不计入。',
      '2027年1月4日至2027年1月5日：工作日（放假安排未公布，暂按星期推算），计入，累计7个工作日。',
      '2027年1月5日24时届满。',
      '期间涉及放假安排尚未公布的年份，届满日为暂定，公布后重新计算。',
    ]);
    expect(explain(due('ACCEPTANCE', '2012-09-28'))[0]).toBe(
      '决定是否受理并告知投诉人：自收到投诉之日起5日（《工商行政管理机关受理消费者申诉暂行办法》（条号未核实），条文待核实）。',
    );
    expect(explain(due('NAMED_REPORTER_NOTICE', '2026-05-06'))[0]).toBe(
      '将是否立案告知实名举报人：自作出是否立案决定之日起5个工作日（参照《市场监督管理投诉举报处理暂行办法》第三十一条第二款，非法定期限）。',
    );
    expect(explain(due('ODR_SETTLEMENT', '2026-05-06'))[0]).toBe(
      '企业与消费者在线协商和解：自企业收到之日起10个工作日（全国12315平台在线消费争议解决机制，非法定期限）。',
    );
  });
  it('names a notice whose number is not known as such', () =>
    expect(due('VERIFICATION', '2008-04-28').trace[2]?.because).toBe('劳动节放假（国务院办公厅通知，文号未核实）'));
});

describe('for every duty, start, lengthening and pause', () => {
  const start = fc.integer({ min: 0, max: 3_300 }).map((n) => addDays(legalDate('2018-01-01'), n));
  const limit = fc.constantFrom(...limits);
  const pause = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 20 }));
  const cases = fc
    .tuple(limit, start, fc.array(pause, { maxLength: 3 }), fc.boolean())
    .filter(([{ from, to }, on]) => from <= on && (to === null || on <= to));

  it('the trace covers every day from the start to the due one, once, and counts what the limit says', () =>
    fc.assert(
      fc.property(cases, ([{ duty, n, extension }, on, spans, wanted]) => {
        const extended = wanted && extension !== undefined;
        const pauses = spans.map(([from, length]) => ({
          reason: 'APPRAISAL' as const,
          from: startOf(addDays(on, from)),
          until: startOf(addDays(on, from + length)),
        }));
        const found = deadline({ calendar, duty, startedAt: startOf(on), pauses, extended });
        expect(found.dueOn > on).toBe(true);
        expect(found.dueAt).toBe(endOf(found.dueOn));
        expect(found.n).toBe(n + (extended ? (extension?.n ?? 0) : 0));
        found.trace.reduce((next, step) => {
          expect(step.day).toBe(next);
          return addDays(step.until, 1);
        }, on);
        expect(found.trace.at(-1)).toMatchObject({ until: found.dueOn, counted: true, count: found.n });
        expect(found.dueSoonAt === null || found.dueSoonAt < found.dueAt).toBe(true);
        expect(found.dueSoonAt === null || legalDateOf(found.dueSoonAt) > on).toBe(true);
      }),
    ));
  it('a calendar without plans makes every deadline provisional', () =>
    fc.assert(
      fc.property(cases, ([{ duty }, on]) => {
        const found = deadline({ calendar: calendarOf([]), duty, startedAt: startOf(on) });
        expect(found.provisional).toBe(true);
      }),
    ));
});
