import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneLine, saysDiskFull, Unavailable } from './errors.mjs';
import { onPath, spawnChild } from './processes.mjs';

/** The oldest Java that the broker runs on. */
const OLDEST = 17;
const POM = fileURLToPath(new URL('../../deploy/kafka/pom.xml', import.meta.url));
/** Maven is given up after this long, in milliseconds. */
const FETCH_LIMIT = 300_000;

/** @typedef {Record<string, string | undefined>} Env */

/**
 * A Java that runs: of JAVA_HOME, else of the PATH.
 * @param {Env} env
 * @returns {{ command: string, version: string }} version such as '17.0.15'
 * @throws {Unavailable}
 */
export function findJava(env) {
  const candidates = [env.JAVA_HOME && path.join(env.JAVA_HOME, 'bin', 'java'), onPath('java', env)].filter(
    (one) => one !== undefined && one !== '',
  );
  let reason = `no Java ≥ ${OLDEST} on the PATH`;
  for (const command of candidates.reverse()) {
    const told = spawnSync(String(command), ['-version'], {
      env: /** @type {NodeJS.ProcessEnv} */ (env),
      encoding: 'utf8',
      timeout: 20_000,
    });
    const text = `${told.stderr ?? ''}${told.stdout ?? ''}`;
    const version = /version "([^"]+)"/.exec(text)?.[1];
    const major = Number(version?.replace(/^1\./, '').split(/[.\-+]/)[0]);
    if (told.error || told.status !== 0 || !version) {
      const why = told.error?.message ?? (text.trim().split('\n')[0] || 'it said nothing');
      reason = `Java found but unusable: ${command} -version ${told.status === 0 ? 'gives no version' : `ended with ${told.status ?? told.signal ?? 'an error'}`}: ${why}`;
    } else if (major < OLDEST) {
      reason = `Java found but too old: ${command} is ${version}, ${OLDEST} or newer is needed`;
    } else {
      return { command: String(command), version };
    }
  }
  throw new Unavailable('Kafka', reason);
}

/**
 * The broker's jars in a folder; fetched with Maven if the folder isn't there or was made from another pom.
 * @param {string} jars
 * @param {{ env: Env, say: (line: string) => void }} how
 * @returns {Promise<{ classpath: string, version: string }>} the version of Kafka
 * @throws {Unavailable}
 */
export async function ensureJars(jars, { env, say }) {
  const pom = await readFile(POM);
  const mark = createHash('sha256').update(pom).digest('hex');
  const whole = async () => (await readFile(path.join(jars, '.pom'), 'utf8').catch(() => '')) === mark;
  if (!(await whole())) await fetchJars(jars, mark, whole, { env, say });
  const names = (await readdir(jars)).filter((name) => name.endsWith('.jar')).sort();
  const version = names.map((name) => /^kafka_2\.13-(.+)\.jar$/.exec(name)?.[1]).find(Boolean) ?? 'unknown';
  return { classpath: names.map((name) => path.join(jars, name)).join(path.delimiter), version };
}

/** @param {string} jars @param {string} mark @param {() => Promise<boolean>} whole @param {{ env: Env, say: (line: string) => void }} how */
async function fetchJars(jars, mark, whole, { env, say }) {
  const maven = onPath('mvn', env);
  if (!maven) throw new Unavailable('Kafka', 'Maven not found (mvn on the PATH), which fetches the broker');
  say('kafka: fetching the broker with Maven, once');
  const made = `${jars}.${process.pid}.new`;
  await rm(made, { recursive: true, force: true });
  try {
    await runMaven(maven, made, env);
    await writeFile(path.join(made, '.pom'), mark);
    await rm(jars, { recursive: true, force: true });
    // Another run may have been faster; its jars are as good.
    await rename(made, jars).catch(async (error) => {
      if (!(await whole())) throw error;
    });
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/** @param {string} maven @param {string} made @param {Env} env */
async function runMaven(maven, made, env) {
  /** @type {string[]} */
  const said = [];
  const child = await spawnChild({
    name: 'maven',
    command: maven,
    args: ['-B', '-q', '-f', POM, `-Djars=${made}`, 'generate-resources'],
    env,
    output: (line) => said.push(plain(line)),
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void child.kill();
  }, FETCH_LIMIT);
  const { code } = await child.exited;
  clearTimeout(timer);
  if (code === 0 && !late) return;
  const text = said.join(' ');
  const why = oneLine(
    (said.find((line) => /^\[ERROR\]|^Error|rror:/.test(line)) ?? said.find((line) => line.trim()) ?? `Maven ended with ${code}`).replace(
      /^\[ERROR\]\s*/,
      '',
    ),
  );
  if (saysDiskFull(text)) throw new Unavailable('Kafka', 'the disk is full');
  if (late) throw new Unavailable('Kafka', `the package registry could not be reached: no end after ${FETCH_LIMIT / 1000} s`);
  const net =
    /Unknown host|Connection refused|Connection reset|timed out|Network is unreachable|Temporary failure in name resolution|status code: \d+|PKIX|Could not transfer|Connect to /.exec(
      text,
    );
  if (net) throw new Unavailable('Kafka', `the package registry could not be reached: ${reasonOf(text) ?? why}`);
  throw new Unavailable('Kafka', `Maven could not fetch the broker: ${why}`);
}

/** Without the colours that Maven writes even into a pipe. @param {string} line */
function plain(line) {
  // eslint-disable-next-line no-control-regex -- the escape character is what is looked for
  return line.replace(/\u001b\[[0-9;]*m/g, '');
}

/** The innermost cause in Maven's long sentence. @param {string} text */
function reasonOf(text) {
  return /(Unknown host \S+|Connect to \S+ .{0,80}? failed: [^()[\]]{1,60}|Connection refused|Connection reset|connect timed out|Read timed out|Network is unreachable|status code: \d+|PKIX path building failed)/
    .exec(text)?.[1]
    ?.trim();
}

/**
 * @param {string} dir an existing folder
 * @param {number} need bytes
 * @throws {Unavailable} if there is less room than that
 */
export async function checkRoom(dir, need) {
  const { bavail, bsize } = await statfs(dir);
  if (bavail * bsize < need)
    throw new Unavailable('Kafka', `the disk is full: ${Math.floor((bavail * bsize) / 1e6)} MB free under ${dir}, ${need / 1e6} MB needed`);
}
