const { Script } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** By file: what it was compiled from (jest may watch it change) and what came of it. */
const compiled = new Map();

/** @param parameters what jest passes to every module, by name */
const compiledOnce = (source, filename, parameters) => {
  const known = compiled.get(filename);
  if (known?.source === source) return known.script;
  const script = new Script(`(function (${parameters.join(', ')}) {${source}\n})`, { filename });
  compiled.set(filename, { source, script });
  return script;
};

/**
 * jest 30 compiles every module again for every spec that loads it, a quarter of what the unit suite costs. Here a process
 * compiles it once and runs it again in each spec's own context; modules and their state are shared by none.
 */
exports.default = class extends Runtime {
  constructor(...args) {
    super(...args);
    const { executor } = this;
    const compile = executor.compile.bind(executor);
    executor.compile = (source, filename) => {
      const context = executor.environment.getVmContext();
      try {
        return context && compiledOnce(source, filename, executor.injectedModuleParameters).runInContext(context);
      } catch {
        // jest explains best what is wrong with it.
        return compile(source, filename);
      }
    };
  }
};
exports.__esModule = true;
