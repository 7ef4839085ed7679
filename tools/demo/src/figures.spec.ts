import { compared, tableOf } from './figures';

const figures = (received: number, accepted: number) => ({ received, accepted, refused: 0, overdue: 0 });

describe('the figures beside the plan', () => {
  const expected = new Map([
    ['340207D01', figures(2, 1)],
    ['340202D01', figures(1, 1)],
  ]);

  it('are right where every measure is', () =>
    expect(compared(expected, expected).map(({ organisation, right }) => [organisation, right])).toEqual([
      ['340202D01', true],
      ['340207D01', true],
    ]));

  it('are wrong where one differs, where an organisation is missing and where one is too many', () => {
    const found = new Map([
      ['340207D01', figures(2, 2)],
      ['340209D01', figures(1, 0)],
    ]);
    expect(compared(expected, found).map(({ organisation, right }) => [organisation, right])).toEqual([
      ['340202D01', false],
      ['340207D01', false],
      ['340209D01', false],
    ]);
  });

  it('show what is found, and the plan where that differs', () =>
    expect(tableOf(compared(expected, new Map([['340202D01', figures(1, 1)]])))).toEqual([
      '                   收到      受理    不受理      逾期',
      '  ✓ 340202D01         1         1         0         0  芜湖市镜湖区市场监督管理局',
      '  ✗ 340207D01     0 (2)     0 (1)         0         0  芜湖市鸠江区市场监督管理局',
    ]));
});
