import { sourceOf } from '../markup';
import type { Kpi, KpiValue, Row, Table } from './answers';
import { askedIn } from './asked';
import { tableOf } from './table';

const closure: Kpi = {
  id: 'K1',
  name: '办结率',
  definition: '办结÷受理',
  numerator: ['closed'],
  denominator: ['accepted'],
  ofAllClasses: false,
  unit: 'PERCENT',
  decimals: 2,
  validFrom: '1996-03-15',
};
const recovered: Kpi = { ...closure, id: 'K9', name: '挽回', numerator: ['recovered'], denominator: null, unit: 'FEN' };
const table = (...items: readonly Row[]): Table => ({
  from: '2026-05-01',
  to: '2026-05-31',
  by: 'total',
  definitions: [closure, recovered],
  measures: {
    closed: { title: '办结投诉', unit: 'COUNT' },
    accepted: { title: '受理投诉', unit: 'COUNT' },
    recovered: { title: '挽回经济损失', unit: 'FEN' },
  },
  items,
});
const rate = (numerator: number, denominator: number): KpiValue => ({
  id: 'K1',
  value: denominator === 0 ? null : (100 * numerator) / denominator,
  numerator,
  denominator,
});
const money = (value: number): KpiValue => ({ id: 'K9', value, numerator: value, denominator: null });
const asked = askedIn('?from=2026-05-01&to=2026-05-31', '');
const address = '/figures?from=2026-05-01&amp;to=2026-05-31&amp;by=';

/** As it is read, without markup. */
const read = (source: string): string =>
  source
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const shown = (of: Table, by: 'total' | 'organisation' | 'class' = 'total'): string =>
  sourceOf(tableOf({ ...asked, by }, { ...of, by }));
const partOf = (source: string, kpi: string): string =>
  source.slice(source.indexOf(`data-kpi="${kpi}"`)).replace(/data-kpi="K9"[^]*/, kpi === 'K9' ? '$&' : '');

describe('the table of all together', () => {
  const all = shown(table({ name: null, values: [rate(1, 4), money(260055)] }));

  it('has a number with its unit, both sides, and the definition on demand', () => {
    expect(read(partOf(all, 'K1'))).toContain('25.00 % ，看背后的事项');
    expect(read(partOf(all, 'K1'))).toContain('1 件 办结投诉 4 件 受理投诉');
    expect(all).toContain('<p>办结÷受理。</p>');
    expect(read(partOf(all, 'K9'))).toContain('2,600.55 元');
  });
  it('leads from every number to the matters behind it', () => {
    for (const place of ['', '#numerator', '#denominator'])
      expect(all).toContain(`href="${address}total&amp;list=K1${place}"`);
    expect(all).toContain(`href="${address}total&amp;list=K9"`);
  });
  it('says why there is no number', () => {
    const none = partOf(shown(table({ name: null, values: [rate(0, 0), money(0)] })), 'K1');
    expect(read(none)).toContain('— 期内没有受理投诉');
    expect(none).not.toContain('class="figure"');
  });
  it('begins with what people ask for first, where it is defined', () =>
    expect(read(all.slice(0, all.indexOf('</ul>')))).toBe('4 件 受理投诉 1 件 办结投诉 2,600.55 元 挽回经济损失'));
  it('says that nothing is defined, or counted', () => {
    expect(read(shown({ ...table(), definitions: [] }))).toBe('这一期间还没有指标定义。');
    expect(read(shown(table(), 'class'))).toMatch(/^这一期间没有任何可计的事实。/);
  });
  it('takes nothing that it is told for markup', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const told = table({ name: null, values: [rate(1, 4), money(1)] });
    const kpi = { ...closure, id: evil, name: evil, definition: evil, validFrom: evil };
    const source = shown({ ...told, definitions: [kpi, recovered], measures: {} });
    expect(source).not.toContain('<img');
    expect(source).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});

describe('the tables side by side', () => {
  const rows = table(
    { organisation: '340202D01', name: '镜湖区局', values: [rate(1, 4), money(0)] },
    { organisation: '340207D01', name: null, values: [rate(3, 4), money(500)] },
    { organisation: '340208D01', name: '三山区局', values: [rate(0, 0), money(0)] },
  );
  const source = shown(rows, 'organisation');

  it('begin with the largest, by name or by code', () =>
    expect([...partOf(source, 'K1').matchAll(/data-row="(\w+)"/g)].map(([, row]) => row)).toEqual([
      '340207D01',
      '340202D01',
    ]));
  it('lead to the matters of the row', () =>
    expect(source).toContain(`href="${address}organisation&amp;list=K1&amp;row=340202D01"`));
  it('name those without a number together, with the reason', () =>
    expect(read(partOf(source, 'K1'))).toContain('— 1个机构期内没有受理投诉 三山区局'));
  it('show sums of nothing on demand, each with its way', () => {
    expect(read(partOf(source, 'K9'))).toContain('2个机构为0.00 元');
    expect(source).toContain(`href="${address}organisation&amp;list=K9&amp;row=340208D01"`);
  });
  it('lead by class to the class, and to what has none', () => {
    const classes = table(
      { class: '', name: null, values: [rate(0, 0), money(500)] },
      { class: '010', name: null, values: [rate(1, 2), money(0)] },
    );
    const byClass = shown(classes, 'class');
    expect(byClass).toContain(`href="${address}class&amp;list=K9&amp;row=-"`);
    expect(byClass).toContain(`href="${address}class&amp;list=K1&amp;row=010"`);
    expect(read(partOf(byClass, 'K1'))).toContain('类别010');
  });
});
