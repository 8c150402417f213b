import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { aptInstall } from './apt.mjs';
import { LocalError, oneLine, saysDiskFull, Unavailable } from './errors.mjs';
import { keptPort } from './ports.mjs';
import { claim, endLeftover, onPath, spawnChild, until } from './processes.mjs';

const OLDEST = [6, 2];

/**
 * @typedef {Record<string, string | undefined>} Env
 * @typedef {object} Redis
 * @property {string} url with its password
 * @property {string} version such as '7.0.15'
 * @property {string} how where it comes from, for a person
 * @property {number} [pid]
 * @property {() => Promise<void>} stop no-op for a server that isn't ours
 * @property {() => Promise<void>} [kill] SIGKILL, for tests
 * @property {() => Promise<void>} [restart] on the same port with the same data, for tests
 * @property {() => Promise<void>} [wipe] removes every key, for tests
 * @property {() => Promise<string>} [ended] resolves with one line if the server ends without having been told to
 */

/**
 * `REDIS_URL`, else `redis-server` of the PATH with its data under `dir`/redis (append-only file, no eviction), on 127.0.0.1 only.
 * @param {{ dir: string, say: (line: string) => void, install?: boolean, env?: Env }} options `install`: fetch it with apt-get where it is missing
 * @returns {Promise<Redis>}
 * @throws {Unavailable} if this machine has none; a LocalError else
 */
export async function startRedis({ dir, say, install = false, env = process.env }) {
  if (env.REDIS_URL) return await given(env.REDIS_URL);
  if (!onPath('redis-server', env) && install) await installIt(say);
  const command = onPath('redis-server', env);
  if (!command) throw new Unavailable('Redis', 'no redis-server on the PATH');
  const told = spawnSync(command, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  const version = /v=(\d+(?:\.\d+)+)/.exec(told.stdout ?? '')?.[1];
  if (told.status !== 0 || !version)
    throw new Unavailable(
      'Redis',
      `redis-server found but unusable: ${command} --version ended with ${told.status ?? told.signal ?? told.error?.message}`,
    );
  if (tooOld(version)) throw new Unavailable('Redis', `redis-server ${version} is too old, ${OLDEST.join('.')} or newer is needed`);
  const home = path.resolve(dir, 'redis');
  await mkdir(home, { recursive: true, mode: 0o700 });
  const release = await claim(path.resolve(dir), 'redis');
  try {
    await endLeftover(path.resolve(dir), 'redis', say);
    const server = {
      dir: path.resolve(dir),
      home,
      command,
      port: await keptPort(path.join(home, 'port')),
      password: await keptPassword(path.join(home, 'password')),
    };
    await configure(server);
    return await running(server, version, release);
  } catch (error) {
    await release();
    if (error instanceof LocalError) throw error;
    throw new Unavailable('Redis', saysDiskFull(error) ? `the disk is full (${home})` : oneLine(error));
  }
}

/** @typedef {{ dir: string, home: string, command: string, port: number, password: string }} Server */

/** @param {Server} server @param {string} version @param {() => Promise<void>} release @returns {Promise<Redis>} */
async function running(server, version, release) {
  const url = `redis://:${server.password}@127.0.0.1:${server.port}`;
  let child = await launch(server, url);
  let told = false;
  return {
    url,
    version,
    how: `local server under ${server.home}`,
    get pid() {
      return child.pid;
    },
    async stop() {
      told = true;
      await child.stop();
      await release();
    },
    async kill() {
      told = true;
      await child.kill();
    },
    async restart() {
      told = true;
      await child.stop();
      child = await launch(server, url);
      told = false;
    },
    wipe: async () => await ask(url, async (client) => void (await client.flushall())),
    async ended() {
      for (;;) {
        const seen = child;
        await seen.exited;
        if (!told) return `Redis ended by itself; see ${path.join(server.home, 'server.log')}`;
        if (seen === child) return await new Promise(() => undefined);
      }
    },
  };
}

/** @param {Server} server @param {string} url */
async function launch(server, url) {
  const config = path.join(server.home, 'redis.conf');
  const log = path.join(server.home, 'server.log');
  await rm(log, { force: true });
  const child = await spawnChild({
    name: 'redis',
    command: server.command,
    args: [config],
    cwd: server.home,
    output: log,
    // The server writes its own title over its command line and keeps its address in it.
    record: { dir: server.dir, marks: ['redis-server', `127.0.0.1:${server.port}`] },
  });
  if (
    await until(async () => await ask(url, async (client) => (await client.ping()) === 'PONG'), { ms: 30_000, every: 30, process: child })
  )
    return child;
  await child.kill();
  const said = await readFile(log, 'utf8').catch(() => '');
  if (saysDiskFull(said)) throw new Unavailable('Redis', `the disk is full (${server.home})`);
  if (/Address already in use/.test(said)) throw new Unavailable('Redis', `port ${server.port} is in use`);
  throw new Unavailable('Redis', `it did not become ready: ${oneLine(said.trim().split('\n').pop() || 'no answer within 30 s')} (${log})`);
}

/** @param {Server} server */
async function configure({ home, port, password }) {
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    `dir "${home}"`,
    `requirepass ${password}`,
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
    'daemonize no',
    'logfile ""',
  ];
  const file = path.join(home, 'redis.conf');
  await rm(file, { force: true });
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600 });
}

/** @param {string} url @returns {Promise<Redis>} */
async function given(url) {
  let info;
  try {
    info = await ask(url, async (client) => await client.info('server'));
  } catch (error) {
    throw new LocalError(`Redis at REDIS_URL does not answer: ${oneLine(error)}`);
  }
  const version = /redis_version:(\S+)/.exec(info)?.[1] ?? '0';
  if (tooOld(version)) throw new LocalError(`Redis at REDIS_URL is ${version}; ${OLDEST.join('.')} or newer is needed`);
  return { url, version, how: 'REDIS_URL', stop: async () => undefined };
}

/** @param {string} version */
function tooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < Number(OLDEST[0]) || (major === OLDEST[0] && minor < Number(OLDEST[1]));
}

/** @template T @param {string} url @param {(client: import('ioredis').Redis) => Promise<T>} work @returns {Promise<T>} */
async function ask(url, work) {
  const { Redis } = await import('ioredis');
  const client = new Redis(url, { lazyConnect: true, connectTimeout: 5_000, maxRetriesPerRequest: 0, retryStrategy: () => null });
  // The event tells why ("connect ECONNREFUSED …"), the rejected call only that the connection is closed.
  /** @type {Error | undefined} */
  let why;
  client.on('error', (error) => (why = error));
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw why ?? error;
  } finally {
    client.disconnect();
  }
}

/** @param {string} file @returns {Promise<string>} */
async function keptPassword(file) {
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept) return kept;
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/** Debian's package, without the system's own server being started or enabled. @param {(line: string) => void} say @throws {Unavailable} */
async function installIt(say) {
  await aptInstall('Redis', 'redis-server', { say, asleep: true });
  if (onPath('systemctl')) spawnSync('systemctl', ['disable', 'redis-server'], { timeout: 10_000 });
}
