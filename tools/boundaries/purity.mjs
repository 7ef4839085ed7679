/** The domain is plain data and pure functions: time, chance and identity arrive in the command. */
const impure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'time arrives in meta' },
  { selector: "CallExpression[callee.name='Date']", message: 'time arrives in meta' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'time arrives in meta',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'ids and chance arrive in the command',
  },
  { selector: 'AwaitExpression', message: 'the domain is synchronous' },
  { selector: 'ForOfStatement[await=true]', message: 'the domain is synchronous' },
  { selector: ':function[async=true]', message: 'the domain is synchronous' },
  { selector: 'ThrowStatement', message: 'use reject(kind, code)' },
  { selector: 'ImportExpression', message: 'the domain imports at the top or not at all' },
];
const ambient = [
  'process',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'console',
  'globalThis',
  'require',
  'performance',
];

export const purity = [
  {
    files: ['libs/law/**/*.ts', 'libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...impure],
      'no-restricted-globals': ['error', ...ambient],
      // Nx's bannedExternalImports does not see Node's own modules.
      'no-restricted-imports': ['error', { patterns: ['node:*'] }],
      complexity: ['error', 8],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
    },
  },
];
