import { access, rm, writeFile } from 'node:fs/promises';
import { saysDiskFull, Unavailable } from './errors.mjs';
import { onPath, spawnChild } from './processes.mjs';

const POLICY = '/usr/sbin/policy-rc.d';

/**
 * Installs one of Debian's packages.
 * @param {string} part what a person calls it
 * @param {string} name the package
 * @param {{ say: (line: string) => void, asleep?: boolean }} options `asleep`: no service of it is started
 * @throws {Unavailable} where this machine has no apt-get, or it is not ours to use, or it fails
 */
export async function aptInstall(part, name, { say, asleep = false }) {
  if (!onPath('apt-get')) throw new Unavailable(part, `no ${name} on the PATH, and no apt-get to install it`);
  if (process.getuid?.() !== 0) throw new Unavailable(part, `no ${name} on the PATH, and apt-get needs root to install it`);
  say(`${part.toLowerCase()}: installing ${name} with apt-get, once`);
  const policy = asleep && !(await access(POLICY).then(() => true, () => false)); // prettier-ignore
  if (policy) await writeFile(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await apt(part, ['update', '-qq']);
    await apt(part, ['install', '-y', '-qq', '--no-install-recommends', ...name.split(' ')]);
  } finally {
    if (policy) await rm(POLICY, { force: true });
  }
}

/** @param {string} part @param {string[]} args */
async function apt(part, args) {
  /** @type {string[]} */
  const said = [];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = await spawnChild({
    name: 'apt-get',
    command: 'apt-get',
    args: ['-o', 'DPkg::Lock::Timeout=60', ...args],
    env,
    output: (line) => said.push(line),
  });
  const { code } = await child.exited;
  if (code === 0) return;
  if (saysDiskFull(said.join(' '))) throw new Unavailable(part, 'the disk is full');
  throw new Unavailable(part, `apt-get ${args[0]} failed: ${said.find((line) => /^E:/.test(line)) ?? said.pop() ?? code}`);
}
