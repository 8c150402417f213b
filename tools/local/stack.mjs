import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { LocalError } from './errors.mjs';
import { freePort } from './ports.mjs';
import { spawnChild } from './processes.mjs';

/**
 * @typedef {import('./processes.mjs').Started} Started
 * @typedef {Record<string, string | undefined>} Environment
 * @typedef {object} Stack the services, running
 * @property {string} url the gateway's
 * @property {readonly string[]} names of the processes, the gateway last
 * @property {(name: string) => Promise<void>} kill SIGKILL
 * @property {(name: string) => Promise<void>} restart and wait until it is ready
 * @property {(name: string) => number | undefined} pid
 * @property {() => Promise<void>} stop in order
 * @property {Promise<string>} ended one line once a process ends without having been told to
 */

const READY_MS = 90_000;

/** The keys of this machine's own city, made once: sealing, blind index, the pepper of worker ids, the secret of the database roles. @param {string} dir */
export function localKeys(dir) {
  const file = path.join(dir, 'keys.json');
  if (!existsSync(file)) {
    const key = () => randomBytes(32).toString('base64');
    mkdirSync(dir, { recursive: true, mode: 0o711 });
    const keys = {
      ANXIN_SEALING_KEYS: `k1:${key()}`,
      ANXIN_BLIND_INDEX_KEYS: `k1:${key()}`,
      ANXIN_WORKER_PEPPER: `1:${key()}`,
      DATABASE_ROLE_SECRET: randomBytes(24).toString('base64url'),
    };
    writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600 });
  }
  return /** @type {Record<string, string>} */ (JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * Roles, schemas and tables, up to date.
 * @param {{ root: string, env: Environment, output?: (line: string) => void }} options `env.DATABASE_URL` may create roles
 */
export async function migrate({ root, env, output }) {
  /** @type {string[]} */
  const lines = [];
  const child = await spawnChild({
    name: 'migrate',
    command: process.execPath,
    args: [entry(root, 'anxin'), 'migrate'],
    cwd: root,
    env: { ...process.env, ...env },
    output: (line) => void (output?.(line), lines.push(line)),
  });
  const { code } = await child.exited;
  if (code !== 0)
    throw new LocalError(lines.findLast((line) => line.startsWith('anxin migrate')) ?? 'the tables could not be brought up to date');
}

/**
 * Everything in one process (`split: false`), or each service as a process of its own behind the gateway, each with its own database login alone.
 * @param {{ root: string, env: Environment, split: boolean, port: number, output: string | ((line: string) => void), record?: string }} options
 * @returns {Promise<Stack>}
 * @throws {LocalError} if a process does not become ready
 */
export async function startStack({ root, env, split, port, output, record }) {
  const url = `http://127.0.0.1:${port}`;
  const shared = { ...process.env, ...env, ANXIN_PUBLIC_URL: url, OIDC_ISSUER: `${url}/oidc`, OIDC_JWKS_URL: `${url}/oidc/jwks` };
  const plans = split
    ? await splitPlans(root, shared, port)
    : [{ name: 'anxin', args: [entry(root, 'anxin'), 'serve'], url, env: { ...shared, PORT: String(port) } }];
  /** @type {Map<string, Started>} */
  const running = new Map();
  let stopping = false;
  /** @type {(line: string) => void} */
  let tellEnded = () => undefined;
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => (tellEnded = resolve));
  const expected = new Set();
  const start = async (/** @type {Plan} */ plan) => {
    const child = await spawnChild({
      name: plan.name,
      command: process.execPath,
      args: plan.args,
      cwd: root,
      env: plan.env,
      output,
      ...(record && { record: { dir: record, marks: [plan.args[0] ?? ''] } }),
    });
    running.set(plan.name, child);
    void child.exited.then(({ code, signal }) => {
      if (!stopping && !expected.has(child.pid)) tellEnded(`${plan.name} ended by itself (${signal ?? code})`);
    });
    return child;
  };
  const ready = async (/** @type {Plan} */ plan) => {
    const child = running.get(plan.name);
    const healthy = () =>
      fetch(`${plan.url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
        (answer) => answer.ok,
        () => false,
      );
    const began = Date.now();
    while (!(await healthy())) {
      if (!child?.running()) throw new LocalError(`${plan.name} could not start${typeof output === 'string' ? `; see ${output}` : ''}`);
      if (Date.now() - began > READY_MS) throw new LocalError(`${plan.name} did not become ready within ${READY_MS / 1000} s`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const stop = async () => {
    stopping = true;
    // The gateway first, so that nothing new comes in.
    for (const plan of plans.toReversed().slice(0, 1)) await running.get(plan.name)?.stop();
    await Promise.all(plans.map((plan) => running.get(plan.name)?.stop()));
  };
  try {
    for (const plan of plans) await start(plan);
    for (const plan of plans) await ready(plan);
  } catch (error) {
    await stop();
    throw error;
  }
  const planOf = (/** @type {string} */ name) => plans.find((plan) => plan.name === name) ?? fail(`no process is called ${name}`);
  return {
    url,
    names: plans.map((plan) => plan.name),
    ended,
    pid: (name) => running.get(name)?.pid,
    async kill(name) {
      const child = running.get(planOf(name).name);
      if (child) expected.add(child.pid);
      await child?.kill();
    },
    async restart(name) {
      const plan = planOf(name);
      await start(plan);
      await ready(plan);
    },
    stop,
  };
}

/** @typedef {{ name: string, args: string[], url: string, env: Environment }} Plan */

/** @param {string} root @param {Environment} shared @param {number} port @returns {Promise<Plan[]>} */
async function splitPlans(root, shared, port) {
  const require = createRequire(import.meta.url);
  const { schemaOf, serviceDatabaseUrl } = require(path.join(root, 'dist/libs/persistence/src/service-database.js'));
  const { ADAPTERS, SERVICES } = require(path.join(root, 'dist/libs/contracts/src/event.js'));
  const names = /** @type {string[]} */ ([...SERVICES, ...ADAPTERS]).filter((name) => name !== 'gateway');
  const { DATABASE_URL: _owner, DATABASE_ROLE_SECRET: _secret, ...common } = shared;
  const urlOf = (/** @type {string} */ name) => ({ [`DATABASE_URL_${schemaOf(name).toUpperCase()}`]: serviceDatabaseUrl(name, shared) });
  const ports = new Map();
  for (const name of names) ports.set(name, await freePort());
  const plans = names.map((name) => ({
    name,
    args: [entry(root, name)],
    url: `http://127.0.0.1:${ports.get(name)}`,
    env: { ...common, ...urlOf(name), PORT: String(ports.get(name)) },
  }));
  const addresses = Object.fromEntries(plans.map((plan) => [`ANXIN_URL_${schemaOf(plan.name).toUpperCase()}`, plan.url]));
  return [
    ...plans,
    {
      name: 'gateway',
      args: [entry(root, 'gateway')],
      url: `http://127.0.0.1:${port}`,
      env: { ...common, ...urlOf('gateway'), ...addresses, PORT: String(port) },
    },
  ];
}

/** @param {string} root @param {string} app */
const entry = (root, app) => path.join(root, 'dist/apps', app, 'src/main.js');

/** @param {string} text @returns {never} */
const fail = (text) => {
  throw new LocalError(text);
};
