import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { citationOf, type Limit, limits } from './index';

const period = ({ n, unit, extension }: Limit) => {
  const short = unit === 'workingDay' ? 'wd' : 'd';
  return extension ? `${n} + ${extension.n} ${short}` : `${n} ${short}`;
};
const row = (limit: Limit) =>
  [
    '',
    limit.id,
    `\`${limit.duty}\``,
    period(limit),
    limit.soonOn ?? '–',
    limit.startsWith,
    `${limit.from} – ${limit.to ?? ''}`.trim(),
    citationOf(limit),
    limit.basis,
    '',
  ]
    .join(' | ')
    .trim();

/** After a change of the limits paste the table that this spec prints. */
it('docs/law.md shows the limits as they are', () => {
  const page = readFileSync(resolve(__dirname, '../../../docs/law.md'), 'utf8');
  const shown = page.split('\n').filter((line) => line.startsWith('| DL-'));
  expect(shown.join('\n')).toBe(limits.map(row).join('\n'));
});
