const pairs = { '[': ']', '{': '}', '(': ')' };

/** Where the bracket that ends `opening` is closed again. */
const closing = (text, opening, path) => {
  const at = text.indexOf(opening);
  if (at < 0) throw new Error(`${path}: no "${opening}"`);
  const open = opening.at(-1);
  const start = at + opening.length;
  let depth = 1;
  for (let i = start; i < text.length; i++) {
    if (text[i] === open) depth++;
    if (text[i] === pairs[open] && --depth === 0) return { start, end: i };
  }
  throw new Error(`${path}: "${opening}" is never closed`);
};

/** Adds an item at the end of the list that `opening` opens: `views: [`, `titles: Titles = {`, `channel(`. */
const appended = (text, opening, item, path) => {
  const { start, end } = closing(text, opening, path);
  const inside = text.slice(start, end).trimEnd().replace(/,$/, '');
  return `${text.slice(0, start)}${inside}${inside.trim() === '' ? '' : ','}\n${item}\n${text.slice(end)}`;
};

const importLine = (from) => new RegExp(`^import (type )?\\{([^}]*)\\} from '${from}';\\n`, 'm');

/** Imports `item` (`name`, `type Name` or `name as other`) beside what is imported from there already. */
const imported = (text, item, from) => {
  const found = importLine(from).exec(text);
  if (!found) {
    const line = item.startsWith('type ')
      ? `import type { ${item.slice(5)} } from '${from}';\n`
      : `import { ${item} } from '${from}';\n`;
    const last = from.startsWith('.') ? [...text.matchAll(/^import [^;]*;\n/gm)].at(-1) : undefined;
    const at = last ? last.index + last[0].length : 0;
    return text.slice(0, at) + line + text.slice(at);
  }
  const [line, isType, list] = found;
  const items = list
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  const all = isType ? items.map((each) => `type ${each}`) : items;
  if (all.includes(item)) return text;
  const every = [...all, item];
  const made = every.every((each) => each.startsWith('type '))
    ? `import type { ${every.map((each) => each.slice(5)).join(', ')} } from '${from}';\n`
    : `import { ${every.join(', ')} } from '${from}';\n`;
  return text.replace(line, () => made);
};

/** Removes the import of a name that is used nowhere any more. */
const unimported = (text, name, from) => {
  const found = importLine(from).exec(text);
  if (!found || [...text.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1) return text;
  const rest = found[2]
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each && each !== name);
  const line = rest.length === 0 ? '' : `import { ${rest.join(', ')} } from '${from}';\n`;
  return text
    .replace(found[0], () => line)
    .replace(/^import \{ (type \w+(?:, type \w+)*) \}/m, (_, all) => `import type { ${all.replaceAll('type ', '')} }`);
};

const inserted = (text, before, lines, path) => {
  if (!text.includes(before)) throw new Error(`${path}: no "${before}"`);
  return text.replace(before, () => `${lines}${before}`);
};

/** A row at the end of the table under a heading of a page. */
const rowAdded = (page, heading, row, path) => {
  const from = page.indexOf(`## ${heading}\n`);
  if (from < 0) throw new Error(`${path}: no "## ${heading}"`);
  const end = /\n(?!\|)/.exec(page.slice(page.indexOf('\n|', from) + 1)).index + page.indexOf('\n|', from) + 1;
  return `${page.slice(0, end)}\n${row}${page.slice(end)}`;
};

/** `change` gets the text and the path, and must change it: a list that was not found is an error, never skipped. */
const edit = (tree, path, change) => {
  const before = tree.read(path, 'utf8');
  if (before === null) throw new Error(`${path} is missing`);
  const after = change(before, path);
  if (after === before) throw new Error(`${path}: nothing to change; was this generated before?`);
  tree.write(path, after);
};

module.exports = { appended, closing, edit, imported, inserted, rowAdded, unimported };
