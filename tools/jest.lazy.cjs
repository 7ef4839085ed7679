const { readFileSync } = require('node:fs');
const { dependencies, devDependencies } = require('../package.json');

const doors = [
  'libs/contracts/src/index.ts',
  'libs/platform/src/index.ts',
  'libs/platform/src/letters/index.ts',
  'libs/platform/src/testing/index.ts',
];

/**
 * What is loaded only when a spec uses it: packages, our libraries, and what these doors lead to. A spec of a view needs five lines
 * of the platform and must not wait for the whole of Nest.
 * @param aliases our libraries, `@12315/…`
 */
module.exports = (aliases) => {
  const behind = doors
    .map((door) => readFileSync(`${__dirname}/../${door}`, 'utf8'))
    .flatMap((text) => [...text.matchAll(/ from '(\.[^']+)'/g)].map(([, path]) => path));
  return [...aliases, ...Object.keys(dependencies), ...Object.keys(devDependencies), ...behind];
};
