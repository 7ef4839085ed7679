import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The six services are what the generators write, with more in it: every file that they would write for a service, for each of
 * its aggregates and for each of its views stands in its place, and what nobody changes by hand is there word for word.
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

const filesOf = (folder: string, kebab: string): readonly string[] =>
  filesIn(folder).map((path) => path.replaceAll('__kebab__', kebab));
const placesOfAggregate = (context: string, aggregate: string): readonly string[] =>
  filesOf('aggregate', aggregate).map((path) => `libs/domain/${context}/src/${aggregate}/${path}`);

/** Of every template the path that it has in a service. */
const placesOf = (context: string, aggregate: string): readonly string[] => {
  const routes = /(s|sh|ch)$/.test(aggregate) ? `${aggregate}es` : `${aggregate}s`;
  const filled = (path: string) =>
    path.replaceAll('__kebab__', context).replaceAll('__aggregateKebab__', aggregate).replaceAll('__routes__', routes);
  const at = (folder: string, place: string) => filesIn(folder).map((path) => `${place}/${filled(path)}`);
  return [
    ...at('context/app', `apps/${context}`),
    ...at('context/domain', `libs/domain/${context}`),
    ...at('context/contracts', `libs/contracts/src/${context}`),
    ...at('context/page', 'docs/contexts'),
    ...placesOfAggregate(context, aggregate),
  ];
};

/** Folders or files, by their names without the ending. */
const found = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .map((path) => basename(path, ending));

/** A template whose only variable is the name of the service. */
const rendered = (template: string, kebab: string) =>
  readFileSync(join(templates, template), 'utf8').replaceAll('<%= kebab %>', kebab);

describe.each(services)('%s, whose first aggregate is %s', (context, aggregate) => {
  it('has every file that the generator writes, in its place', () =>
    expect(placesOf(context, aggregate).filter((path) => !stands(path))).toEqual([]));
  it('has every file of each of its aggregates', () => {
    const aggregates = found(`libs/domain/${context}/src`, '.ts').filter((name) =>
      existsSync(join(root, `libs/domain/${context}/src/${name}/${name}.events.ts`)),
    );
    expect(aggregates).toContain(aggregate);
    expect(aggregates.flatMap((each) => placesOfAggregate(context, each)).filter((path) => !stands(path))).toEqual([]);
  });
  it('has every file of each of its views', () => {
    // Letters are of the platform's making, the same in every service.
    const views = found(`apps/${context}/src/views`, '.view.ts').filter((view) => view !== 'letters');
    expect(views.length).toBeGreaterThan(0);
    const paths = views.flatMap((view) => filesOf('view', view).map((path) => `apps/${context}/src/views/${path}`));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
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
