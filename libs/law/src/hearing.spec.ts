import { hearingOn, legalDate, type RespondentKind } from './index';

const rightOf = (kind: RespondentKind, fine: number, confiscated = 0, day = '2026-05-06') =>
  hearingOn(legalDate(day), { fine, confiscated }, kind)?.right;

describe('the right to a hearing', () => {
  it('begins for an entity at 100,000 yuan', () => {
    expect(rightOf('ENTITY', 9_999_999)).toBe(false);
    expect(rightOf('ENTITY', 10_000_000)).toBe(true);
  });
  it('begins for a person at 10,000 yuan', () => {
    expect(rightOf('PERSON', 999_999)).toBe(false);
    expect(rightOf('PERSON', 1_000_000)).toBe(true);
  });
  it('is reached by what is confiscated as well, but not by both together', () => {
    expect(rightOf('ENTITY', 0, 10_000_000)).toBe(true);
    expect(rightOf('ENTITY', 6_000_000, 6_000_000)).toBe(false);
  });
  it('names its article', () =>
    expect(hearingOn(legalDate('2021-07-15'), { fine: 0, confiscated: 0 }, 'ENTITY')).toEqual({
      right: false,
      article: '《市场监督管理行政处罚听证办法》第五条',
    }));
  it('is not known before 2021-07-15', () => expect(rightOf('ENTITY', 10_000_000, 0, '2021-07-14')).toBe(undefined));
});
