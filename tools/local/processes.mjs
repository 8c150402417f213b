import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LocalError } from './errors.mjs';

/**
 * @typedef {object} Started a process of ours
 * @property {string} name
 * @property {number} pid
 * @property {Promise<{ code: number | null, signal: string | null }>} exited
 * @property {() => boolean} running
 * @property {(graceMs?: number) => Promise<void>} stop the stop signal, then SIGKILL for the whole group after the grace
 * @property {() => Promise<void>} kill SIGKILL for the whole group at once
 *
 * @typedef {object} Spawning
 * @property {string} name
 * @property {string} command
 * @property {string[]} [args]
 * @property {Record<string, string | undefined>} [env] the whole environment; the own one if left out
 * @property {string} [cwd]
 * @property {{ uid: number, gid: number }} [user]
 * @property {string | ((line: string) => void)} [output] a file to append to, or a callback per line; nowhere if left out
 * @property {'SIGTERM' | 'SIGINT'} [stopSignal]
 * @property {{ dir: string, marks: string[] }} [record] keep the pid under `dir/run`, so that a later start can end what a killed one left behind; `marks` must all stand in its command line
 * @property {boolean} [watched] keep a pipe open to its stdin, which ends with us (see `endWithParent`)
 */

/** @type {Set<Started>} */
const alive = new Set();

/** The largest log that a start keeps, in bytes; a longer one begins anew. */
const LOG_LIMIT = 10_000_000;

/**
 * Starts a child in a process group of its own (a Ctrl-C in the terminal reaches us alone, and we stop the parts in order). On Linux with setpriv the kernel ends the child when this process dies, however it dies.
 * @param {Spawning} how
 * @returns {Promise<Started>}
 * @throws {LocalError} if the command can't be run
 */
export async function spawnChild(how) {
  const stopSignal = how.stopSignal ?? 'SIGTERM';
  const [command, args, user] = withParentDeathSignal(how, stopSignal);
  const fd = typeof how.output === 'string' ? await openLog(how.output) : undefined;
  const out = fd ?? (typeof how.output === 'function' ? 'pipe' : 'ignore');
  const child = spawn(command, args, {
    cwd: how.cwd,
    env: /** @type {NodeJS.ProcessEnv} */ (how.env ?? process.env),
    ...user,
    detached: process.platform !== 'win32',
    stdio: [how.watched ? 'pipe' : 'ignore', out, out],
  });
  if (fd !== undefined) closeSync(fd);
  if (typeof how.output === 'function') for (const stream of [child.stdout, child.stderr]) byLine(stream, how.output);
  /** @type {Promise<{ code: number | null, signal: string | null }>} */
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  await new Promise((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => reject(new LocalError(`${how.name} could not be started: ${error.message}`)));
  });
  const started = handle(how.name, /** @type {number} */ (child.pid), exited, stopSignal);
  if (how.record) await remember(how.record, started);
  return started;
}

/** @param {string} name @param {number} pid @param {Started['exited']} exited @param {'SIGTERM' | 'SIGINT'} stopSignal @returns {Started} */
function handle(name, pid, exited, stopSignal) {
  let running = true;
  /** @type {Started} */
  const started = {
    name,
    pid,
    exited,
    running: () => running,
    async stop(graceMs = 10_000) {
      if (!running) return;
      signalTo(pid, stopSignal);
      const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
      await exited;
      clearTimeout(timer);
    },
    async kill() {
      if (!running) return;
      signalGroup(pid, 'SIGKILL');
      await exited;
    },
  };
  alive.add(started);
  void exited.then(() => {
    running = false;
    alive.delete(started);
  });
  return started;
}

/**
 * Stops the given processes, or all that this process has started: each gets its stop signal, and after the grace SIGKILL.
 * @param {Iterable<Started>} [processes]
 * @param {number} [graceMs]
 */
export async function stopAll(processes = [...alive], graceMs = 10_000) {
  await Promise.all([...processes].map((one) => one.stop(graceMs)));
}

/** For our own node children started with `watched`: ends this process once the parent is gone. @param {() => void} [end] */
export function endWithParent(end = () => process.exit(0)) {
  process.stdin.once('end', end).once('error', end).resume();
}

/** @param {Spawning} how @param {string} stopSignal @returns {[string, string[], { uid?: number, gid?: number }]} */
function withParentDeathSignal(how, stopSignal) {
  const args = how.args ?? [];
  const setpriv = process.platform === 'linux' ? onPath('setpriv') : undefined;
  if (!setpriv) return [how.command, args, how.user ?? {}];
  const user = how.user ? [`--reuid=${how.user.uid}`, `--regid=${how.user.gid}`, '--clear-groups'] : [];
  return [setpriv, [...user, '--pdeathsig', stopSignal.replace('SIG', ''), '--', how.command, ...args], {}];
}

/** @param {string} file */
async function openLog(file) {
  await mkdir(path.dirname(file), { recursive: true });
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (size > LOG_LIMIT) await truncate(file);
  return openSync(file, 'a', 0o600);
}

/** @param {NodeJS.ReadableStream | null} stream @param {(line: string) => void} take */
function byLine(stream, take) {
  let rest = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
  stream?.on('end', () => rest && take(rest));
}

