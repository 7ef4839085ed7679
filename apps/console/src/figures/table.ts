import { type Markup, markup } from '../markup';
import type { Kpi, KpiValue, Measures, Row, Table } from './answers';
import { type Asked, linkTo } from './asked';
import { amount, shareOf, shareOfLargest, shown, titlesOf, unitOf, whyNone } from './numbers';
import { classOf } from './words';

export const bar = (share: number | null): Markup | null =>
  share === null ? null : markup`<span class="bar" aria-hidden="true"><i style="width: ${share}%"></i></span>`;

const definitionOf = (kpi: Kpi): Markup => markup`
  <details>
    <summary>定义<span class="unseen">：${kpi.name}</span></summary>
    <p>${kpi.definition}。</p>
    <p class="soft">自${kpi.validFrom}起适用。</p>
  </details>`;

/** A figure and the way to the matters behind it; where there is none, why. */
const figureOf = (kpi: Kpi, { value }: KpiValue, measures: Measures, link: string): Markup => {
  if (value === null) return markup`<span class="none">—</span> <span class="soft">${whyNone(kpi, measures)}</span>`;
  const [number, unit] = shown(value, kpi);
  return markup`<a class="figure" href="${link}">${number}<small>${unit}</small><span class="unseen">，看背后的事项</span></a>`;
};

/** Its two sides, each with the way to its own matters. */
const sidesOf = (kpi: Kpi, { numerator, denominator }: KpiValue, measures: Measures, link: string) => {
  const side = (names: readonly string[], n: number, where: string) =>
    markup`<a href="${link}#${where}">${amount(
      n,
      unitOf(names, measures),
    )}</a> <span class="soft">${titlesOf(names, measures)}</span>`;
  return {
    above: side(kpi.numerator, numerator, 'numerator'),
    below: denominator === null ? null : side(kpi.denominator ?? [], denominator, 'denominator'),
  };
};

/** What a row is of: the organisation's name, or the class. */
export const titleOf = ({ organisation, class: of, name }: Row): string => {
  if (organisation !== undefined) return name ?? organisation;
  return of === undefined ? '合计' : classOf(of);
};
const rowOf = ({ organisation, class: of }: Row): string => (of === '' ? '-' : (organisation ?? of ?? ''));
const linkOf = (asked: Asked, row: Row, { id }: Kpi): string => linkTo(asked, { list: id, row: rowOf(row) });

