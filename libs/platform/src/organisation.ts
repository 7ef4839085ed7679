/** How much of `{area6}{level}{nn}` an organ's authority fixes: a province two digits of the area, a district all six. */
const reach: Readonly<Record<string, number>> = { P: 2, C: 4, D: 6, X: 6 };
/** The last two of the area may be letters: zones without a national code have one of the city's own, `3402Z1`. */
const pattern = /^\d{4}[0-9A-Z]{2}([PCDXSABT])\d{2}$/;

/** From the first code on and before the last: as an index range it is exact. */
export interface Scope {
  readonly from: string;
  readonly before: string;
}

/**
 * The organisation codes that an organisation sees: the codes of its province, city or district, or only its own (sub-office,
 * association, branch, station). A code that is none of ours sees nothing.
 */
export const scopeOf = (organisation: string): Scope => {
  const level = pattern.exec(organisation)?.[1];
  if (level === undefined) return { from: '', before: '' };
  const digits = reach[level];
  if (digits === undefined) return { from: organisation, before: `${organisation}\0` };
  const area = organisation.slice(0, digits);
  return { from: area, before: area.slice(0, -1) + String.fromCharCode(area.charCodeAt(digits - 1) + 1) };
};

/** Whether the officers of `ancestor` may act where `organisation` holds the matter. */
export const covers = (ancestor: string, organisation: string): boolean => {
  const { from, before } = scopeOf(ancestor);
  return from <= organisation && organisation < before;
};
