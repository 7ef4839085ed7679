import { startingOrganisations } from '@12315/domain-routing';
import { type Measures, none } from './expected';

export interface Row {
  readonly organisation: string;
  readonly expected: Measures;
  readonly found: Measures;
  readonly right: boolean;
}

const measures = ['received', 'accepted', 'refused', 'overdue'] as const;
const titles: Readonly<Record<(typeof measures)[number], string>> = {
  received: '收到',
  accepted: '受理',
  refused: '不受理',
  overdue: '逾期',
};

/** Plan beside platform, one row per organisation that either of them knows. */
export const compared = (
  expected: ReadonlyMap<string, Measures>,
  found: ReadonlyMap<string, Measures>,
): readonly Row[] =>
  [...new Set([...expected.keys(), ...found.keys()])].sort().map((organisation) => {
    const [should, is] = [expected.get(organisation) ?? none, found.get(organisation) ?? none];
    const right = measures.every((measure) => should[measure] === is[measure]);
    return { organisation, expected: should, found: is, right };
  });

const nameOf = (code: string) => startingOrganisations.find((each) => each.code === code)?.name ?? '';
/** Chinese characters take two columns. */
const padded = (text: string, width: number) => ' '.repeat(Math.max(0, width - text.length * 2)) + text;

/** The comparison for a person: found, and what it should be where that differs. */
export const tableOf = (rows: readonly Row[]): readonly string[] => [
  `             ${measures.map((measure) => padded(titles[measure], 10)).join('')}`,
  ...rows.map(({ organisation, expected, found, right }) => {
    const cells = measures.map((measure) => {
      const [should, is] = [expected[measure], found[measure]];
      return (should === is ? String(is) : `${is} (${should})`).padStart(10);
    });
    return `  ${right ? '✓' : '✗'} ${organisation}${cells.join('')}  ${nameOf(organisation)}`;
  }),
];
