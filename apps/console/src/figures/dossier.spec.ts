import { sourceOf } from '../markup';
import type { Dossier, Entry } from './answers';
import { askedIn } from './asked';
import { dossierOf, titleOfDossier } from './dossier';

const names = new Map([['340202D01', '镜湖区局']]);
const asked = { ...askedIn('?from=2026-05-01&to=2026-05-31', ''), list: 'K1' };
const entry = (more: Partial<Entry> = {}): Entry => ({
  id: 'e',
  type: 'intake.complaint-accepted.v1',
  service: 'intake',
  occurredAt: '2026-05-20T17:30:00.000Z',
  actor: { role: 'HANDLER', organisation: '340202D01' },
  sentence: '已受理',
  article: null,
  clock: null,
  ...more,
});
const dossier = (entries: readonly Entry[], more: Partial<Dossier> = {}): Dossier => ({
  id: 'a',
  kind: 'COMPLAINT',
  number: 'N-a',
  organisation: '340202D01',
  links: [],
  entries,
  ...more,
});
const shown = (of: Dossier) => sourceOf(dossierOf(asked, names, of));
const read = (source: string): string =>
  source
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the story of a matter', () => {
  it('is called by its kind and number', () => expect(titleOfDossier(dossier([]))).toBe('投诉 N-a'));
  it('says who did what when, in Wuhu, by which article', () =>
    expect(read(shown(dossier([entry({ article: '第十五条' })])))).toBe(
      '由镜湖区局承办，共1件事。 2026年5月21日星期四 01:30 已受理 镜湖区局 承办人 · 第十五条',
    ));
  it('goes day by day', () => {
    const later = entry({ occurredAt: '2026-05-21T01:00:00.000Z' });
    const next = entry({ occurredAt: '2026-05-22T01:00:00.000Z' });
    expect(shown(dossier([entry(), later, next])).match(/<h3>[^<]+/g)).toEqual([
      '<h3>2026年5月21日星期四',
      '<h3>2026年5月22日星期五',
    ]);
  });
  it('tells on demand how a date came about', () => {
    const clock = { title: '初查', dueOn: '2026-05-29', article: '第十五条', explained: ['一', '二'] };
    expect(read(shown(dossier([entry({ clock })])))).toContain('初查：2026-05-29届满，怎样算出来的 一 二');
  });
  it('calls organisations by name, but leaves receipt numbers alone', () =>
    expect(read(shown(dossier([entry({ sentence: '340202D01已签收340202D01202605200001C1' })])))).toContain(
      '镜湖区局已签收340202D01202605200001C1',
    ));
  it('says of nobody in particular that it was the clock or the system', () =>
    expect(read(shown(dossier([entry({ actor: { role: 'CLOCK', organisation: '340202D01' } })])))).toContain(
      '已受理 时钟',
    ));
  it('marks what is late', () =>
    expect(shown(dossier([entry({ type: 'intake.acceptance-overdue.v1' })]))).toContain('<li class="late"'));
  it('leads to the matters that it has to do with', () => {
    const links = [{ id: 'i', kind: 'INCIDENT', number: null }];
    const source = shown(dossier([entry()], { links }));
    expect(read(source)).toContain('有关的事项 群体性突发事件 i');
    expect(source).toContain('list=K1&amp;matter=i"');
  });
  it('of nothing yet says so', () =>
    expect(read(shown(dossier([], { organisation: null })))).toBe('尚未确定承办机构，共0件事。 还没有可以讲的事。'));
  it('takes nothing that it is told for markup', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const clock = { title: evil, dueOn: evil, article: evil, explained: [evil] };
    const source = shown(
      dossier([entry({ sentence: evil, article: evil, clock, actor: { role: evil, organisation: evil } })], {
        organisation: evil,
        links: [{ id: evil, kind: evil, number: evil }],
      }),
    );
    expect(source).not.toContain('<img');
  });
});
