const { buildSync } = require('esbuild');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const ts = require('typescript');

/** Which decorator of `libs/contracts/src/fields.ts` describes a field, and its type there; null where none can. */
const fieldOf = (checker, name, type) => {
  const text = checker.typeToString(type);
  if (type.isUnion() && type.types.some(({ flags }) => flags & ts.TypeFlags.Null)) {
    const inner = fieldOf(checker, name, checker.getNonNullableType(type));
    return (
      inner && {
        decorators: ['Nullable', ...inner.decorators],
        code: `@Nullable() ${inner.code}`,
        type: `${inner.type} | null`,
      }
    );
  }
  const simple = (decorator, as) => ({ decorators: [decorator], code: `@${decorator}()`, type: as });
  if (text === 'Instant') return simple('Moment', 'Instant');
  if (text === 'LegalDate') return simple('Day', 'LegalDate');
  if (text === 'Deadline') return { decorators: ['Part'], code: '@Part(() => DeadlineV1)', type: 'DeadlineV1' };
  if (text === 'boolean') return simple('Flag', 'boolean');
  if (text === 'number') return simple('Count', 'number');
  if (text === 'readonly string[]') return simple('Texts', 'readonly string[]');
  if (text === 'string')
    return simple(name === 'organisation' ? 'OrganisationCode' : name.endsWith('Id') ? 'Id' : 'Text', 'string');
  const literals = type.isUnion() ? type.types : [type];
  if (!literals.every((each) => each.isStringLiteral())) return null;
  const values = literals.map(({ value }) => `'${value}'`);
  return { decorators: ['OneOf'], code: `@OneOf([${values.join(', ')}])`, type: values.join(' | ') };
};

/** Every event of an aggregate with the fields of its data, as the compiler knows them. */
const eventsIn = (root, file, union) => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [file] }, ts.sys, root);
  const program = ts.createProgram([join(root, file)], { ...options, incremental: false });
  const checker = program.getTypeChecker();
  const door = checker.getSymbolAtLocation(program.getSourceFile(join(root, file)));
  const symbol = door && checker.getExportsOfModule(door).find(({ name }) => name === union);
  if (!symbol) throw new Error(`${file} exports no ${union}`);
  const all = checker.getDeclaredTypeOfSymbol(symbol);
  const property = (type, name) => checker.getTypeOfSymbol(type.getProperty(name));
  return (all.isUnion() ? all.types : [all]).map((event) => ({
    type: property(event, 'type').value,
    fields: checker.getPropertiesOfType(property(event, 'data')).map((field) => ({
      name: field.name,
      described: fieldOf(checker, field.name, checker.getTypeOfSymbol(field)),
    })),
  }));
};

/** The canonical example of an event: what `libs/domain/<context>` itself exports, run. */
const exampleOf = (root, domain, event) => {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, domain, 'index.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    tsconfig: join(root, 'tsconfig.base.json'),
    logLevel: 'silent',
  });
  const module_ = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(
    module_,
    module_.exports,
    createRequire(__filename),
  );
  return module_.exports.deciders.map(({ events }) => events[event]).find(Boolean);
};

module.exports = { eventsIn, exampleOf };
