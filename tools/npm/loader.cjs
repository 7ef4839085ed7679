const { readFileSync } = require('node:fs');
const { Script } = require('node:vm');

const filename = `${__dirname}/packages.js`;
const text = readFileSync(filename, 'utf8');
/** V8 knows the text of a cache by its length alone; so the file is named by the hash that the text begins with. */
const cacheFile = `${filename}.${/^\/\*(\w+)\*\//.exec(text)[1]}`;
const cachedCode = () => {
  try {
    return readFileSync(cacheFile);
  } catch {
    return undefined;
  }
};
// What another Node compiled is refused by V8 and compiled again: slower, never wrong.
const script = new Script(text, { filename, cachedData: cachedCode() });
const table = {};
script.runInThisContext()(table, require, __dirname);

/** The package of this name, evaluated when it is first asked for. */
module.exports = (name) => table.packages[name]();
/** For the build: evaluates every package, so that the cache holds what that needs. */
module.exports.compiled = () => {
  for (const load of Object.values(table.packages)) load();
  return { cacheFile, code: script.createCachedData() };
};
/** Whether the cache was there and fits this Node. */
module.exports.isCached = script.cachedDataRejected === false;
