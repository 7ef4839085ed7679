import { type Markup, markup } from '../markup';
import type { Behind, Kpi, KpiValue, Matters, Measures } from './answers';
import { type Asked, linkTo } from './asked';
import { amount, shown, titlesOf, unitOf, whyNone } from './numbers';
import { kindOf, nameOf, type Names, referenceOf } from './words';

export type Side = 'numerator' | 'denominator';
/** The matters of one measure, as far as they have been read. */
export interface Listed extends Matters {
  readonly side: Side;
  readonly measure: string;
}

const sum = (items: readonly Behind[]): number => items.reduce((all, { n }) => all + n, 0);
const idOf = ({ side, measure }: Listed): string => `${side}-${measure}`;
const days = ({ facts }: Behind): string => [...new Set(facts.map(({ on }) => on))].join('、');

const matterRow = (asked: Asked, names: Names, each: Behind, n: string): Markup => {
  const link = linkTo(asked, { matter: each.number ?? each.id });
  return markup`<tr role="row" data-matter="${each.id}">
    <th role="rowheader" scope="row"><a href="${link}">${referenceOf(each)}</a></th>
    <td role="cell">${kindOf(each.kind)}</td>
    <td role="cell">${nameOf(names, each.organisation)}</td>
    <td role="cell">${days(each)}</td>
    <td role="cell" class="number">${n}</td>
  </tr>`;
};

const footOf = ({ items, total, next }: Listed, written: (n: number) => string): Markup => {
  const so = sum(items);
  if (next !== null)
    return markup`已列出${items.length}项，小计${written(so)}；全部合计 <strong>${written(total)}</strong>`;
  return so === total
    ? markup`共${items.length}项，合计 <strong>${written(so)}</strong>`
    : markup`共${items.length}项，合计 <strong>${written(so)}</strong>；读取期间又有变化，请刷新本页`;
};

/** The matters of one measure with their sum at the foot. */
export const listOf = (asked: Asked, names: Names, measures: Measures, listed: Listed): Markup => {
  const { items, total, next, measure } = listed;
  const written = (n: number) => amount(n, unitOf([measure], measures));
  const id = idOf(listed);
  const title = titlesOf([measure], measures);
  if (items.length === 0 && total === 0)
    return markup`<h4 id="${id}">${title}</h4><p class="empty">期内没有这样的事项。</p>`;
  return markup`<h4 id="${id}">${title}</h4>
    <table class="matters cards" role="table" aria-labelledby="${id}">
      <thead role="rowgroup"><tr role="row">
        ${['事项', '种类', '机构', '日期'].map((each) => markup`<th role="columnheader" scope="col">${each}</th>`)}
        <th role="columnheader" scope="col" class="number">计入</th>
      </tr></thead>
      <tbody role="rowgroup">${items.map((each) => matterRow(asked, names, each, written(each.n)))}</tbody>
      <tfoot role="rowgroup"><tr role="row"><td role="cell" colspan="5">${footOf(listed, written)}</td></tr></tfoot>
    </table>
    ${next === null ? null : markup`<button type="button" data-more="${id}">再列一些</button>`}`;
};

const sideTitles: Readonly<Record<Side, string>> = { numerator: '分子', denominator: '分母' };

const equation = (kpi: Kpi, value: KpiValue, measures: Measures): Markup => {
  const side = (which: Side, names: readonly string[], n: number) =>
    markup`<a href="#${which}">${titlesOf(names, measures)} ${amount(n, unitOf(names, measures))}</a>`;
  const above = side('numerator', kpi.numerator, value.numerator);
  const below = value.denominator === null ? null : side('denominator', kpi.denominator ?? [], value.denominator);
  const figure = value.value === null ? ['—', ''] : shown(value.value, kpi);
  return markup`<p class="equation"><strong class="figure">${figure[0]!}<small>${figure[1]!}</small></strong>
    <span>＝ ${above}${below === null ? null : markup` ÷ ${below}`}</span>
    ${value.value === null ? markup`<span class="soft">${whyNone(kpi, measures)}</span>` : null}</p>`;
};

/** A figure taken apart: what it is, and every matter on each of its sides. */
export const listsOf = (
  asked: Asked,
  names: Names,
  { kpi, value, measures }: { readonly kpi: Kpi; readonly value: KpiValue; readonly measures: Measures },
  lists: readonly Listed[],
): Markup => {
  const side = (which: Side) => {
    const own = lists.filter((each) => each.side === which);
    return own.length === 0
      ? null
      : markup`<section id="${which}" tabindex="-1" aria-labelledby="${which}-title">
        <h3 id="${which}-title" class="${kpi.denominator === null ? 'unseen' : ''}">${sideTitles[which]}</h3>
        ${own.map((each) => markup`<div data-list="${idOf(each)}">${listOf(asked, names, measures, each)}</div>`)}
      </section>`;
  };
  return markup`${equation(kpi, value, measures)}<p class="soft">${kpi.definition}。</p>
    <div class="sides">${side('numerator')}${side('denominator')}</div>`;
};
