import { type Markup, markup } from '../markup';
import type { Clock, Dossier, Entry } from './answers';
import { type Asked, linkTo } from './asked';
import { kindOf, nameOf, type Names, referenceOf, roleOf, withNames } from './words';

const wuhu = { timeZone: 'Asia/Shanghai' } as const;
const dayOf = (instant: string | null): string =>
  instant === null ? '时间不详' : new Date(instant).toLocaleDateString('zh-CN', { ...wuhu, dateStyle: 'full' });
const timeOf = (instant: string): string =>
  new Date(instant).toLocaleTimeString('zh-CN', { ...wuhu, hour: '2-digit', minute: '2-digit', hour12: false });

const clockOf = (names: Names, { title, dueOn, explained }: Clock): Markup => markup`
  <details>
    <summary>${title}：${dueOn}届满，怎样算出来的</summary>
    <ol>${explained.map((step) => markup`<li>${withNames(names, step)}</li>`)}</ol>
  </details>`;

const whoIn = (names: Names, { actor }: Entry): string => {
  if (actor === null) return '';
  const own = ['CLOCK', 'SYSTEM'].includes(actor.role) || !actor.organisation;
  return own ? roleOf(actor.role) : `${nameOf(names, actor.organisation ?? '')} ${roleOf(actor.role)}`;
};
const moods: readonly (readonly [RegExp, string])[] = [
  [/-overdue\.v\d+$/, 'late'],
  [/-due-soon\.v\d+$/, 'soon'],
];
const moodOf = ({ type }: Entry): string => moods.find(([pattern]) => pattern.test(type))?.[1] ?? '';

const entryOf = (names: Names, entry: Entry): Markup => markup`
  <li class="${moodOf(entry)}" data-type="${entry.type}">
    ${entry.occurredAt === null ? null : markup`<time datetime="${entry.occurredAt}">${timeOf(entry.occurredAt)}</time>`}
    <div>
      <p>${withNames(names, entry.sentence)}</p>
      <p class="soft">${[whoIn(names, entry), entry.article ?? ''].filter((each) => each !== '').join(' · ')}</p>
      ${entry.clock === null ? null : clockOf(names, entry.clock)}
    </div>
  </li>`;

/** Entries of one day after the other. */
const daysOf = (entries: readonly Entry[]): readonly (readonly Entry[])[] => {
  const days: Entry[][] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last && dayOf(last[0]!.occurredAt) === dayOf(entry.occurredAt)) last.push(entry);
    else days.push([entry]);
  }
  return days;
};

export const titleOfDossier = (dossier: Pick<Dossier, 'id' | 'kind' | 'number'>): string =>
  `${kindOf(dossier.kind)} ${referenceOf(dossier)}`;

/** The story of a matter: what happened, who did it, by which article, and how every date came about. */
export const dossierOf = (asked: Asked, names: Names, { organisation, links, entries }: Dossier): Markup => markup`
  <p class="soft">${organisation === null ? '尚未确定承办机构' : `由${nameOf(names, organisation)}承办`}，共${entries.length}件事。</p>
  ${
    links.length === 0
      ? null
      : markup`<nav class="links" aria-label="有关的事项"><span class="soft">有关的事项</span>${links.map(
          (each) => markup`<a href="${linkTo(asked, { matter: each.number ?? each.id })}">${titleOfDossier(each)}</a>`,
        )}</nav>`
  }
  ${entries.length === 0 ? markup`<p class="empty">还没有可以讲的事。</p>` : null}
  ${daysOf(entries).map(
    (day) => markup`<section class="day"><h3>${dayOf(day[0]!.occurredAt)}</h3>
      <ol class="story">${day.map((entry) => entryOf(names, entry))}</ol></section>`,
  )}`;
