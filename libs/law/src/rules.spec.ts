import {
  citationOf,
  type Duty,
  instrumentAt,
  instruments,
  legalDate,
  limitFor,
  limits,
  type RefusalCode,
  refusalGround,
  refusalGrounds,
  ruleSetAt,
  type TerminationCode,
  terminationGround,
  terminationGrounds,
  waysToName,
} from './index';

const on = legalDate;
const at = (duty: Duty, day: string) => {
  const limit = limitFor(duty, on(day));
  return limit && [limit.n, limit.unit, citationOf(limit)];
};

describe('the rules of a day', () => {
  it.each([
    ['1996-03-15', 'C1996'],
    ['2014-03-14', 'C1996'],
    ['2014-03-15', 'C2014'],
    ['2019-12-31', 'C2014'],
    ['2020-01-01', 'C2020'],
    ['2026-04-14', 'C2020'],
    ['2026-04-15', 'C2026'],
  ])('on %s are %s', (day, ruleSet) => expect(ruleSetAt(on(day))).toBe(ruleSet));
  it('are refused before the first', () => expect(() => ruleSetAt(on('1996-03-14'))).toThrow('law.no-rule-set'));
  it.each([
    ['2007-09-30', null],
    ['2019-03-31', 'P2007'],
    ['2019-04-01', 'P2019'],
    ['2021-07-15', 'P2021'],
    ['2022-11-01', 'P2022'],
  ])('of the penalty procedure on %s are %s', (day, code) =>
    expect(instrumentAt('penalty-procedure', on(day))).toBe(code),
  );
});

describe('a limit by date', () => {
  const C2026 = '《市场监督管理投诉举报处理办法》';
  const C2020 = '《市场监督管理投诉举报处理暂行办法》';
  it.each<[Duty, string, unknown]>([
    ['ACCEPTANCE', '2014-03-14', [5, 'calendarDay', `${instruments.C1996.title}（条号未核实）`]],
    ['ACCEPTANCE', '2014-03-15', [7, 'workingDay', `${instruments.C2014.title}第十五条`]],
    ['ACCEPTANCE', '2019-12-31', [7, 'workingDay', `${instruments.C2014.title}第十五条`]],
    ['ACCEPTANCE', '2020-01-01', [7, 'workingDay', `${C2020}第十四条`]],
    ['ACCEPTANCE', '2026-04-14', [7, 'workingDay', `${C2020}第十四条`]],
    ['ACCEPTANCE', '2026-04-15', [7, 'workingDay', `${C2026}第十五条`]],
    ['MEDIATION_PERIOD', '2019-12-31', [60, 'calendarDay', `${instruments.C2014.title}（条号未核实）`]],
    ['MEDIATION_PERIOD', '2020-01-01', [45, 'workingDay', `${C2020}第二十一条第一款第五项`]],
    ['MEDIATION_PERIOD', '2024-06-30', [45, 'workingDay', `${C2020}第二十一条第一款第五项`]],
    ['MEDIATION_PERIOD', '2024-07-01', [60, 'calendarDay', `${instruments.XFT.title}第四十六条第三款`]],
    ['MEDIATION_PERIOD', '2026-04-14', [60, 'calendarDay', `${instruments.XFT.title}第四十六条第三款`]],
    ['MEDIATION_PERIOD', '2026-04-15', [60, 'calendarDay', `${C2026}第二十三条第一款第五项`]],
    ['TERMINATION_NOTICE', '2019-12-31', null],
    ['TERMINATION_NOTICE', '2026-04-15', [7, 'workingDay', `${C2026}第二十三条第二款`]],
    ['MEDIATION_LEAD_VERIFICATION', '2026-04-14', [15, 'workingDay', `${C2020}第二十三条`]],
    ['MEDIATION_LEAD_VERIFICATION', '2026-04-15', [15, 'workingDay', `${C2026}第二十七条`]],
    ['VERIFICATION', '2019-03-31', [7, 'workingDay', `${instruments.P2007.title}（条号未核实）`]],
    ['VERIFICATION', '2022-11-01', [15, 'workingDay', `${instruments.P2022.title}第十八条`]],
    ['NAMED_REPORTER_NOTICE', '2026-04-14', [5, 'workingDay', `${C2020}第三十一条第二款`]],
    ['NAMED_REPORTER_NOTICE', '2026-04-15', [5, 'workingDay', `参照${C2020}第三十一条第二款`]],
    ['CASE_DECISION', '2007-09-30', null],
    ['CASE_DECISION', '2012-06-01', [90, 'calendarDay', `${instruments.P2007.title}（条号未核实）`]],
    ['CASE_DECISION', '2019-04-01', [90, 'calendarDay', `${instruments.P2019.title}（条号未核实）`]],
    ['CASE_DECISION', '2021-07-15', [90, 'calendarDay', `${instruments.P2021.title}第六十四条`]],
    ['DEFENCE', '2012-06-01', [3, 'workingDay', `${instruments.P2007.title}（条号未核实）`]],
    ['PENALTY_PAYMENT', '2012-06-01', [15, 'calendarDay', `${instruments.P2007.title}（条号未核实）`]],
    ['PENALTY_PAYMENT', '2026-07-05', [15, 'calendarDay', `${instruments.P2022.title}第七十二条`]],
    ['DEFENCE', '2021-07-14', [3, 'workingDay', `${instruments.P2019.title}（条号未核实）`]],
    ['DEFENCE', '2021-07-15', [5, 'workingDay', `${instruments.P2021.title}第五十七条`]],
    ['PRODUCT_OBJECTION', '2020-01-01', [15, 'calendarDay', `${instruments.SQ2020.title}第三十六条`]],
  ])('%s on %s', (duty, day, expected) => expect(at(duty, day)).toEqual(expected));

  it('is one at most for a duty and a day', () => {
    const clashes = limits.flatMap((one, i) =>
      limits
        .slice(i + 1)
        .filter(
          (other) => one.duty === other.duty && one.from <= (other.to ?? '9999') && other.from <= (one.to ?? '9999'),
        )
        .map((other) => [one.duty, one.from, other.from]),
    );
    expect(clashes).toEqual([]);
  });
  it('lies within the life of its instrument, unless it is a policy', () => {
    const outside = limits.filter(({ instrument, from, to, basis }) => {
      const life = instruments[instrument];
      return basis !== 'POLICY' && (from < life.from || (life.to !== null && (to ?? '9999') > life.to));
    });
    expect(outside.map(({ duty, from }) => [duty, from])).toEqual([]);
  });
  it('is unverified where its article is not known', () =>
    expect(limits.filter(({ article, basis }) => article === null && basis === 'LAW')).toEqual([]));
});

