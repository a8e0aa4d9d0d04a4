import vm from 'node:vm';
import { ofJest } from './of-jest.mjs';

const { ModernFakeTimers } = ofJest('@jest/core', 'jest-config', 'jest-environment-node', '@jest/fake-timers');
const { ModuleMocker } = ofJest('@jest/core', 'jest-config', 'jest-environment-node', 'jest-mock');

/** Stands for the globals of Node where jest asks for a realm to compile in. */
const NODE_ITSELF = vm.createContext({});
const CALLS_IMPORT = /\bimport\s*\(/;

/** Jest compiles a module in the realm of the environment. Here that is Node's own, where a module that is compiled once can be run anew for every test file. */
function compileInNodeItself() {
  const compile = vm.compileFunction;
  const compiled = new Map();
  vm.compileFunction = (code, parameters, options = {}) => {
    if (options.parsingContext !== NODE_ITSELF) return compile(code, parameters, options);
    const here = { ...options, parsingContext: undefined };
    // Such a module imports through the test file that it was compiled for.
    if (CALLS_IMPORT.test(code)) return compile(code, parameters, here);
    const known = compiled.get(options.filename);
    if (known?.code === code && known.parameters === parameters.join()) return known.run;
    const run = compile(code, parameters, here);
    compiled.set(options.filename, { code, parameters: parameters.join(), run });
    return run;
  };
}

compileInNodeItself();

/** What a test file may leave behind on the globals of Node, as it is now; gives what puts it back. */
function remember() {
  const globals = new Map(Reflect.ownKeys(globalThis).map((key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)]));
  const { exit, env } = process;
  const variables = { ...env };
  const listened = [process, process.stdout, process.stderr].map((source) => [source, new Set(source.eventNames().flatMap((name) => source.rawListeners(name)))]);
  return () => {
    process.exit = exit;
    for (const name of Object.keys(env)) if (!(name in variables)) delete env[name];
    Object.assign(env, variables);
    for (const [source, listeners] of listened) {
      for (const name of source.eventNames()) for (const listener of source.rawListeners(name)) if (!listeners.has(listener)) source.removeListener(name, listener);
    }
    for (const key of Reflect.ownKeys(globalThis)) {
      const before = globals.get(key);
      const now = Object.getOwnPropertyDescriptor(globalThis, key);
      if (!now.configurable) continue;
      if (before === undefined) delete globalThis[key];
      else if (before.value !== now.value || before.get !== now.get) Object.defineProperty(globalThis, key, before);
    }
  };
}

/**
 * The globals that test files see: those of Node, as the service has them in production. Jest's own environment gives every file a
 * realm of its own, in which no package can be used that another file loaded, and where looking up each global passes a proxy. What a
 * file leaves on the globals, in the environment variables or as a listener of the process is taken away after it.
 */
export default class OneRealmEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  #putBack = remember();

  constructor({ projectConfig }) {
    globalThis.global = globalThis;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {
    // Jest asks for this step; the constructor has done what is needed.
  }

  async teardown() {
    this.fakeTimersModern.dispose();
    this.#putBack();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return NODE_ITSELF;
  }
}
