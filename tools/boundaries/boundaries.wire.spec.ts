import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * The rules of `rules.mjs` and `purity.mjs` against code that must not pass: each line pretends to be a file of a project.
 * Runs ESLint in a process of its own, because it is ESM and wants Nx's project graph.
 */
const root = join(__dirname, '../..');
const nx = '@nx/enforce-module-boundaries';

interface Case {
  readonly says: string;
  readonly file: string;
  readonly code: string;
  readonly rule: string;
}
const mustFail: readonly Case[] = [
  {
    says: 'a domain lib imports Nest',
    file: 'libs/domain/intake/src/x.ts',
    code: "import '@nestjs/common';",
    rule: nx,
  },
  { says: 'a domain lib imports mongoose', file: 'libs/domain/intake/src/x.ts', code: "import 'mongoose';", rule: nx },
  {
    says: 'a domain lib imports class-validator',
    file: 'libs/domain/sampling/src/x.ts',
    code: "import 'class-validator';",
    rule: nx,
  },
  {
    says: 'a domain lib imports Node',
    file: 'libs/domain/intake/src/x.ts',
    code: "import 'node:fs';",
    rule: 'no-restricted-imports',
  },
  {
    says: 'a domain lib imports the platform',
    file: 'libs/domain/intake/src/x.ts',
    code: "import '@12315/platform';",
    rule: nx,
  },
  {
    says: 'a domain lib imports contracts',
    file: 'libs/domain/intake/src/x.ts',
    code: "import '@12315/contracts';",
    rule: nx,
  },
  {
    says: 'one context imports another',
    file: 'libs/domain/intake/src/x.ts',
    code: "import '@12315/domain-routing';",
    rule: nx,
  },
  {
    says: 'the letters import a context',
    file: 'libs/domain/letters/src/x.ts',
    code: "import '@12315/domain-intake';",
    rule: nx,
  },
  {
    says: 'the letters import the platform',
    file: 'libs/domain/letters/src/x.ts',
    code: "import '@12315/platform';",
    rule: nx,
  },
  {
    says: 'the letters import a library',
    file: 'libs/domain/letters/src/x.ts',
    code: "import 'docx';",
    rule: nx,
  },
  { says: 'the law imports the letters', file: 'libs/law/src/x.ts', code: "import '@12315/domain-letters';", rule: nx },
  {
    says: 'contracts import the letters',
    file: 'libs/contracts/src/x.ts',
    code: "import '@12315/domain-letters';",
    rule: nx,
  },
  {
    says: 'an app imports another context',
    file: 'apps/intake/src/x.ts',
    code: "import '@12315/domain-mediation';",
    rule: nx,
  },
  {
    says: 'an app imports the local stack',
    file: 'apps/intake/src/x.ts',
    code: "import '@12315/local-stack';",
    rule: nx,
  },
  { says: 'the law imports a library', file: 'libs/law/src/x.ts', code: "import 'chinese-days';", rule: nx },
  { says: 'the law imports the platform', file: 'libs/law/src/x.ts', code: "import '@12315/platform';", rule: nx },
  { says: 'the kernel imports the law', file: 'libs/kernel/src/x.ts', code: "import '@12315/law';", rule: nx },
  { says: 'the kernel imports a library', file: 'libs/kernel/src/x.ts', code: "import 'rxjs';", rule: nx },
  { says: 'contracts import Nest', file: 'libs/contracts/src/x.ts', code: "import '@nestjs/common';", rule: nx },
  {
    says: 'contracts import a domain',
    file: 'libs/contracts/src/x.ts',
    code: "import '@12315/domain-intake';",
    rule: nx,
  },
  {
    says: 'the platform imports a domain',
    file: 'libs/platform/src/x.ts',
    code: "import '@12315/domain-intake';",
    rule: nx,
  },
  { says: 'the platform imports the law', file: 'libs/platform/src/x.ts', code: "import '@12315/law';", rule: nx },
  {
    says: 'the platform imports the local stack',
    file: 'libs/platform/src/x.ts',
    code: "import '@12315/local-stack';",
    rule: nx,
  },
  {
    says: 'a domain reads the clock',
    file: 'libs/domain/intake/src/x.ts',
    code: 'export const now = new Date();',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'a domain asks Date.now',
    file: 'libs/domain/intake/src/x.ts',
    code: 'export const now = Date.now();',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'the law takes a chance',
    file: 'libs/law/src/x.ts',
    code: 'export const die = Math.random();',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'a domain waits',
    file: 'libs/domain/intake/src/x.ts',
    code: 'export const f = async () => 1;',
    rule: 'no-restricted-syntax',
  },
  {
    says: 'a domain throws',
    file: 'libs/domain/intake/src/x.ts',
    code: "export const f = () => { throw new Error('no'); };",
    rule: 'no-restricted-syntax',
  },
  {
    says: 'a domain reads the environment',
    file: 'libs/domain/intake/src/x.ts',
    code: 'export const e = process.env;',
    rule: 'no-restricted-globals',
  },
  {
    says: 'a domain logs',
    file: 'libs/domain/intake/src/x.ts',
    code: "console.log('x');",
    rule: 'no-restricted-globals',
  },
  {
    says: 'a domain silences a type',
    file: 'libs/domain/intake/src/x.ts',
    code: 'export const x: any = 1;',
    rule: '@typescript-eslint/no-explicit-any',
  },
];
const mayPass: readonly Omit<Case, 'rule'>[] = [
  {
    says: 'a domain lib imports the kernel and the law',
    file: 'libs/domain/intake/src/x.ts',
    code: "import '@12315/kernel';\nimport '@12315/law';",
  },
  {
    says: 'a domain lib imports the letters',
    file: 'libs/domain/mediation/src/x.ts',
    code: "import '@12315/domain-letters';",
  },
  {
    says: 'the platform imports the letters',
    file: 'libs/platform/src/x.ts',
    code: "import '@12315/domain-letters';",
  },
  {
    says: 'an app imports its own domain, contracts and the platform',
    file: 'apps/intake/src/x.ts',
    code: "import '@12315/domain-intake';\nimport '@12315/contracts';\nimport '@12315/platform';\nimport '@nestjs/common';",
  },
  {
    says: 'the platform imports contracts and clients',
    file: 'libs/platform/src/x.ts',
    code: "import '@12315/contracts';\nimport 'kafkajs';",
  },
  {
    says: 'a domain makes a Date of a value',
    file: 'libs/domain/intake/src/x.ts',
    code: 'export const f = (t: string) => new Date(t);',
  },
];