describe('a ground of refusal', () => {
  it.each<[RefusalCode, (string | null)[]]>([
    ['OUT_OF_DUTY_OR_AUTHORITY', ['第十六条第一项', '第十五条第一项', '第十六条第一项', null]],
    ['ALREADY_HANDLED', ['第十六条第二项', '第十五条第二项', '第十六条第三项、第四项、第五项', '第十七条']],
    ['NOT_CONSUMER_DISPUTE', ['第十六条第三项', '第十五条第三项', '第十六条第六项', '第十七条']],
    ['CLAIM_TOO_OLD', ['第十六条第四项', '第十五条第四项', '第十六条第六项', '第十七条']],
    ['MATERIALS_MISSING_OR_FALSE', ['第十六条第五项', '第十五条第五项', null, null]],
    ['IDENTITY_FRAUD_OR_REFUSED', ['第十六条第六项', null, null, null]],
    ['WARRANTY_OR_SHELF_LIFE_PASSED', [null, null, '第十六条第二项', '第十七条']],
    ['OTHER_BY_LAW', ['第十六条第七项', '第十五条第六项', '第十六条第七项', '第十七条第六项']],
  ])('%s', (code, articles) => {
    const found = (['C2026', 'C2020', 'C2014', 'C1996'] as const).map((ruleSet) => {
      const ground = refusalGround(ruleSet, code);
      return ground && ground.article.slice(ground.article.indexOf('》') + 1);
    });
    expect(found).toEqual(articles);
  });
  it('carries its rule set, its article and its words', () =>
    expect(refusalGround('C2026', 'IDENTITY_FRAUD_OR_REFUSED')).toEqual({
      code: 'IDENTITY_FRAUD_OR_REFUSED',
      ruleSet: 'C2026',
      article: '《市场监督管理投诉举报处理办法》第十六条第六项',
      text: '冒用他人名义或者拒不配合市场监督管理部门核验真实身份信息的',
    }));
  it('stands once in its rules', () =>
    (['C2026', 'C2020', 'C2014', 'C1996'] as const).forEach((ruleSet) => {
      const codes = refusalGrounds(ruleSet).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    }));
  it('must come with the other ways of article 39 since the regulation', () => {
    expect(waysToName(on('2024-06-30'))).toEqual([]);
    expect(waysToName(on('2024-07-01')).length).toBe(5);
  });
});

describe('a ground of termination', () => {
  it.each<[TerminationCode, string | null, string | null]>([
    ['WITHDRAWN_OR_SELF_SETTLED', '第二十三条第一款第一项', '第二十一条第一款第一项'],
    ['ABSENT_OR_REFUSED', '第二十三条第一款第二项', '第二十一条第一款第三项'],
    ['DECLARED_NO_AGREEMENT', '第二十三条第一款第三项', '第二十一条第一款第四项'],
    ['APPRAISAL_COST_NOT_AGREED', '第二十三条第一款第四项', '第二十一条第一款第二项'],
    ['PERIOD_EXPIRED', '第二十三条第一款第五项', '第二十一条第一款第五项'],
    ['FOUND_REFUSABLE', '第二十三条第一款第六项', '第二十一条第一款第六项'],
    ['PARTY_DEAD_OR_GONE', '第二十三条第一款第七项', null],
    ['COURT_OR_ARBITRATION', null, null],
    ['OTHER_BY_LAW', '第二十三条第一款第八项', '第二十一条第一款第七项'],
  ])('%s', (code, now, before) => {
    const article = (ruleSet: 'C2026' | 'C2020') =>
      terminationGround(ruleSet, code)?.article.replace(instruments[ruleSet].title, '') ?? null;
    expect([article('C2026'), article('C2020')]).toEqual([now, before]);
  });
  it('of 2014 includes going to court, of 1996 none is known', () => {
    expect(terminationGround('C2014', 'COURT_OR_ARBITRATION')?.text).toBe('消费者在调解期间申请仲裁或者提起诉讼的');
    expect(terminationGrounds('C1996')).toEqual([]);
  });
});
