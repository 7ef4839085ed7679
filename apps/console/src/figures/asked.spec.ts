import { askedIn, linkTo, queryOf, queryOfAllClasses, toList, toTable } from './asked';

const today = '2026-08-05';
const asked = askedIn('?from=2026-05-01&to=2026-05-31', today);

describe('what the address asks for', () => {
  it('is the year so far and all together, unless it says otherwise', () =>
    expect(askedIn('', today)).toEqual({
      from: '2026-01-01',
      to: today,
      organisation: '',
      class: '',
      by: 'total',
      list: '',
      row: '',
      matter: '',
    }));
  it('is all together where it says something unheard of', () => expect(askedIn('?by=week', today).by).toBe('total'));
  it('comes back from a link as it was', () => {
    const much = { ...asked, organisation: '340202D01', class: '010', by: 'class', list: 'K2', row: '-' } as const;
    const link = linkTo(much, { matter: 'a&b=c #1' });
    expect(askedIn(link.slice(link.indexOf('?')), today)).toEqual({ ...much, matter: 'a&b=c #1' });
  });
  it('leads back to the list, and to the table', () => {
    const deep = { ...asked, by: 'organisation', list: 'K1', row: '340202D01', matter: 'x' } as const;
    expect(toList(deep)).toBe('/figures?from=2026-05-01&to=2026-05-31&by=organisation&list=K1&row=340202D01');
    expect(toTable(deep)).toBe('/figures?from=2026-05-01&to=2026-05-31&by=organisation');
  });
});

describe('the question to the interface', () => {
  it('of all together is the period', () => expect(queryOf(asked)).toBe('from=2026-05-01&to=2026-05-31'));
  it('of an organisation’s row is what it has of its own', () =>
    expect(queryOf({ ...asked, by: 'organisation', row: '340202D01', class: '010' })).toBe(
      'from=2026-05-01&to=2026-05-31&organisation=340202D01&class=010&reach=own',
    ));
  it('of a class’s row is that class', () =>
    expect(queryOf({ ...asked, organisation: '340202D01', by: 'class', row: '010' })).toBe(
      'from=2026-05-01&to=2026-05-31&organisation=340202D01&class=010',
    ));
  it('of what has no class names the empty one', () => {
    expect(queryOf({ ...asked, by: 'class', row: '-' })).toBe('from=2026-05-01&to=2026-05-31&class=');
    expect(queryOf({ ...asked, by: 'organisation', class: '-', row: '340202D01' })).toBe(
      'from=2026-05-01&to=2026-05-31&organisation=340202D01&class=&reach=own',
    );
  });
  it('of what a share is a share of has no class', () =>
    expect(queryOfAllClasses({ ...asked, by: 'class', row: '010' })).toBe('from=2026-05-01&to=2026-05-31'));
});