const linter = `
import { ESLint } from 'eslint';
const cases = JSON.parse(process.argv[1]);
const eslint = new ESLint({ overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } }, rules: {
  '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-misused-promises': 'off', '@typescript-eslint/switch-exhaustiveness-check': 'off' } }] });
const found = [];
for (const { file, code } of cases) found.push((await eslint.lintText(code + '\\n', { filePath: file }))[0].messages.map(({ ruleId, message }) => ruleId ?? message));
console.log('RESULT' + JSON.stringify(found));
process.exit(0);`;

let found: readonly (readonly string[])[] = [];
beforeAll(() => {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } });
  run('tools/graph.mjs');
  const output = run('--input-type=module', '-e', linter, JSON.stringify([...mustFail, ...mayPass]));
  found = JSON.parse(output.slice(output.indexOf('RESULT') + 6)) as string[][];
});

describe('the lint refuses', () => {
  it.each(mustFail.map((one, i) => [one.says, one.rule, i] as const))('that %s', (_says, rule, i) => {
    expect(found[i]).toContain(rule);
  });
});
describe('the lint allows', () => {
  it.each(mayPass.map((one, i) => [one.says, mustFail.length + i] as const))('that %s', (_says, i) => {
    expect(found[i]).toEqual([]);
  });
});
