const { formatFiles, generateFiles } = require('@nx/devkit');
const { join } = require('node:path');
const { appended, edit, imported } = require('../lib/edits.cjs');
const { eventsIn } = require('../lib/events.cjs');
const { existingContext, names } = require('../lib/names.cjs');

const templates = join(__dirname, '../templates/view');

/** The two files of a view. `events`: every event of the aggregate with its fields. */
const addView = (tree, { context, app, aggregate, view, events }) => {
  const path = `${app}/views/${view.kebab}.view.ts`;
  if (tree.exists(path)) throw new Error(`${path} is there already; a changed view gets a new version in its name`);
  const has = (event, field) => event.fields.some(({ name }) => name === field);
  const id = `${aggregate.camel}Id`;
  const shown = events.length > 1 ? [events[0], events.at(-1)] : events;
  generateFiles(tree, templates, `${app}/views`, {
    ...view,
    context,
    aggregate,
    listed: view.kebab === `${aggregate.kebab}-list` ? `Listed${aggregate.pascal}` : `${view.pascal}Entry`,
    id: events.every((event) => has(event, id)) ? id : null,
    events: events.map((event) => ({ type: event.type, organisation: has(event, 'organisation') })),
    shown: shown.map(({ type }) => type),
    organisedBy: shown.filter((event) => has(event, 'organisation')).at(-1)?.type ?? null,
  });
};

module.exports = async (tree, options) => {
  const { kebab, domain, app } = existingContext(tree, options.context);
  const [aggregate, view] = [names(options.aggregate), names(options.view)];
  const file = `${domain}/${aggregate.kebab}/${aggregate.kebab}.events.ts`;
  if (!tree.exists(file)) throw new Error(`${file} is missing: no aggregate ${aggregate.kebab}`);
  const events = eventsIn(tree.root, file, `${aggregate.pascal}Event`);
  addView(tree, { context: kebab, app, aggregate, view, events });
  edit(tree, `${app}/${kebab}.service.ts`, (text, path) =>
    appended(imported(text, view.camel, `./views/${view.kebab}.view`), 'views: [', view.camel, path),
  );
  await formatFiles(tree);
  console.log(
    `next: a route that reads it: @Reads(${view.camel}) in ${app}/http; it starts from the first event by itself`,
  );
};
module.exports.addView = addView;