/** @param {number} pid @param {NodeJS.Signals | 0} signal */
function signalTo(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal */
function signalGroup(pid, signal) {
  if (process.platform === 'win32' || !signalTo(-pid, signal)) signalTo(pid, signal);
}

/**
 * The full path of a command on the PATH.
 * @param {string} command
 * @param {Record<string, string | undefined>} [env]
 * @returns {string | undefined}
 */
export function onPath(command, env = process.env) {
  const found = spawnSync('/bin/sh', ['-c', 'command -v -- "$1"', 'sh', command], {
    env: /** @type {NodeJS.ProcessEnv} */ (env),
    encoding: 'utf8',
  });
  const file = found.status === 0 ? found.stdout.trim() : '';
  return file.startsWith('/') ? file : undefined;
}

/**
 * When a process began and with which command line; undefined if there is none (or only its remains). The pair tells a process from a later one with the same number.
 * @param {number} pid
 * @returns {{ began: string, command: string, parent: number } | undefined}
 */
export function describe(pid) {
  if (process.platform !== 'linux') {
    const ps = spawnSync('ps', ['-ww', '-o', 'ppid=', '-o', 'lstart=', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    const [, parent, began, command] = /^\s*(\d+)\s+(.{24})\s(.*)$/.exec(ps.stdout?.trim() ?? '') ?? [];
    return began && command ? { began, command, parent: Number(parent) } : undefined;
  }
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? [];
    if (afterName[0] === 'Z') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { began: afterName[19] ?? '', command, parent: Number(afterName[1]) };
  } catch {
    return undefined;
  }
}

/** @param {{ dir: string, marks: string[] }} record @param {Started} started */
async function remember({ dir, marks }, started) {
  const file = path.join(dir, 'run', `${started.name}.json`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ pid: started.pid, began: describe(started.pid)?.began, marks }), { mode: 0o600 });
  void started.exited.then(() => rm(file, { force: true })).catch(() => undefined);
}

/**
 * Ends what an earlier run left behind under this name: only the recorded pid, only if it began when the record says so and its command line holds all marks of the record.
 * @param {string} dir
 * @param {string} name
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether something was ended
 */
export async function endLeftover(dir, name, say) {
  const file = path.join(dir, 'run', `${name}.json`);
  const record = parse(await readFile(file, 'utf8').catch(() => ''));
  const found = record && describe(record.pid);
  const ours =
    found &&
    record.marks?.length > 0 &&
    found.began === record.began &&
    record.marks.every((/** @type {string} */ mark) => found.command.includes(mark));
  if (ours) {
    say(`${name}: ending process ${record.pid}, left behind by an earlier run`);
    await endProcess(record.pid, found.began);
  }
  await rm(file, { force: true });
  return Boolean(ours);
}

/** SIGINT, after 10 s SIGKILL; comes back once the process is gone. @param {number} pid @param {string} began */
export async function endProcess(pid, began) {
  const there = () => describe(pid)?.began === began;
  signalTo(pid, 'SIGINT');
  for (let waited = 0; there() && waited < 10_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
  if (there()) signalTo(pid, 'SIGKILL');
  for (let waited = 0; there() && waited < 5_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
}

/**
 * Takes a folder's part for this process, so that two runs don't work on the same data. A claim whose owner is dead counts for nothing.
 * @param {string} dir
 * @param {string} name
 * @returns {Promise<() => Promise<void>>} gives it back
 * @throws {LocalError} if a living process holds it
 */
export async function claim(dir, name) {
  const file = path.join(dir, 'run', `${name}.owner`);
  const mine = `${file}.${process.pid}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(mine, JSON.stringify({ pid: process.pid, began: describe(process.pid)?.began }), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (await linked(mine, file)) return async () => await rm(file, { force: true });
      const owner = parse(await readFile(file, 'utf8').catch(() => ''));
      if (owner && describe(owner.pid)?.began === owner.began) throw inUse(dir, name, owner.pid);
      // Moved aside and looked at before it is dropped: somebody may have taken it over in between.
      const aside = `${mine}.stale`;
      if (
        !(await rename(file, aside).then(
          () => true,
          () => false,
        ))
      )
        continue;
      const moved = parse(await readFile(aside, 'utf8').catch(() => ''));
      if (moved && describe(moved.pid)?.began === moved.began) await linked(aside, file);
      await rm(aside, { force: true });
    }
    throw new LocalError(`${name} under ${dir} is being started by somebody else`);
  } finally {
    await rm(mine, { force: true });
  }
}

/** @param {string} dir @param {string} name @param {number} pid */
export function inUse(dir, name, pid) {
  const who = pid === process.pid ? 'this process itself' : `process ${pid} (another quickstart?)`;
  return new LocalError(`${name} under ${dir} is already in use by ${who}; stop that one first`);
}

/** @param {string} from @param {string} to */
async function linked(from, to) {
  return await link(from, to).then(
    () => true,
    (error) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Asks again and again until the answer is yes.
 * @param {() => Promise<boolean>} ask a throw counts as no
 * @param {{ ms: number, every?: number, process?: Started }} limits `process`: give up as soon as it ends
 * @returns {Promise<boolean>} false: it ended, or the time is up
 */
export async function until(ask, { ms, every = 50, process: watched }) {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    if (watched && !watched.running()) return false;
    if (await within(ask(), ATTEMPT_LIMIT)) return true;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
  return false;
}

/** One attempt of `until` may take this long, in ms: a client that never settles must not use up the whole time. */
const ATTEMPT_LIMIT = 6_000;

/** @param {Promise<boolean>} answer @param {number} ms @returns {Promise<boolean>} false if it throws or is late */
async function within(answer, ms) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  const settled = answer.catch(() => false);
  return await /** @type {Promise<boolean>} */ (Promise.race([settled, late])).finally(() => clearTimeout(timer));
}
