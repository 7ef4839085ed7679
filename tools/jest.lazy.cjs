const { readFileSync } = require('node:fs');
const { dependencies, devDependencies } = require('../package.json');

/**
 * What is loaded only when a spec uses it: packages, our libraries, and what the door of libs/platform leads to. A spec of a view
 * needs five lines of the platform and must not wait for the whole of Nest.
 * @param aliases our libraries, `@12315/…`
 */
module.exports = (aliases) => {
  const door = readFileSync(`${__dirname}/../libs/platform/src/index.ts`, 'utf8');
  const behind = [...door.matchAll(/ from '(\.[^']+)'/g)].map(([, path]) => path);
  return [...aliases, ...Object.keys(dependencies), ...Object.keys(devDependencies), ...behind];
};
