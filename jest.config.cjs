const { readFileSync } = require('node:fs');
const { availableParallelism } = require('node:os');

/** `@12315/...` means the same to jest, the bundler and the compiler: tsconfig.base.json says it once. */
const { paths } = JSON.parse(readFileSync(`${__dirname}/tsconfig.base.json`, 'utf8')).compilerOptions;
const moduleNameMapper = Object.fromEntries(
  Object.entries(paths).map(([alias, [target]]) => [`^${alias}$`, `<rootDir>/${target}`]),
);

const lazy = require('./tools/jest.lazy.cjs')(Object.keys(paths));
const swc = { ...require('./tools/swc.cjs'), module: { type: 'commonjs', lazy } };

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  runtime: '<rootDir>/tools/jest.runtime.cjs',
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper,
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/.nx'],
  setupFiles: ['reflect-metadata'],
};
/** Specs that open sockets, start processes, keep files or boot Nest; everything else is a unit spec and runs in seconds. */
const wire = '\\.(wire|http|int|e2e|conformance)\\.spec\\.ts$';

module.exports = {
  // jest would leave one core idle; some specs wait, so one more than there are cores.
  maxWorkers: availableParallelism() + 1,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', wire],
      moduleNameMapper: {
        ...moduleNameMapper,
        '^mongoose$': '<rootDir>/tools/jest.mongoose.cjs',
        '^libphonenumber-js/max$': '<rootDir>/tools/jest.phone.cjs',
      },
    },
    { ...shared, displayName: 'wire', testRegex: wire, setupFilesAfterEnv: ['<rootDir>/tools/jest.wire.cjs'] },
  ],
};
