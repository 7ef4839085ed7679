import { formCodes, formOn, legalDate } from './index';

const on = (day: string) => legalDate(day);

describe('the forms of a day', () => {
  it('are those of the edition and of the article then in force', () =>
    expect(formOn('COMPLAINT_ACCEPTANCE', on('2026-05-06'))).toEqual({
      code: 'COMPLAINT_ACCEPTANCE',
      title: '投诉受理决定书',
      word: '投受',
      edition: '市场监管总局2026年投诉举报文书格式',
      article: '《市场监督管理投诉举报处理办法》第十五条',
    }));
  it.each([
    ['2014-03-14', null, null],
    ['2014-03-15', null, '《工商行政管理部门处理消费者投诉办法》第十五条'],
    ['2026-04-14', null, '《市场监督管理投诉举报处理暂行办法》第十四条'],
    ['2026-04-15', '市场监管总局2026年投诉举报文书格式', '《市场监督管理投诉举报处理办法》第十五条'],
  ])('for an acceptance on %s: %s, %s', (day, edition, article) =>
    expect(formOn('COMPLAINT_ACCEPTANCE', on(day))).toMatchObject({ edition, article }),
  );
  it.each([
    ['2021-07-14', null, null],
    ['2021-07-15', '市场监管总局2021年行政处罚文书格式', null],
    ['2022-11-01', '市场监管总局2021年行政处罚文书格式', '《市场监督管理行政处罚程序规定》第五十七条'],
  ])('for a penalty notice on %s: %s, %s', (day, edition, article) =>
    expect(formOn('PENALTY_NOTICE', on(day))).toMatchObject({ edition, article }),
  );
  it('are the platform’s own where there is no official one, and then name no edition', () =>
    expect(formOn('OFF_SHELF_ORDER', on('2026-05-06'))).toMatchObject({ edition: null, article: null }));
  it('are there for every day, so that no act of 2012 waits for its paper', () =>
    expect(formCodes.map((code) => formOn(code, on('2012-06-01')).title)).not.toContain(''));
});

it('no two forms share the word of their numbers or their title', () => {
  const all = formCodes.map((code) => formOn(code, on('2026-05-06')));
  expect(new Set(all.map(({ word }) => word)).size).toBe(all.length);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
});