const inTotal = (asked: Asked, { definitions, measures }: Table, row: Row): Markup => markup`
  <table class="kpis cards" role="table" aria-labelledby="result-title">
    <thead role="rowgroup">
      <tr role="row">
        ${['编号', '指标', '数值', '分子', '分母'].map((title) => markup`<th role="columnheader" scope="col">${title}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${definitions.map((kpi, i) => {
        const value = row.values[i]!;
        const link = linkOf(asked, row, kpi);
        const { above, below } = sidesOf(kpi, value, measures, link);
        return markup`<tr role="row" data-kpi="${kpi.id}">
          <td role="cell" class="id">${kpi.id}</td>
          <th role="rowheader" scope="row" class="name">${kpi.name}${definitionOf(kpi)}</th>
          <td role="cell" class="value">${figureOf(kpi, value, measures, link)}${bar(shareOf(value, kpi))}</td>
          <td role="cell" class="side">${above}</td>
          <td role="cell" class="side below">${below ?? markup`<span class="soft">直接合计</span>`}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;

interface OfRow {
  readonly row: Row;
  readonly value: KpiValue;
}
const holders = { total: '行', organisation: '个机构', class: '个类别' } as const;

/** Those of which there is no figure: how many, why, and on demand who. */
const nobody = (kpi: Kpi, { measures, by }: Table, rows: readonly OfRow[]): Markup | null =>
  rows.length === 0
    ? null
    : markup`<details class="rest">
        <summary><span class="none">—</span> ${rows.length}${holders[by]}${whyNone(kpi, measures)}</summary>
        <p>${rows.map(({ row }) => titleOf(row)).join('、')}</p>
      </details>`;

/** One figure of every row, the largest first. */
const comparison = (asked: Asked, { measures, by }: Table, kpi: Kpi, rows: readonly OfRow[]): Markup | null => {
  if (rows.length === 0) return null;
  const largest = Math.max(0, ...rows.map(({ value }) => value.value ?? 0));
  return markup`<table aria-labelledby="kpi-${kpi.id}">
    <thead class="unseen"><tr>
      <th scope="col">${by === 'class' ? '类别' : '机构'}</th><th scope="col">数值</th>
    </tr></thead>
    <tbody>${rows.map(({ row, value }) => {
      const link = linkOf(asked, row, kpi);
      const side = (names: readonly string[], n: number, where: string) =>
        markup`<a href="${link}#${where}">${amount(n, unitOf(names, measures))}</a>`;
      return markup`<tr data-row="${rowOf(row)}">
        <th scope="row">${titleOf(row)}${bar(shareOf(value, kpi) ?? shareOfLargest(value, largest))}</th>
        <td>${figureOf(kpi, value, measures, link)}
          ${
            value.denominator === null
              ? null
              : markup`<span class="ratio">${side(kpi.numerator, value.numerator, 'numerator')} ÷
                  ${side(kpi.denominator ?? [], value.denominator, 'denominator')}</span>`
          }</td>
      </tr>`;
    })}</tbody>
  </table>`;
};

const byValue = (a: OfRow, b: OfRow): number => (b.value.value ?? 0) - (a.value.value ?? 0);

/** One figure of every organisation or class, side by side. A sum of nothing says little, and stands on demand. */
const compared = (asked: Asked, table: Table, kpi: Kpi, rows: readonly OfRow[]): Markup => {
  const { measures, by } = table;
  const known = rows.filter(({ value }) => value.value !== null).sort(byValue);
  const nothing = known.filter(({ value }) => kpi.denominator === null && value.value === 0);
  const parts = [kpi.numerator, ...(kpi.denominator === null ? [] : [kpi.denominator])];
  return markup`<section class="kpi" data-kpi="${kpi.id}" aria-labelledby="kpi-${kpi.id}">
    <h3 id="kpi-${kpi.id}"><span class="id">${kpi.id}</span> ${kpi.name}</h3>
    <p class="soft">${parts.map((names) => titlesOf(names, measures)).join(' ÷ ')}</p>
    ${definitionOf(kpi)}
    ${comparison(
      asked,
      table,
      kpi,
      known.filter((each) => !nothing.includes(each)),
    )}
    ${
      nothing.length === 0
        ? null
        : markup`<details class="rest">
            <summary>${nothing.length}${holders[by]}为${amount(0, kpi.unit)}</summary>
            ${comparison(asked, table, kpi, nothing)}
          </details>`
    }
    ${nobody(
      kpi,
      table,
      rows.filter(({ value }) => value.value === null),
    )}
  </section>`;
};

/** What people ask for first, as large numbers: sides of key figures, where these are defined. */
const first: readonly (readonly [id: string, side: 'numerator' | 'denominator'])[] = [
  ['K1', 'denominator'],
  ['K1', 'numerator'],
  ['K9', 'numerator'],
  ['K7', 'denominator'],
  ['K8', 'denominator'],
  ['K6', 'denominator'],
];
const tiles = (asked: Asked, { definitions, measures }: Table, row: Row): Markup =>
  markup`<ul class="tiles">${first.map(([id, side]) => {
    const i = definitions.findIndex((kpi) => kpi.id === id);
    const kpi = definitions[i];
    const n = row.values[i]?.[side];
    if (!kpi || n === undefined || n === null) return null;
    const names = kpi[side] ?? [];
    const [number, unit] = amount(n, unitOf(names, measures)).split(' ');
    return markup`<li><a href="${linkOf(asked, row, kpi)}#${side}"><strong>${number!}<small>${unit!}</small></strong>
      <span>${titlesOf(names, measures)}</span></a></li>`;
  })}</ul>`;

/** The key figures of a period: all together as one table, apart as one table for each figure. */
export const tableOf = (asked: Asked, table: Table): Markup => {
  const { definitions, items, by } = table;
  if (definitions.length === 0) return markup`<p class="empty">这一期间还没有指标定义。</p>`;
  const [all] = items;
  if (all === undefined)
    return markup`<p class="empty">这一期间没有任何可计的事实。换一段期间，或者放宽机构、类别再看。</p>`;
  if (by === 'total') return markup`${tiles(asked, table, all)}${inTotal(asked, table, all)}`;
  return markup`<div class="compared">${definitions.map((kpi, i) =>
    compared(
      asked,
      table,
      kpi,
      items.map((row) => ({ row, value: row.values[i]! })),
    ),
  )}</div>`;
};
