import { type FilingDeclineCode, filingArticle, filingDeclineGround, filingDeclineGrounds, legalDate } from './index';

const on = (day: string, code: FilingDeclineCode) => filingDeclineGround(legalDate(day), code);
const P2022 = '《市场监督管理行政处罚程序规定》';

describe('a ground for filing no case', () => {
  it.each<[FilingDeclineCode, string]>([
    ['MINOR_CORRECTED', '第二十条第一项'],
    ['FIRST_TIME_CORRECTED', '第二十条第二项'],
    ['NO_FAULT', '第二十条第三项'],
    ['OTHER_BY_LAW', '第二十条第四项'],
  ])('%s stands in article 20 since 2021-07-15', (code, item) => {
    expect(on('2021-07-15', code)?.article).toBe(P2022 + item);
    expect(on('2026-05-06', code)?.article).toBe(P2022 + item);
  });
  it('carries its words', () =>
    expect(on('2026-05-06', 'FIRST_TIME_CORRECTED')).toEqual({
      code: 'FIRST_TIME_CORRECTED',
      article: `${P2022}第二十条第二项`,
      text: '初次违法且危害后果轻微并及时改正',
    }));
  it('was before only that the law allowed it, by an article not at hand', () => {
    expect(filingDeclineGrounds(legalDate('2021-07-14')).map(({ code }) => code)).toEqual(['OTHER_BY_LAW']);
    expect(on('2021-07-14', 'NO_FAULT')).toBe(null);
    expect(on('2012-06-01', 'OTHER_BY_LAW')?.article).toBe('《工商行政管理机关行政处罚程序规定》（条号未核实）');
  });
  it('is unknown before the first penalty procedure', () =>
    expect(filingDeclineGrounds(legalDate('2007-09-30'))).toEqual([]));
});

it('names the article of the conditions for filing by date', () => {
  expect(filingArticle(legalDate('2026-05-06'))).toBe(`${P2022}第十九条`);
  expect(filingArticle(legalDate('2012-06-01'))).toBe('《工商行政管理机关行政处罚程序规定》（条号未核实）');
  expect(filingArticle(legalDate('2007-09-30'))).toBe(undefined);
});
