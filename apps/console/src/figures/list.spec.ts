import { sourceOf } from '../markup';
import type { Behind } from './answers';
import { askedIn } from './asked';
import { type Listed, listOf, listsOf } from './list';

const names = new Map([['340202D01', '镜湖区局']]);
const measures = {
  closed: { title: '办结投诉', unit: 'COUNT' },
  accepted: { title: '受理投诉', unit: 'COUNT' },
  recovered: { title: '挽回经济损失', unit: 'FEN' },
} as const;
const asked = { ...askedIn('?from=2026-05-01&to=2026-05-31', ''), list: 'K1' };
const matter = (id: string, more: Partial<Behind> = {}): Behind => ({
  id,
  kind: 'COMPLAINT',
  number: `N-${id}`,
  organisation: '340202D01',
  n: 1,
  facts: [{ on: '2026-05-20' }],
  ...more,
});
const listed = (items: readonly Behind[], more: Partial<Listed> = {}): Listed => ({
  side: 'numerator',
  measure: 'closed',
  items,
  total: items.reduce((sum, { n }) => sum + n, 0),
  next: null,
  ...more,
});
const read = (source: string): string =>
  source
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const shown = (of: Listed) => sourceOf(listOf(asked, names, measures, of));

describe('the list of matters', () => {
  it('says of each its number, kind, organisation, day and what it adds', () =>
    expect(read(shown(listed([matter('a')])))).toContain('N-a 投诉 镜湖区局 2026-05-20 1 件'));
  it('leads to the story of each, and back', () =>
    expect(shown(listed([matter('a')]))).toContain(
      'href="/figures?from=2026-05-01&amp;to=2026-05-31&amp;by=total&amp;list=K1&amp;matter=N-a"',
    ));
  it('names by its id what has no number, and each day once', () => {
    const facts = ['2026-05-20', '2026-05-20', '2026-05-21'].map((on) => ({ on }));
    const source = shown(listed([matter('57d37402-aaaa-bbbb', { kind: 'CASE', number: null, facts })]));
    expect(read(source)).toContain('57d37402… 案件 镜湖区局 2026-05-20、2026-05-21');
    expect(source).toContain('matter=57d37402-aaaa-bbbb"');
  });
  it('has their sum at the foot', () => {
    const money = { measure: 'recovered' };
    expect(read(shown(listed([matter('a', { n: 2600 }), matter('b', { n: 55 })], money)))).toMatch(
      /共2项，合计 26\.55 元$/,
    );
  });
  it('says that there is more, how much of it is there, and offers it', () => {
    const source = shown(listed([matter('a')], { total: 3, next: 'c' }));
    expect(read(source)).toMatch(/已列出1项，小计1 件；全部合计 3 件 再列一些$/);
    expect(source).toContain('data-more="numerator-closed"');
  });
  it('says that it has changed meanwhile where the sum is another', () =>
    expect(read(shown(listed([matter('a')], { total: 2 })))).toContain('读取期间又有变化，请刷新本页'));
  it('says that there is none', () => expect(read(shown(listed([])))).toBe('办结投诉 期内没有这样的事项。'));
  it('takes nothing that it is told for markup', () => {
    const evil = '"><script>alert(1)</script>';
    const source = shown(
      listed([matter(evil, { number: evil, kind: evil, organisation: evil, facts: [{ on: evil }] })]),
    );
    expect(source).not.toContain('<script');
    expect(source.match(/&lt;script&gt;/g)).toHaveLength(5);
  });
});

describe('a figure taken apart', () => {
  const kpi = {
    id: 'K1',
    name: '办结率',
    definition: '办结÷受理',
    numerator: ['closed'],
    denominator: ['accepted'],
    ofAllClasses: false,
    unit: 'PERCENT',
    decimals: 2,
    validFrom: '1996-03-15',
  } as const;
  const value = { id: 'K1', value: 50, numerator: 1, denominator: 2 };
  const lists = [
    listed([matter('a')]),
    listed([matter('a'), matter('b')], { side: 'denominator', measure: 'accepted' }),
  ];
  it('is what it is made of, then both sides with their matters', () => {
    const source = sourceOf(listsOf(asked, names, { kpi, value, measures }, lists));
    expect(read(source)).toMatch(
      /^50\.00 % ＝ 办结投诉 1 件 ÷ 受理投诉 2 件 办结÷受理。 分子 办结投诉 .* 分母 受理投诉 .*合计 2 件$/,
    );
    expect(source).toMatch(/<section id="numerator"[^]*<section id="denominator"/);
  });
  it('that is none says why', () => {
    const none = { ...value, value: null, numerator: 0, denominator: 0 };
    expect(read(sourceOf(listsOf(asked, names, { kpi, value: none, measures }, [])))).toMatch(/^— .*期内没有受理投诉/);
  });
  it('that is a sum has one side', () => {
    const sum = { ...kpi, numerator: ['recovered'], denominator: null, unit: 'FEN' } as const;
    const of = { id: 'K9', value: 2600, numerator: 2600, denominator: null };
    const source = sourceOf(listsOf(asked, names, { kpi: sum, value: of, measures }, lists.slice(0, 1)));
    expect(read(source)).toMatch(/^26\.00 元 ＝ 挽回经济损失 26\.00 元 /);
    expect(source).not.toContain('id="denominator"');
  });
});
