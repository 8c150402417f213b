/**
 * Loads what a test file needs. Our own files are loaded anew for each test file, as jest does; packages (and Node.js's own modules) are required as
 * production requires them, once for each process: to load Nest, TypeORM and Fastify through jest takes longer than most files' tests. The realm is one
 * (environment.cjs), so an object made on one side is an instance of its class on the other.
 *
 * What packages keep between files: TypeORM's and class-validator's registers hang on the global object and go with the file; Reflect's metadata hang on
 * our classes and go with them. `jest.mock` of a package holds for what our own files require, `jest.resetModules` does not reload packages.
 */
const { createRequire } = require('node:module');
const path = require('node:path');
const vm = require('node:vm');
const { handlePotentialSyntaxError } = require('@jest/transform');
const { default: Runtime } = require('jest-runtime');

const PACKAGES = `${path.sep}node_modules${path.sep}`;

/** A file compiled is a function; run again it makes a module of its own. By file: what was compiled, and what came of it. */
const compiled = new Map();

/** Node.js's own `require`, by the file that asks. */
const requires = new Map();
const requireFrom = (file) => {
  if (!requires.has(file)) requires.set(file, createRequire(file));
  return requires.get(file);
};

class SharedPackages extends Runtime {
  constructor(config, environment, ...rest) {
    super(config, environment, ...rest);
    this.own = config.moduleNameMapper.map(([pattern]) => new RegExp(pattern));
    this.executor.compile = (source, file) => {
      if (!environment.moduleMocker) return null;
      const known = compiled.get(file);
      if (known?.source === source) return known.run;
      const run = compile(source, file, this.executor.injectedModuleParameters);
      compiled.set(file, { source, run });
      return run;
    };
  }

  requireModule(from, name, options, isActual) {
    if (options?.isInternalModule) return super.requireModule(from, name, options, isActual);
    if (name === undefined ? from.includes(PACKAGES) : this.isPackage(name)) return requireFrom(from)(name ?? from);
    return super.requireModule(from, name, options, isActual);
  }

  isPackage(name) {
    return !/^(?:\.{0,2}\/|\.{1,2}$)/.test(name) && !this.own.some((pattern) => pattern.test(name));
  }

  /** The process is everybody's: nothing of a file is hung on it. */
  installGetBuiltinModule() {}
}

function compile(source, filename, parameters) {
  try {
    return vm.compileFunction(source, parameters, { filename, importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  } catch (error) {
    throw handlePotentialSyntaxError(error);
  }
}

module.exports = SharedPackages;
