import { deciders as analytics } from '@12315/domain-analytics';
import { deciders as enforcementCases } from '@12315/domain-enforcement-cases';
import { deciders as intake } from '@12315/domain-intake';
import { deciders as mediation } from '@12315/domain-mediation';
import { deciders as routing } from '@12315/domain-routing';
import { deciders as sampling } from '@12315/domain-sampling';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const contexts = Object.entries({
  intake,
  routing,
  mediation,
  'enforcement-cases': enforcementCases,
  sampling,
  analytics,
});

const messagesOf = (deciders: (typeof contexts)[number][1]): readonly string[] =>
  deciders.flatMap(({ events, commands }) => [...Object.keys(events), ...Object.keys(commands)]);
/** The types a library exports by its door; `LeadEvent` and `LeadCommand` are only the union of the others. */
const exportedTypes = (context: string): readonly string[] =>
  [...text(`libs/domain/${context}/src/index.ts`).matchAll(/export (type )?\{([^}]*)\}/g)]
    .flatMap(([, , names]) => names!.split(','))
    .map((name) => name.replace('type ', '').trim())
    .filter((name) => /^[A-Z]/.test(name) && !/(Event|Command)$/.test(name));
const lacking = (page: string, names: readonly string[]): readonly string[] =>
  names.filter((name) => !page.includes(`\`${name}\``));

describe.each(contexts)('%s', (context, deciders) => {
  it('speaks only words of the glossary', () =>
    expect(lacking(text('docs/glossary.md'), [...exportedTypes(context), ...messagesOf(deciders)])).toEqual([]));
  it('has a page that shows every command and every event', () =>
    expect(lacking(text(`docs/contexts/${context}.md`), messagesOf(deciders))).toEqual([]));
  it('has a page that names every stream', () =>
    expect(
      deciders.filter(({ decider }) => !text(`docs/contexts/${context}.md`).includes(`\`${decider.category}-{`)),
    ).toEqual([]));
});

it('reads the names that a door exports', () => {
  expect(exportedTypes('intake')).toContain('Complaint');
  expect(exportedTypes('intake')).not.toContain('ComplaintEvent');
  expect(lacking('`Complaint`', ['Complaint', 'Grievance'])).toEqual(['Grievance']);
});
