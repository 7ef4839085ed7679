const { edit, imported } = require('./edits.cjs');

/** A service's publication maps: one file, or a folder with one for each aggregate where it has several. */
const publicationFiles = (tree, app) =>
  tree.exists(`${app}/publishes.ts`)
    ? [`${app}/publishes.ts`]
    : tree
        .children(`${app}/publishes`)
        .filter((file) => !file.endsWith('.spec.ts'))
        .map((file) => `${app}/publishes/${file}`);

/** The file that says what becomes of an event. */
const publicationOf = (tree, app, event) => {
  const path = publicationFiles(tree, app).find((each) =>
    new RegExp(`^ *${event}\\b`, 'm').test(tree.read(each, 'utf8')),
  );
  if (!path) throw new Error(`${app}: no publication map says what becomes of ${event}`);
  return path;
};

/** Adds the map of an aggregate in which everything is private. @returns where the service's table imports it from */
const addPublications = (tree, { app, context, pascal }, name) => {
  const library = `@12315/domain-${context}`;
  const map = `
export const ${name.camel}Publications: Publications<${name.pascal}Event, ${pascal}Events> = {
  ${name.pascal}Registered: nothing,
  ${name.pascal}Closed: nothing,
};
`;
  const complete = (text) =>
    imported(imported(text, `type ${name.pascal}Event`, library), 'nothing', '@12315/kernel') + map;
  if (tree.exists(`${app}/publishes.ts`)) {
    edit(tree, `${app}/publishes.ts`, complete);
    return './publishes';
  }
  const heading = `import type { ${pascal}Events } from '@12315/contracts';
import type { ${name.pascal}Event } from '${library}';
import { nothing } from '@12315/kernel';
import type { Publications } from '@12315/platform';
`;
  tree.write(`${app}/publishes/${name.kebab}.ts`, heading + map);
  return `./publishes/${name.kebab}`;
};

module.exports = { addPublications, publicationOf };
