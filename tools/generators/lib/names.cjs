/** The spellings of a name; digits and capitals are refused because contract types and reader names have none. */
const names = (kebab) => {
  if (!/^[a-z]+(-[a-z]+)*$/.test(kebab)) throw new Error(`${kebab}: small letters and hyphens, e.g. sample-batch`);
  const pascal = kebab.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
  const words = kebab.replaceAll('-', ' ');
  return {
    kebab,
    pascal,
    camel: pascal[0].toLowerCase() + pascal.slice(1),
    words,
    article: /^[aeiou]/.test(words) ? 'an' : 'a',
  };
};

/** `SampleDrawn` → `sample-drawn` */
const kebabOf = (pascal) => pascal.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();

/** @throws Error unless the context has an app and a domain library of its own */
const existingContext = (tree, context) => {
  const domain = `libs/domain/${context}/src`;
  if (!tree.exists(`${domain}/index.ts`) || !tree.exists(`apps/${context}/project.json`))
    throw new Error(
      `${context}: no context with streams of its own; they are ${tree.children('libs/domain').join(', ')}`,
    );
  return { ...names(context), domain, app: `apps/${context}/src`, contracts: `libs/contracts/src/${context}` };
};

module.exports = { names, kebabOf, existingContext };
