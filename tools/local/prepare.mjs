import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LocalError, saysDiskFull } from './errors.mjs';

/** @param {string} text */
const hash = (text) => createHash('sha256').update(text).digest('hex');
/** @param {string} file */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** The oldest Node.js that can `require` the ECMAScript modules we stand on. */
const NODE = [20, 19];

/** @throws {LocalError} where Node.js is too old */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1])) return;
  throw new LocalError(`Node.js ${process.versions.node} is too old: anxin needs ${NODE.join('.')} or newer`);
}

/**
 * Installs the locked dependencies where they are not installed yet.
 * @param {{ root: string, say: (line: string) => void }} options
 * @throws {LocalError} with one line
 */
export function ensureDependencies({ root, say }) {
  const marker = path.join(root, 'node_modules', '.anxin-lock');
  const lock = hash(read(path.join(root, 'package-lock.json')) + process.version);
  if (read(marker) === lock) return;
  say('installing the locked dependencies (npm ci) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=2'], { cwd: root, encoding: 'utf8' });
  if (npm.error) throw new LocalError(`npm could not be run: ${npm.error.message}`);
  if (npm.status !== 0) throw new LocalError(`the dependencies could not be installed: ${reasonOf(npm.stderr)}`);
  writeFileSync(marker, lock);
}

/** @param {string} trouble */
function reasonOf(trouble) {
  if (saysDiskFull(trouble)) return 'the disk is full';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network/i.test(trouble)) return 'the package registry could not be reached';
  const line = trouble.split('\n').find((text) => /error/i.test(text)) ?? trouble.split('\n')[0] ?? '';
  return line.replace(/^npm (error|ERR!)\s*/, '').slice(0, 200);
}

/** Everything the build reads, as one hash. @param {string} root */
export function sourcesHash(root) {
  const files = ['apps', 'libs'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|json)$/.test(file) && !/\.spec\.ts$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  const configs = ['nest-cli.json', 'tsconfig.base.json', 'tsconfig.build.json', 'package-lock.json'];
  return hash([...files.sort(), ...configs].map((file) => `${file}\0${hash(read(path.join(root, file)))}`).join('\n'));
}

/**
 * Builds `dist/` where the sources changed since it was built.
 * @param {{ root: string, say: (line: string) => void }} options
 * @returns {string} the hash of the sources
 * @throws {LocalError} with one line, the compiler's own lines before it
 */
export function ensureBuilt({ root, say }) {
  const dist = path.join(root, 'dist');
  const marker = path.join(dist, '.sources');
  const sources = sourcesHash(root);
  if (read(marker) === sources) return sources;
  say('building …');
  rmSync(dist, { recursive: true, force: true });
  const nest = spawnSync(process.execPath, [path.join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (nest.status !== 0) {
    process.stderr.write(nest.stdout + nest.stderr);
    throw new LocalError(saysDiskFull(nest.stderr) ? 'the build failed: the disk is full' : 'the build failed');
  }
  mkdirSync(dist, { recursive: true });
  writeFileSync(marker, sources);
  return sources;
}
