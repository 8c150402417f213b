/**
 * What no compiler sees in the tree: paths of somebody's machine, package registries, work left over, a test that shuts the others out, and layout.
 * `node tools/guards/tree.mjs [--acceptance <folder>]`: with a folder, the acceptance scenarios are also compared with the ones handed over there
 * (a note, no failure).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const FORMATTED = ['apps', 'libs', 'tools', 'tests'];

// Put together from pieces, so that this file is no finding of its own.
const any = (...words) => `(?:${words.join('|')})`;
const FORBIDDEN = [
  {
    what: "a path of somebody's machine",
    pattern: new RegExp(`(?<![\\w.\\-/}])/(?:${any('work', 'root', 'home/[a-z][\\w-]*', 'Users/\\w+')}/|${['tmp', 'brief'].join('/')})`),
  },
  {
    what: 'a package registry',
    pattern: new RegExp(
      `//(?:[\\w-]+\\.)*${any('registry', 'npmmirror', 'npm', 'pypi', 'mirrors?', 'artifactory', 'nexus', 'verdaccio')}\\.[\\w.-]+`,
    ),
  },
  { what: 'a package registry', pattern: /^\s*(?:registry\s*=|"resolved"\s*:)/, only: /(?:^|\/)(?:\.npmrc|package-lock\.json)$/ },
  { what: 'work left over', pattern: new RegExp(`\\b${any('TO' + 'DO', 'FIX' + 'ME', 'X'.repeat(3))}\\b`) },
  {
    what: 'a test that shuts the others out',
    pattern: new RegExp(`\\b${any('it', 'test', 'describe', 'suite')}\\.${'on' + 'ly'}\\b`),
    only: /\.[cm]?[jt]s$/,
  },
  { what: 'a conflict marker', pattern: new RegExp(`^${any('<'.repeat(7), '>'.repeat(7))} `) },
];

const filesOfTree = () =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
    .split('\0')
    .filter((file) => file && existsSync(join(ROOT, file)) && statSync(join(ROOT, file)).isFile());

/** What a file says that it may not, each with its place. */
export const findingsIn = (file, text) =>
  text
    .split('\n')
    .flatMap((line, index) =>
      FORBIDDEN.filter(({ pattern, only }) => (!only || only.test(file)) && pattern.test(line)).map(
        ({ what }) => `${file}:${index + 1}: ${what}: ${line.trim().slice(0, 120)}`,
      ),
    );

const contentFindings = (files) =>
  files.flatMap((file) => {
    const bytes = readFileSync(join(ROOT, file));
    return bytes.includes(0) ? [] : findingsIn(file, bytes.toString('utf8'));
  });

/** What the patterns above must find and must leave alone: a pattern that finds nothing would pass for ever. */
const SEEN = [
  `see /${'work'}/x`,
  `'/${'root'}/.cache'`,
  `https://${'registry'}.example.org/a`,
  `// ${'TO' + 'DO'} later`,
  `it.${'only'}('x', () => {})`,
  `${'<'.repeat(7)} HEAD`,
];
const NOT_SEEN = [
  '`${base}/work-orders`',
  'http://employer-registry:3001',
  'https://example.org/homework/',
  '`${base}/work/of`',
  "get('only')",
  'TODOS',
  'apps/x/root/y',
];
const TWICE = [
  ['scenarios/1.json', '${uscc:a} ${uscc:a} ${id:b}'],
  ['scenarios/2.json', '${id:a} ${id:b} ${run:c}'],
];
const selfCheck = () => [
  ...(sharedSeeds(TWICE).length === 1 ? [] : ['the guard does not see the one party that two scenarios share']),
  ...SEEN.filter((line) => findingsIn('planted.ts', line).length !== 1).map((line) => `the guard does not see: ${line}`),
  ...NOT_SEEN.filter((line) => findingsIn('planted.ts', line).length !== 0).map((line) => `the guard accuses: ${line}`),
];

const unformatted = () => {
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules/prettier/bin/prettier.cjs'), '--list-different', ...FORMATTED], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (run.status === 0) return [];
  const listed = run.stdout.trim().split('\n').filter(Boolean);
  return listed.length ? listed.map((file) => `${file}: not formatted (npm run format)`) : [`prettier: ${run.stderr.trim()}`];
};

const SCENARIO = /(?:^|\/)scenarios\/[^/]+\.json$/;

/** Scenarios run side by side on one register: a party that two of them name would be each other's. Each is a file with its text. */
export const sharedSeeds = (scenarios) => {
  const first = new Map();
  return scenarios.flatMap(([file, text]) =>
    [...new Set([...text.matchAll(/\$\{(?:uscc|id|card|phone):[^}]+\}/g)].map(([seed]) => seed))].flatMap((seed) => {
      if (!first.has(seed)) first.set(seed, file);
      return first.get(seed) === file ? [] : [`${file}: ${seed} is a party of ${first.get(seed)}`];
    }),
  );
};

const under = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();

/** Where the scenarios differ from those that were handed over. */
const acceptanceNotes = (given) => {
  const own = join(ROOT, 'tests', 'acceptance');
  if (!existsSync(given)) return [`no acceptance scenarios at ${relative(ROOT, given)} to compare with`];
  const names = [...new Set([...under(given), ...under(own)])].sort();
  return names.flatMap((name) => {
    if (!existsSync(join(own, name))) return [`tests/acceptance/${name} is missing`];
    if (!existsSync(join(given, name))) return [`tests/acceptance/${name} is ours alone`];
    return readFileSync(join(given, name)).equals(readFileSync(join(own, name)))
      ? []
      : [`tests/acceptance/${name} differs from the one handed over`];
  });
};

const main = () => {
  const { values } = parseArgs({ options: { acceptance: { type: 'string' } } });
  const files = filesOfTree();
  const scenarios = files.filter((file) => SCENARIO.test(file)).map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]);
  const findings = [...selfCheck(), ...contentFindings(files), ...sharedSeeds(scenarios), ...unformatted()];
  if (files.length === 0) findings.push('no file was read');
  for (const note of values.acceptance ? acceptanceNotes(resolve(values.acceptance)) : []) process.stdout.write(`note: ${note}\n`);
  for (const finding of findings) process.stderr.write(`${finding}\n`);
  process.stdout.write(`tree: ${files.length} files read, ${findings.length} findings\n`);
  if (findings.length) process.exitCode = 1;
};

main();
