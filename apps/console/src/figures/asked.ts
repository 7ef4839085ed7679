export type By = 'total' | 'organisation' | 'class';

/** What the address of the page asks for; empty where it does not say. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly organisation: string;
  /** `-` is what has no class. */
  readonly class: string;
  readonly by: By;
  /** The key figure whose matters are listed, of one row where the figures stand apart. */
  readonly list: string;
  readonly row: string;
  /** Receipt number or id of the matter whose story is told. */
  readonly matter: string;
}

const bys: readonly string[] = ['total', 'organisation', 'class'];

/** @param today the day of business: a period ends then, and begins with its year, unless the address says otherwise */
export const askedIn = (search: string, today: string): Asked => {
  const given = new URLSearchParams(search);
  const of = (name: string) => given.get(name) ?? '';
  return {
    from: of('from') || `${today.slice(0, 4)}-01-01`,
    to: of('to') || today,
    organisation: of('organisation'),
    class: of('class'),
    by: bys.includes(of('by')) ? (of('by') as By) : 'total',
    list: of('list'),
    row: of('row'),
    matter: of('matter'),
  };
};

const joined = (fields: Readonly<Record<string, string>>): string =>
  String(new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== '')));

/** Where this page shows it. */
export const linkTo = (asked: Asked, more: Partial<Asked> = {}): string => `/figures?${joined({ ...asked, ...more })}`;
export const toTable = (asked: Asked): string => linkTo(asked, { list: '', row: '', matter: '' });
export const toList = (asked: Asked): string => linkTo(asked, { matter: '' });

/** Figures of one row are those of its organisation without what that covers, or of its class. */
const narrowed = ({ from, to, organisation, class: of, by, row }: Asked): Readonly<Record<string, string>> => {
  const rest = { from, to, organisation, class: of };
  if (row === '' || by === 'total') return rest;
  return by === 'organisation' ? { ...rest, organisation: row, reach: 'own' } : { ...rest, class: row };
};

/** The same as a question to the interface. */
export const queryOf = (asked: Asked): string => joined(narrowed(asked)).replace(/(^|&)class=-(&|$)/, '$1class=$2');
/** A share is one of all classes. */
export const queryOfAllClasses = (asked: Asked): string => joined({ ...narrowed(asked), class: '' });
