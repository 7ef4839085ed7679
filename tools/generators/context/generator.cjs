const { formatFiles, generateFiles } = require('@nx/devkit');
const { join } = require('node:path');
const { addDomain } = require('../aggregate/generator.cjs');
const { addContract } = require('../contract/generator.cjs');
const { appended, edit, imported, inserted } = require('../lib/edits.cjs');
const { names } = require('../lib/names.cjs');
const { addView } = require('../view/generator.cjs');

const templates = join(__dirname, '../templates/context');

/** What the compiler would say of the events that the aggregate's template writes. */
const field = (name, decorator, type = 'string') => ({
  name,
  described: { decorators: [decorator], code: `@${decorator}()`, type },
});
const eventsOf = ({ camel, pascal }) => {
  const about = [field(`${camel}Id`, 'Id'), field('organisation', 'OrganisationCode')];
  return [
    {
      type: `${pascal}Registered`,
      fields: [...about, field('subject', 'Text'), field('registeredAt', 'Moment', 'Instant')],
    },
    { type: `${pascal}Closed`, fields: [...about, field('closedAt', 'Moment', 'Instant')] },
  ];
};

/** Every list of the repository that names services or contexts. */
const addToLists = (tree, { kebab, camel }) => {
  const library = `@12315/domain-${kebab}`;
  for (const path of ['tools/boundaries/rules.mjs', 'tools/launcher/src/services.ts', 'apps/console/public/docs.js'])
    edit(tree, path, (text) => inserted(text, "'analytics'", `'${kebab}', `, path));
  edit(tree, 'tsconfig.base.json', (text, path) =>
    appended(text, '"paths": {', `"${library}": ["libs/domain/${kebab}/src/index.ts"]`, path),
  );
  edit(
    tree,
    'libs/contracts/src/index.ts',
    (text) => `${text}export { type ${names(kebab).pascal}Events, ${camel}Events } from './${kebab}';\n`,
  );
  edit(tree, 'libs/contracts/src/fixtures.spec.ts', (text, path) =>
    appended(
      imported(text, `${camel}Events`, './index'),
      'const channels: readonly Channel[] = [',
      `${camel}Events`,
      path,
    ),
  );
  const spec = 'tools/properties/src';
  const named = kebab === camel ? camel : `'${kebab}': ${camel}`;
  const withDeciders = (text) => imported(text, `deciders as ${camel}`, library);
  edit(tree, `${spec}/deciders.property.spec.ts`, (text, path) =>
    appended(withDeciders(text), 'const subjects = [', `...${camel}`, path),
  );
  edit(tree, 'tools/docs/src/gather.ts', (text, path) => appended(withDeciders(text), 'Object.entries({', named, path));
  edit(tree, `${spec}/names.spec.ts`, (text, path) => appended(withDeciders(text), 'Object.entries({', named, path));
};

/** Compose and the gateway in front of it. */
const addToDeployment = (tree, { kebab }) => {
  const service = `  ${kebab}:
    <<: *service
    build: { context: ., dockerfile: deploy/docker/service.Dockerfile, args: { APP: ${kebab} } }
    environment: { <<: *environment }
`;
  edit(tree, 'docker-compose.yml', (text, path) =>
    inserted(
      inserted(text, '  analytics:\n', service, path),
      '      analytics: { condition',
      `      ${kebab}: { condition: service_healthy }\n`,
      path,
    ),
  );
  edit(tree, 'deploy/docker/gateway.conf', (text, path) => inserted(text, 'analytics)', `${kebab}|`, path));
};

module.exports = async (tree, options) => {
  const [context, aggregate] = [names(options.context), names(options.aggregate)];
  const { term } = options;
  const { kebab } = context;
  if (tree.exists(`apps/${kebab}/project.json`)) throw new Error(`apps/${kebab} is there already`);
  const app = `apps/${kebab}/src`;
  const contracts = `libs/contracts/src/${kebab}`;
  const domain = `libs/domain/${kebab}/src`;
  const decider = aggregate.camel === context.camel ? `${aggregate.camel}Decider` : aggregate.camel;
  const words = { context, aggregate, decider, term, kebab, routes: `${aggregate.kebab}s` };
  generateFiles(tree, join(templates, 'app'), `apps/${kebab}`, { ...words, aggregateKebab: aggregate.kebab });
  generateFiles(tree, join(templates, 'domain'), `libs/domain/${kebab}`, words);
  generateFiles(tree, join(templates, 'contracts'), contracts, words);
  generateFiles(tree, join(templates, 'page'), 'docs/contexts', words);

  addToLists(tree, context);
  addToDeployment(tree, context);
  addDomain(tree, { context: kebab, domain, name: aggregate, term });
  const events = eventsOf(aggregate);
  addView(tree, { context: kebab, app, aggregate, view: names(`${aggregate.kebab}-list`), events });
  const [{ type: event, fields }] = events;
  const example = {
    [`${aggregate.camel}Id`]: '5f0c1d7e-3b1a-4c55-9d57-0a4e6f1b0099',
    organisation: '340202D01',
    subject: `${term}的事由`,
    registeredAt: '2026-05-06T01:00:00.000Z',
  };
  addContract(tree, { context: kebab, contracts, event, fields, example });
  await formatFiles(tree);
  console.log(`next: apps/${kebab} is a service of the platform: node tools/graph.mjs, npm start. Analytics does not hear it yet:
  its views list the channels they gather (apps/analytics/src/views). Its road in the console: apps/console/src/road.ts.`);
};
