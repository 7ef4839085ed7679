const { formatFiles, generateFiles } = require('@nx/devkit');
const { join } = require('node:path');
const { appended, edit, imported, unimported } = require('../lib/edits.cjs');
const { eventsIn, exampleOf } = require('../lib/events.cjs');
const { existingContext, kebabOf, names } = require('../lib/names.cjs');
const { publicationOf } = require('../lib/publications.cjs');

const templates = join(__dirname, '../templates/contract');
const fixtures = 'libs/contracts/src/__fixtures__';

/** The Chinese name of a fact, by the glossary. */
const termOf = (tree, event) =>
  new RegExp(`^\\| (\\S+) \\| \`${event}\` \\|$`, 'm').exec(tree.read('docs/glossary.md', 'utf8'))?.[1] ?? event;

const nextMajor = (tree, contracts, fact) => {
  for (let major = 1; ; major++) if (!tree.exists(`${contracts}/${fact}.v${major}.ts`)) return major;
};

/** The class and its first fixture. Fields that no decorator can describe stay out, and are named in the answer. */
const addContract = (tree, { context, contracts, event, fields, example }) => {
  const fact = kebabOf(event);
  const major = nextMajor(tree, contracts, fact);
  const type = `${context}.${fact}.v${major}`;
  const told = fields.filter(({ described }) => described);
  const kinds = (names, ...of) => of.filter((name) => told.some(({ described }) => names(described).includes(name)));
  generateFiles(tree, templates, contracts, {
    fact,
    major,
    type,
    pascal: event,
    term: termOf(tree, event),
    fields: told.map(({ name, described }) => ({ name, ...described })),
    decorators: [...new Set(told.flatMap(({ described }) => described.decorators))].sort(),
    kernel: kinds(({ type: as }) => as.split(' '), 'Instant', 'LegalDate'),
    deadline: told.some(({ described }) => described.type.includes('DeadlineV1')),
  });
  const data = Object.fromEntries(told.map(({ name }) => [name, example[name]]));
  tree.write(`${fixtures}/${type}.json`, JSON.stringify([data], null, 2));
  const left = fields.filter(({ described }) => !described).map(({ name }) => name);
  return { fact, major, type, contract: `${event}V${major}`, told: told.map(({ name }) => name), left };
};

/** The dossier has a sentence for every contract it gathers. */
const addToAnalytics = (tree, { channel, type, sentence }) => {
  const views = 'apps/analytics/src/views';
  const gathers = (path) => tree.exists(path) && tree.read(path, 'utf8').includes(channel);
  const listed = (path, opening, item) => edit(tree, path, (text) => appended(text, opening, item, path));
  if (gathers(`${views}/gathered.ts`)) {
    const entry = `'${type}': () => ({ sentence: '${sentence}' })`;
    const events = channel[0].toUpperCase() + channel.slice(1);
    listed(`${views}/sentences/${type.split('.')[0]}.ts`, `: Cases<${events}, [], Told> = {`, entry);
    const told = 'const told: readonly (readonly [string, string, string | null, string | null])[] = [';
    listed(`${views}/dossier.spec.ts`, told, `['${type}', '${sentence}', null, null]`);
  }
};

/** The page of the context lists what it tells. */
const addToPage = (tree, context, fact) =>
  edit(tree, `docs/contexts/${context}.md`, (text) =>
    text.replace(new RegExp(`(\`${context}\\.events\`: (?:\`[\\w-]+\`, )*\`[\\w-]+\`)`), `$1, \`${fact}\``),
  );

const aggregateOf = (tree, domain, event) =>
  tree
    .children(domain)
    .filter((name) => tree.exists(`${domain}/${name}/${name}.events.ts`))
    .find((name) => tree.read(`${domain}/${name}/${name}.events.ts`, 'utf8').includes(`'${event}'`));

module.exports = async (tree, { context, event }) => {
  const { app, camel, domain, contracts } = existingContext(tree, context);
  const aggregate = aggregateOf(tree, domain, event);
  if (!aggregate) throw new Error(`${domain} has no event ${event}`);
  const events = eventsIn(
    tree.root,
    `${domain}/${aggregate}/${aggregate}.events.ts`,
    `${names(aggregate).pascal}Event`,
  );
  const { fields } = events.find(({ type }) => type === event);
  const example = exampleOf(tree.root, domain, event).data;
  const made = addContract(tree, { context, contracts, event, fields, example });
  edit(tree, `${contracts}/index.ts`, (text, path) =>
    appended(imported(text, made.contract, `./${made.fact}.v${made.major}`), `channel(`, made.contract, path),
  );
  const publication = `${event}: ({ ${made.told.join(', ')} }) => [{ type: '${made.type}', data: { ${made.told.join(', ')} } }]`;
  const path = publicationOf(tree, app, event);
  const text = tree.read(path, 'utf8');
  const isPrivate = new RegExp(`\\b${event}: nothing\\b`);
  if (isPrivate.test(text))
    tree.write(
      path,
      unimported(
        text.replace(isPrivate, () => publication),
        'nothing',
        '@12315/kernel',
      ),
    );
  if (made.major === 1) addToPage(tree, context, made.fact);
  addToAnalytics(tree, { channel: `${camel}Events`, type: made.type, sentence: termOf(tree, event) });
  await formatFiles(tree);
  if (made.left.length > 0)
    console.log(`left out, because it is sealed or has parts of its own: ${made.left.join(', ')}`);
  console.log(
    isPrivate.test(text)
      ? `${path} tells it on ${camel}Events`
      : `next: ${path} still tells ${event} otherwise; when every consumer hears ${made.type}:\n  ${publication},`,
  );
};
module.exports.addContract = addContract;
