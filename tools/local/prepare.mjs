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

/** Contents of files below some folders, as one hash. @param {string} root @param {string[]} folders @param {(file: string) => boolean} counts @param {string[]} more */
function treeHash(root, folders, counts, more) {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      .filter(counts),
  );
  return hash([...files.sort(), ...more].map((file) => `${file}\0${hash(read(path.join(root, file)))}`).join('\n'));
}

/** Everything the services' build reads, as one hash. @param {string} root */
export const sourcesHash = (root) =>
  treeHash(
    root,
    ['apps', 'libs', 'tools/documents'],
    (file) => /\.(ts|json|cjs)$/.test(file) && !/\.spec\.ts$/.test(file) && !file.startsWith(path.join('apps', 'console')),
    ['nest-cli.json', 'tsconfig.base.json', 'tsconfig.build.json', 'package-lock.json'],
  );

/**
 * Builds the services into `dist/` where their sources changed since they were built.
 * @param {{ root: string, say: (line: string) => void }} options
 * @returns {string} the hash of the sources
 * @throws {LocalError} with one line, the compiler's own lines before it
 */
export function ensureBuilt({ root, say }) {
  const sources = sourcesHash(root);
  make({ root, say, what: 'building …', marker: '.sources', state: sources, empty: ['apps', 'libs'] }, [
    'node_modules/@nestjs/cli/bin/nest.js',
    'build',
  ]);
  return sources;
}

/**
 * Builds the console and the documents' pages into `dist/`, likewise.
 * @param {{ root: string, say: (line: string) => void }} options
 * @throws {LocalError} with one line, the bundler's own lines before it
 */
export function ensurePages({ root, say }) {
  const state = treeHash(root, ['apps/console', 'tools/documents'], (file) => !/\.spec\.tsx?$/.test(file), ['package-lock.json']);
  make(
    { root, say, what: 'building the pages …', marker: '.pages', state, empty: ['console', 'pages'] },
    ['tools/documents/pages.mjs'],
    ['node_modules/vite/bin/vite.js', 'build', 'apps/console', '--logLevel=warn'],
  );
}

/**
 * Runs some of Node.js's programs where what they read changed since they last ran.
 * @param {{ root: string, say: (line: string) => void, what: string, marker: string, state: string, empty: string[] }} options
 * @param {string[][]} programs
 */
function make({ root, say, what, marker, state, empty }, ...programs) {
  const dist = path.join(root, 'dist');
  const file = path.join(dist, marker);
  if (read(file) === state) return;
  say(what);
  for (const folder of empty) rmSync(path.join(dist, folder), { recursive: true, force: true });
  for (const [program = '', ...args] of programs) {
    const run = spawnSync(process.execPath, [path.join(root, program), ...args], { cwd: root, encoding: 'utf8' });
    if (run.status === 0) continue;
    process.stderr.write(run.stdout + run.stderr);
    throw new LocalError(saysDiskFull(run.stderr) ? 'the build failed: the disk is full' : 'the build failed');
  }
  mkdirSync(dist, { recursive: true });
  writeFileSync(file, state);
}
