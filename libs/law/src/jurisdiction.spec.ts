import { type Jurisdiction, jurisdictionOf, legalDate, type Places, type SellerKind } from './index';

const [jinghu, yijiang, hangzhou] = ['340202', '340209', '330106'];
const decide = (on: string, sellerKind: SellerKind, places: Places): Jurisdiction =>
  jurisdictionOf({ on: legalDate(on), sellerKind, places });
const under = {
  C2014: '2019-12-31',
  C2020: '2026-04-14',
  C2026: '2026-04-15',
};
const areas = ({ organArea, alternatives }: Jurisdiction) => [organArea, ...alternatives.map((one) => one.organArea)];

describe('an ordinary business', () => {
  it('goes to its place of business, or else its domicile', () =>
    expect(decide(under.C2026, 'ORDINARY', { business: jinghu, domicile: yijiang })).toEqual({
      organArea: jinghu,
      rule: 'C2026 第十三条第一款',
      because: [`被投诉人实际经营地：${jinghu}`],
      alternatives: [{ organArea: yijiang, rule: 'C2026 第十三条第一款', because: `被投诉人住所地：${yijiang}` }],
    }));
  it('stays with the competent organ that received first', () =>
    expect(decide(under.C2026, 'ORDINARY', { business: jinghu, domicile: yijiang, firstReceivedBy: yijiang })).toEqual({
      organArea: yijiang,
      rule: 'C2026 第十三条第一款',
      because: [`被投诉人住所地：${yijiang}`, '由先收到投诉的处理（第十四条）'],
      alternatives: [{ organArea: jinghu, rule: 'C2026 第十三条第一款', because: `被投诉人实际经营地：${jinghu}` }],
    }));
  it('needs no first receiver where only one organ is competent', () =>
    expect(decide(under.C2026, 'ORDINARY', { business: jinghu, domicile: jinghu, firstReceivedBy: jinghu })).toEqual({
      organArea: jinghu,
      rule: 'C2026 第十三条第一款',
      because: [`被投诉人实际经营地：${jinghu}`],
      alternatives: [],
    }));
  it('does not stay with a first receiver that is not competent', () =>
    expect(decide(under.C2026, 'ORDINARY', { business: jinghu, firstReceivedBy: hangzhou }).organArea).toBe(jinghu));
  it('has one competent organ where both places lie in its area', () =>
    expect(areas(decide(under.C2026, 'ORDINARY', { business: jinghu, domicile: jinghu }))).toEqual([jinghu]));
  it('goes to the place that is known', () =>
    expect(decide(under.C2026, 'ORDINARY', { domicile: yijiang })).toEqual({
      organArea: yijiang,
      rule: 'C2026 第十三条第一款',
      because: ['被投诉人实际经营地不详', `被投诉人住所地：${yijiang}`],
      alternatives: [],
    }));
  it('goes to a person where no place is known', () =>
    expect(decide(under.C2026, 'ORDINARY', {})).toEqual({
      organArea: null,
      rule: 'C2026 第十三条第一款',
      because: ['被投诉人实际经营地不详', '被投诉人住所地不详', '由人员选定处理机关'],
      alternatives: [],
    }));
  it('under the rules of 2014 goes to its place or that of the act', () => {
    const found = decide(under.C2014, 'ORDINARY', { business: jinghu, domicile: hangzhou, act: yijiang });
    expect([found.rule, areas(found)]).toEqual(['C2014 第六条', [jinghu, yijiang]]);
  });
});

describe.each<SellerKind>(['PLATFORM_OPERATOR', 'OWN_SITE'])('an online seller, %s', (kind) => {
  const places = { business: jinghu, domicile: hangzhou };
  it.each([
    ['C2026', 'C2026 第十三条第二款', hangzhou],
    ['C2020', 'C2020 第十二条第二款', hangzhou],
    ['C2014', 'C2014 第六条', jinghu],
  ] as const)('under %s', (ruleSet, rule, area) => {
    const found = decide(under[ruleSet], kind, places);
    expect([found.rule, areas(found)]).toEqual([rule, [area]]);
  });
});

describe('a merchant on a platform', () => {
  const places = { shown: jinghu, shownReachable: true, business: yijiang, platform: hangzhou };
  it('goes to the address shown on the platform, or the platform’s domicile', () =>
    expect(decide(under.C2026, 'PLATFORM_MERCHANT', places)).toEqual({
      organArea: jinghu,
      rule: 'C2026 第十三条第三款',
      because: [`平台公示的地址所在地：${jinghu}`],
      alternatives: [{ organArea: hangzhou, rule: 'C2026 第十三条第三款', because: `平台经营者住所地：${hangzhou}` }],
    }));
  it('goes only to the platform where nobody can be reached at the address', () =>
    expect(decide(under.C2026, 'PLATFORM_MERCHANT', { ...places, shownReachable: false })).toEqual({
      organArea: hangzhou,
      rule: 'C2026 第十三条第三款',
      because: ['通过平台公示的地址无法取得联系', `平台经营者住所地：${hangzhou}`],
      alternatives: [],
    }));
  it('goes only to the platform where no address is lawfully shown', () =>
    expect(decide(under.C2026, 'PLATFORM_MERCHANT', { ...places, shown: null })).toEqual({
      organArea: hangzhou,
      rule: 'C2026 第十三条第三款',
      because: ['未在平台依法公示地址', `平台经营者住所地：${hangzhou}`],
      alternatives: [],
    }));
  it('goes to a person while nobody has tried the address', () => {
    const found = decide(under.C2026, 'PLATFORM_MERCHANT', { shown: jinghu, platform: hangzhou });
    expect(found.because).toEqual(['通过公示的地址能否取得联系尚未核实', '由人员选定处理机关']);
    expect(areas(found)).toEqual([null, jinghu, hangzhou]);
  });
  it('goes to a person while nobody has looked for an address', () => {
    const found = decide(under.C2026, 'PLATFORM_MERCHANT', { platform: hangzhou });
    expect(found.because).toEqual(['平台公示的地址所在地不详', '须先查明是否在平台依法公示地址', '由人员选定处理机关']);
    expect(areas(found)).toEqual([null, hangzhou]);
  });
  it.each([
    ['C2020', 'C2020 第十二条第三款'],
    ['C2014', 'C2014 第六条第二款'],
  ] as const)('under %s goes to its place of business or the platform', (ruleSet, rule) => {
    const found = decide(under[ruleSet], 'PLATFORM_MERCHANT', places);
    expect([found.rule, areas(found)]).toEqual([rule, [yijiang, hangzhou]]);
  });
});

it('the rules of 1996 leave it to a person', () =>
  expect(decide('2014-03-14', 'ORDINARY', { business: jinghu })).toEqual({
    organArea: null,
    rule: '《工商行政管理机关受理消费者申诉暂行办法》（条号未核实）',
    because: ['1996年规定的管辖条文未核实', '由人员选定处理机关'],
    alternatives: [],
  }));
