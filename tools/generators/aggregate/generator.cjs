const { formatFiles, generateFiles } = require('@nx/devkit');
const { join } = require('node:path');
const { appended, edit, imported, inserted, rowAdded } = require('../lib/edits.cjs');
const { existingContext, names } = require('../lib/names.cjs');
const { addPublications } = require('../lib/publications.cjs');

const templates = join(__dirname, '../templates/aggregate');

/** Its word in the glossary and its state table on the context's page: a spec compares both with what the library exports. */
const described = (tree, { context, name, term }) => {
  const { camel, kebab, pascal, words } = name;
  edit(tree, 'docs/glossary.md', (text, path) => {
    if (text.includes(`\`${pascal}\``)) throw new Error(`${path} has \`${pascal}\` already`);
    const rows = [
      ['Things', `| ${term} | ${words} | \`${pascal}\` |`],
      ['Facts', `| ${term}已登记 | \`${pascal}Registered\` |\n| ${term}已办结 | \`${pascal}Closed\` |`],
      ['Commands', `| 登记${term} | \`Register${pascal}\` |\n| 办结${term} | \`Close${pascal}\` |`],
    ];
    return rows.reduce((sofar, [heading, row]) => rowAdded(sofar, heading, row, path), text);
  });
  const section = `## ${pascal} ${term} – \`${camel}-{${camel}Id}\`
Held by the organisation that registered it.

| state | command (who) | guard | event | next |
|---|---|---|---|---|
| – | \`Register${pascal}\` | names its subject | \`${pascal}Registered\` | open |
| open | \`Close${pascal}\` | – | \`${pascal}Closed\` | closed |
| – | \`Close${pascal}\` | refused \`${kebab}.unknown\` | – | – |

`;
  edit(tree, `docs/contexts/${context}.md`, (text, path) => inserted(text, '## Published', section, path));
};

/** The four files of an aggregate, and every list of the repository that must know it, apart from the service. */
const addDomain = (tree, { context, domain, name, term }) => {
  const { camel, kebab, pascal } = name;
  if (tree.exists(`${domain}/${kebab}`)) throw new Error(`${domain}/${kebab} is there already`);
  generateFiles(tree, templates, `${domain}/${kebab}`, { ...name, term });
  edit(tree, `${domain}/index.ts`, (text, path) => {
    const examples = [`${camel}CommandExamples`, `${camel}EventExamples`];
    const doors = `export { type Close${pascal}, type ${pascal}, ${camel}, type ${pascal}Command, type Register${pascal} } from './${kebab}/${kebab}';
export type { ${pascal}Closed, ${pascal}Event, ${pascal}Registered } from './${kebab}/${kebab}.events';
export { ${examples.join(', ')} } from './${kebab}/${kebab}.examples';
`;
    const row = `{ decider: ${camel}, events: ${camel}EventExamples, commands: ${camel}CommandExamples }`;
    const withImports = examples.reduce(
      (sofar, each) => imported(sofar, each, `./${kebab}/${kebab}.examples`),
      imported(text, camel, `./${kebab}/${kebab}`),
    );
    return appended(inserted(withImports, '\n/** Every decider', doors, path), 'export const deciders = [', row, path);
  });
  edit(tree, 'tools/properties/src/deciders.property.spec.ts', (text, path) => {
    const opening = '.sort()).toEqual([';
    const list = text.slice(text.lastIndexOf(opening) + opening.length, text.indexOf('])', text.lastIndexOf(opening)));
    const all = [...list.matchAll(/'(\w+)'/g)].map(([, each]) => each);
    if (all.includes(camel)) throw new Error(`${path}: there is an aggregate ${camel} already`);
    return text.replace(list, () =>
      [...all, camel]
        .sort()
        .map((each) => `'${each}'`)
        .join(', '),
    );
  });
  described(tree, { context, name, term });
};

/** The service's table, its words for the refusals, and a publication map in which everything is private until told. */
const addToService = (tree, { context, kebab, pascal, camel, app }, name, term) => {
  const library = `@12315/domain-${context}`;
  const same = name.camel === camel;
  const decider = same ? `${camel}Decider` : name.camel;
  const publishes = addPublications(tree, { app, context, pascal }, name);
  edit(tree, `${app}/${kebab}.service.ts`, (text, path) => {
    const withImports = imported(
      imported(text, same ? `${camel} as ${decider}` : decider, library),
      `${name.camel}Publications`,
      publishes,
    );
    const listed = appended(withImports, 'deciders: [', `handles(${decider})`, path);
    return appended(listed, `publishes(${camel}Events, {`, `${name.camel}: ${name.camel}Publications`, path);
  });
  edit(tree, `${app}/${kebab}.titles.ts`, (text, path) =>
    appended(
      text,
      'titles: Titles = {',
      `'${name.kebab}.unknown': { title: '没有找到该${term}' },\n'${name.kebab}.subject-missing': { title: '请写明${term}的事由' }`,
      path,
    ),
  );
};

module.exports = async (tree, { context, aggregate, term }) => {
  const place = existingContext(tree, context);
  const name = names(aggregate);
  addDomain(tree, { context, domain: place.domain, name, term });
  addToService(tree, { context, ...place }, name, term);
  await formatFiles(tree);
  console.log(
    `next: who may (grants), how (http/), what to tell: npm run generate -- contract ${context} ${name.pascal}Registered`,
  );
};
module.exports.addDomain = addDomain;
