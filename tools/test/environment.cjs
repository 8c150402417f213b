/**
 * Where a test file runs: in the realm of its process, not in a context of its own. What it finds is what a service finds in production (one `Error`,
 * one `Date`, packages as Node.js loads them), and a global name costs no walk through a proxy. What a file leaves behind is cleared away here, so that
 * the next one in the same process begins as in a new one: globals, the environment's variables, listeners on the process, the working directory.
 */
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/** What jest reads off a process-wide object and may replace there; each file finds it as it was. */
const descriptorsOf = (object) => new Map(Reflect.ownKeys(object).map((key) => [key, Object.getOwnPropertyDescriptor(object, key)]));

const isSame = (one, other) => other !== undefined && one.value === other.value && one.get === other.get && one.set === other.set;

/** Puts the own properties of an object back as they were. */
function restore(object, before) {
  for (const [key, now] of descriptorsOf(object)) {
    if (isSame(now, before.get(key)) || !now.configurable) continue;
    if (before.has(key)) Object.defineProperty(object, key, before.get(key));
    else delete object[key];
  }
  for (const [key, descriptor] of before) if (!Object.hasOwn(object, key)) Object.defineProperty(object, key, descriptor);
}

const listenersOf = () => new Map(process.eventNames().map((event) => [event, new Set(process.rawListeners(event))]));

class SharedRealm {
  constructor({ projectConfig: config }) {
    this.before = {
      globals: descriptorsOf(globalThis),
      process: new Map(['exit', 'stdout', 'stderr'].map((key) => [key, Object.getOwnPropertyDescriptor(process, key)])),
      env: { ...process.env },
      cwd: process.cwd(),
      listeners: listenersOf(),
    };
    this.global = globalThis;
    this.moduleMocker = new ModuleMocker(globalThis);
    const timers = { config, global: globalThis };
    const timerConfig = { idToRef: (id) => ({ id, ref: () => this, unref: () => this }), refToId: (timer) => timer?.id };
    this.fakeTimers = new LegacyFakeTimers({ ...timers, moduleMocker: this.moduleMocker, timerConfig });
    this.fakeTimersModern = new ModernFakeTimers(timers);
  }

  async setup() {}

  async teardown() {
    this.fakeTimers?.dispose();
    this.fakeTimersModern?.dispose();
    this.fakeTimers = null;
    this.fakeTimersModern = null;
    const { globals, process: own, env, cwd, listeners } = this.before;
    restore(globalThis, globals);
    for (const [key, descriptor] of own) Object.defineProperty(process, key, descriptor);
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    if (process.cwd() !== cwd) process.chdir(cwd);
    for (const event of process.eventNames())
      for (const listener of process.rawListeners(event)) if (!listeners.get(event)?.has(listener)) process.removeListener(event, listener);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** None: see runtime.cjs. */
  getVmContext() {
    return null;
  }
}

module.exports = SharedRealm;
