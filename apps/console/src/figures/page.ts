import { type Markup, markup, sourceOf } from '../markup';
import { inWuhu } from '../status';
import type { Dossier, Kpi, KpiValue, Matters, Measures, Organisation, Table, User } from './answers';
import { type Asked, askedIn, queryOf, queryOfAllClasses, toList, toTable } from './asked';
import { dossierOf, titleOfDossier } from './dossier';
import { classOptions, organisationIn, organisationOptions, problemBox, usersOf } from './forms';
import { type Listed, listOf, listsOf, type Side } from './list';
import { ask, askAnyone, download, problemOf, signedIn, signIn, signOut } from './session';
import { tableOf } from './table';
import { classOf, nameOf, type Names, periodOf, roleOf } from './words';

const element = <T extends HTMLElement>(id: string): T => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id} on the page`);
  return found as T;
};
const put = (id: string, content: Markup) => {
  element(id).innerHTML = sourceOf(content);
};
const show = (id: string, visible: boolean) => {
  element(id).hidden = !visible;
};
const say = (text: string) => {
  element('status').textContent = text;
};
const title = (text: string) => {
  element('result-title').textContent = text;
  document.title = `${text} · 12315 平台`;
};

/** Says what is going on meanwhile, and what went wrong. */
const during = async (doing: string, work: () => Promise<string>): Promise<void> => {
  show('problem', false);
  element('result').setAttribute('aria-busy', 'true');
  say(doing);
  try {
    say(await work());
  } catch (error) {
    say('');
    put('problem', problemBox(problemOf(error)));
    show('problem', true);
  }
  element('result').removeAttribute('aria-busy');
};

const limit = 50;
const everyOrganisation = async (cursor = ''): Promise<readonly Organisation[]> => {
  const { items, next } = await ask<{ readonly items: readonly Organisation[]; readonly next: string | null }>(
    `/api/routing/organisations?limit=200${cursor}`,
  );
  return next === null ? items : [...items, ...(await everyOrganisation(`&cursor=${encodeURIComponent(next)}`))];
};

const whose = (asked: Asked, names: Names, user: User): string => {
  const { organisation, row, by, class: of } = asked;
  if (by === 'organisation' && row !== '') return `${nameOf(names, row)}（不含所辖）`;
  const place = `${nameOf(names, organisation || user.organisation)}及所辖`;
  const only = by === 'class' && row !== '' ? row : of;
  return only === '' ? place : `${place}，${classOf(only)}`;
};

const tableQuery = (asked: Asked): string => `${queryOf({ ...asked, row: '' })}&by=${asked.by}`;

const showTable = (asked: Asked, names: Names, user: User) =>
  during('正在计数……', async () => {
    title(periodOf(asked));
    document.title = '统计指标 · 12315 平台';
    put('context', markup`${whose(asked, names, user)}`);
    const table = await ask<Table>(`/api/analytics/kpis?${tableQuery(asked)}`);
    put('result', tableOf(asked, table));
    show('files', true);
    return `${table.definitions.length}项指标，${table.by === 'total' ? '合计' : `${table.items.length}行`}`;
  });

const mattersQuery = (asked: Asked, kpi: Kpi, side: Side): string =>
  side === 'denominator' && kpi.ofAllClasses ? queryOfAllClasses(asked) : queryOf(asked);
const readList = async (query: string, measure: string, cursor = ''): Promise<Matters> =>
  ask<Matters>(`/api/analytics/matters?${query}&measure=${measure}&limit=${limit}${cursor}`);

interface Opened {
  readonly kpi: Kpi;
  readonly value: KpiValue;
  readonly measures: Measures;
}
const opened = async (asked: Asked): Promise<Opened> => {
  const { definitions, measures, items } = await ask<Table>(`/api/analytics/kpis?${queryOf(asked)}&by=total`);
  const i = definitions.findIndex(({ id }) => id === asked.list);
  const [kpi, value] = [definitions[i], items[0]?.values[i]];
  if (!kpi || !value) throw new Error('', { cause: { title: `没有指标${asked.list}` } });
  return { kpi, value, measures };
};

/** Each list goes on where it ended; the reader stays with what is new. */
const goOn = (asked: Asked, names: Names, { kpi, measures }: Opened, listed: Listed) => {
  const id = `${listed.side}-${listed.measure}`;
  const box = document.querySelector<HTMLElement>(`[data-list="${id}"]`);
  box?.querySelector('[data-more]')?.addEventListener('click', () =>
    during('正在读取……', async () => {
      const cursor = `&cursor=${encodeURIComponent(listed.next ?? '')}`;
      const more = await readList(mattersQuery(asked, kpi, listed.side), listed.measure, cursor);
      const all = { ...listed, ...more, items: [...listed.items, ...more.items] };
      box.innerHTML = sourceOf(listOf(asked, names, measures, all));
      goOn(asked, names, { kpi, measures } as Opened, all);
      box.querySelectorAll<HTMLElement>('tbody a')[listed.items.length]?.focus();
      return `又列出${more.items.length}项`;
    }),
  );
};

const showList = (asked: Asked, names: Names, user: User) =>
  during('正在读取事项……', async () => {
    title('数字背后的事项');
    put(
      'context',
      markup`<a href="${toTable(asked)}">← 回到统计指标</a> ${periodOf(asked)}，${whose(asked, names, user)}`,
    );
    const found = await opened(asked);
    const { kpi } = found;
    title(`${kpi.id} ${kpi.name}`);
    const wanted = (side: Side, measures: readonly string[]) =>
      measures.map(async (measure) => ({
        ...(await readList(mattersQuery(asked, kpi, side), measure)),
        side,
        measure,
      }));
    const lists = await Promise.all([
      ...wanted('numerator', kpi.numerator),
      ...wanted('denominator', kpi.denominator ?? []),
    ]);
    put('result', listsOf(asked, names, found, lists));
    for (const listed of lists) goOn(asked, names, found, listed);
    return `列出${lists.reduce((sum, { items }) => sum + items.length, 0)}项`;
  });

const showDossier = (asked: Asked, names: Names) =>
  during('正在读取全程记录……', async () => {
    title('全程记录');
    const back = asked.list === '' ? toTable(asked) : toList(asked);
    put('context', markup`<a href="${back}">← ${asked.list === '' ? '回到统计指标' : '回到事项列表'}</a>`);
    const dossier = await ask<Dossier>(`/api/analytics/dossiers/${encodeURIComponent(asked.matter)}`);
    title(titleOfDossier(dossier));
    put('result', dossierOf(asked, names, dossier));
    return `共${dossier.entries.length}件事`;
  });

/** What the address has a fragment of is there only now. */
const toFragment = () => {
  const found = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  found?.scrollIntoView();
  found?.focus({ preventScroll: true });
};

const fillForm = async (asked: Asked, all: readonly Organisation[]): Promise<void> => {
  element<HTMLInputElement>('from').value = asked.from;
  element<HTMLInputElement>('to').value = asked.to;
  element<HTMLInputElement>(`by-${asked.by}`).checked = true;
  put('organisation', organisationOptions(all, asked.organisation));
  put('class', classOptions([], asked.class));
  try {
    const query = queryOf({ ...asked, class: '', row: '' });
    const { items } = await ask<Table>(`/api/analytics/kpis?${query}&by=class`);
    const found = items.map((row) => row.class ?? '');
    put('class', classOptions(found, asked.class));
  } catch {
    // What is asked for is refused where its answer would stand.
  }
};

const prepareFiles = (asked: Asked) => {
  for (const format of ['xlsx', 'csv'])
    element(`as-${format}`).addEventListener('click', () =>
      during('正在准备文件……', async () => {
        await download(
          `/api/analytics/kpis/export?${tableQuery(asked)}&format=${format}`,
          `统计指标${asked.from}至${asked.to}.${format}`,
        );
        return '文件已下载';
      }),
    );
};

const showSignIn = async () => {
  show('sign-in', true);
  await during('正在读取演示用户……', async () => {
    const { items } = await askAnyone<{ readonly items: readonly User[] }>('/auth/users');
    const organisations = new Map(items.map((user) => [user.organisation, organisationIn(user)]));
    put(
      'user',
      usersOf(items, (code) => nameOf(organisations, code)),
    );
    element('sign-in-form').addEventListener('submit', (event) => {
      event.preventDefault();
      const username = element<HTMLSelectElement>('user').value;
      const user = items.find((each) => each.username === username);
      if (user)
        void during('正在登录……', async () => {
          await signIn(user);
          location.reload();
          return '';
        });
    });
    return '';
  });
};

const showSignedIn = (user: User) => {
  show('signed-in', true);
  element('who').textContent = `${organisationIn(user)} ${user.roles.map(roleOf).join('、')}`;
  element('sign-out').addEventListener('click', () => {
    signOut();
    location.assign('/figures');
  });
};

/** Figures, the matters behind each, and the story of each of these: one page, whose address says what it shows. */
export const showFigures = async (): Promise<void> => {
  const user = signedIn();
  if (user === null) return showSignIn();
  showSignedIn(user);
  let asked = askedIn(location.search, '');
  let names: Names = new Map();
  await during('正在读取……', async () => {
    const { businessTime } = await askAnyone<{ readonly businessTime: string }>('/status');
    asked = askedIn(location.search, inWuhu(businessTime).slice(0, 10));
    const all = await everyOrganisation();
    names = new Map(all.map(({ id, name }) => [id, name]));
    if (asked.matter === '' && asked.list === '') {
      show('asking', true);
      void fillForm(asked, all);
      prepareFiles(asked);
    }
    return '';
  });
  if (!element('problem').hidden) return;
  if (asked.matter !== '') await showDossier(asked, names);
  else if (asked.list !== '') await showList(asked, names, user);
  else await showTable(asked, names, user);
  toFragment();
};
