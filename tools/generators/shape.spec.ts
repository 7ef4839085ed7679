import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The six services are what the generator of services writes, with more in it: every file that it would write for them stands in
 * its place, and what nobody changes by hand is there word for word.
 */
const templates = join(__dirname, 'templates');
const root = join(__dirname, '../..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');

const services = [
  ['intake', 'item'],
  ['routing', 'dispatch'],
  ['mediation', 'mediation'],
  ['enforcement-cases', 'lead'],
  ['sampling', 'sample'],
  ['analytics', 'hotspot'],
] as const;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(templates, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.template'))
    .map((path) => path.replace(/\.template$/, ''));

/** As a file, as the folder that it has grown into, or, of a spec, as several of them. */
const stands = (path: string) =>
  existsSync(join(root, path)) ||
  existsSync(join(root, path.replace(/\.ts$/, ''))) ||
  (path.endsWith('.spec.ts') && readdirSync(join(root, dirname(path))).some((file) => file.endsWith('.spec.ts')));

/** Of every template the path that it has in a service. */
const placesOf = (context: string, aggregate: string): readonly string[] => {
  const routes = /(s|sh|ch)$/.test(aggregate) ? `${aggregate}es` : `${aggregate}s`;
  const filled = (kebab: string) => (path: string) =>
    path.replaceAll('__kebab__', kebab).replaceAll('__aggregateKebab__', aggregate).replaceAll('__routes__', routes);
  const at = (folder: string, kebab: string, place: string) =>
    filesIn(folder).map((path) => `${place}/${filled(kebab)(path)}`);
  return [
    ...at('context/app', context, `apps/${context}`),
    ...at('context/domain', context, `libs/domain/${context}`),
    ...at('context/contracts', context, `libs/contracts/src/${context}`),
    ...at('context/page', context, 'docs/contexts'),
    ...at('aggregate', aggregate, `libs/domain/${context}/src/${aggregate}`),
  ];
};

/** A template whose only variable is the name of the service. */
const rendered = (template: string, kebab: string) =>
  readFileSync(join(templates, template), 'utf8').replaceAll('<%= kebab %>', kebab);

describe.each(services)('%s, whose first aggregate is %s', (context, aggregate) => {
  it('has every file that the generator writes, in its place', () =>
    expect(placesOf(context, aggregate).filter((path) => !stands(path))).toEqual([]));
  it('is described to the workspace word for word', () => {
    expect(text(`apps/${context}/project.json`)).toBe(rendered('context/app/project.json.template', context));
    expect(text(`libs/domain/${context}/project.json`)).toBe(rendered('context/domain/project.json.template', context));
  });
  it('is a table of contents and its start', () => {
    const camel = context.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const source = text(`apps/${context}/src/${context}.service.ts`);
    const table = source.slice(source.indexOf(': Service = {'));
    const rows = ['name', 'ruleSetAt', 'grants', 'deciders', 'views', 'policies', 'publishes', 'consumes', 'gathers'];
    expect(source).toContain(`export const ${camel}: Service = {`);
    expect([...table.matchAll(/^ {2}(\w+)(?=[:,])/gm)].map(([, row]) => row)).toEqual(rows);
    expect(text(`apps/${context}/src/main.ts`)).toMatch(new RegExp(`^runService\\(${camel}, \\{`, 'm'));
    expect(text(`apps/${context}/src/${context}.service.spec.ts`)).toMatch(
      new RegExp(`^serviceSpec\\(${camel}(, \\w+)?\\);$`, 'm'),
    );
  });
});
