/**
 * A guard that nobody saw fail is no guard: plants one violation of each boundary rule and of each lint rule that matters in a copy of the tree, runs
 * dependency-cruiser and eslint once each, and fails unless each is caught where it was planted, and nothing innocent is.
 */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plugin } from './eslint-rules.mjs';
import { boundaryPlants, ground, lintPlants } from './plants.mjs';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const COPIED = [
  'apps',
  'libs',
  'tools/guards',
  '.dependency-cruiser.cjs',
  'eslint.config.mjs',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
];
const MAX_OUTPUT = 256 * 1024 * 1024;

const filesOfTree = () =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...COPIED], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
  })
    .split('\0')
    .filter((file) => file && existsSync(join(ROOT, file)));

const write = (folder, file, text) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

/** A copy of the tree with the plants in it. */
const copyWith = (folder, files, plants) => {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [file, text] of Object.entries(ground)) write(folder, file, text);
  for (const { file, text } of plants) write(folder, file, text);
};

/** What a tool prints as JSON; it ends with a code that is not 0 when it finds something, as it should here. */
const runJson = (folder, bin, args) =>
  new Promise((done, fail) => {
    execFile(
      process.execPath,
      [join(ROOT, 'node_modules', bin), ...args],
      { cwd: folder, maxBuffer: MAX_OUTPUT },
      (error, stdout, stderr) => {
        try {
          done(JSON.parse(stdout));
        } catch {
          fail(new Error(`${bin} printed no report: ${stderr.trim() || error?.message || 'nothing at all'}`));
        }
      },
    );
  });

const caughtBy = (violations, { rule, file, importedBy }) =>
  violations.some(
    (violation) =>
      violation.rule.name === rule && (importedBy ? violation.to === file && violation.from === importedBy : violation.from === file),
  );

/** Cruises the plants and what they import. */
const boundaries = async (folder, plants) => {
  const report = await runJson(folder, 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    ...plants.map(({ file }) => file),
  ]);
  const { violations, totalCruised, totalDependenciesCruised } = report.summary;
  if (totalCruised < plants.length || totalDependenciesCruised === 0)
    throw new Error('dependency-cruiser read no files: its rules hold nothing');
  return {
    read: totalCruised,
    missed: plants.filter((plant) => plant.rule && !caughtBy(violations, plant)),
    accused: plants.filter((plant) => !plant.rule && !plant.partOf && violations.some(({ from }) => from === plant.file)),
  };
};

const lint = async (folder, plants) => {
  // Type-aware rules need a program: those of the planted files alone (and what they import) are built in a moment.
  const pages = 'apps/console/';
  const isPage = ({ file }) => file.startsWith(pages);
  const { include: _all, ...ofPages } = JSON.parse(readFileSync(join(folder, pages, 'tsconfig.json'), 'utf8'));
  const config = { extends: './tsconfig.base.json', compilerOptions: { noEmit: true } };
  write(folder, 'tsconfig.json', JSON.stringify({ ...config, files: plants.filter((plant) => !isPage(plant)).map(({ file }) => file) }));
  const planted = plants.filter(isPage).map(({ file }) => relative(pages, file));
  write(folder, `${pages}tsconfig.json`, JSON.stringify({ ...ofPages, files: planted }));
  const report = await runJson(folder, 'eslint/bin/eslint.js', ['--format', 'json', ...plants.map(({ file }) => file)]);
  const messages = new Map(report.map(({ filePath, messages: found }) => [relative(folder, filePath), found]));
  if (messages.size === 0) throw new Error('eslint read no files: its rules hold nothing');
  const broken = report.flatMap(({ filePath, messages: found }) =>
    found.filter(({ fatal }) => fatal).map(({ message }) => `${filePath}: ${message}`),
  );
  if (broken.length) throw new Error(broken.join('\n'));
  const said = (plant) => (messages.get(plant.file) ?? []).filter(({ severity }) => severity === 2);
  return {
    read: messages.size,
    missed: plants.filter((plant) => plant.rule && !said(plant).some(({ ruleId }) => ruleId === plant.rule)),
    accused: plants.filter((plant) => !plant.rule && (!messages.has(plant.file) || said(plant).length > 0)),
  };
};

/** Rules that nobody planted a violation of. */
const unplanted = (names, plants) => names.filter((name) => !plants.some(({ rule }) => rule === name));

const main = async () => {
  const files = filesOfTree();
  const services = readdirSync(join(ROOT, 'apps')).filter((name) => existsSync(join(ROOT, 'apps', name, 'src', `${name}.module.ts`)));
  if (files.length === 0 || services.length === 0) throw new Error('no file to copy');
  const forBoundaries = boundaryPlants(services[0]);
  const forLint = lintPlants();
  const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs'));
  const unguarded = [
    ...unplanted(
      forbidden.map(({ name }) => name),
      forBoundaries,
    ),
    ...unplanted(
      Object.keys(plugin.rules).map((name) => `anxin/${name}`),
      forLint,
    ),
  ];
  const folder = mkdtempSync(join(tmpdir(), 'anxin-planted-'));
  try {
    const [first, second] = [join(folder, 'boundaries'), join(folder, 'lint')];
    copyWith(first, files, forBoundaries);
    copyWith(second, files, forLint);
    const results = await Promise.all([boundaries(first, forBoundaries), lint(second, forLint)]);
    const missed = results.flatMap((result) => result.missed);
    const accused = results.flatMap((result) => result.accused);
    const planted = [...forBoundaries, ...forLint].filter(({ rule }) => rule).length;
    for (const { rule, file } of missed) process.stderr.write(`not caught: ${rule} in ${file}\n`);
    for (const { file } of accused) process.stderr.write(`accused though innocent: ${file}\n`);
    for (const name of unguarded) process.stderr.write(`no violation is planted for ${name}\n`);
    process.stdout.write(
      `${planted - missed.length} of ${planted} planted violations caught, ${forbidden.length} boundary rules; ${results[0].read} modules cruised, ${results[1].read} files linted\n`,
    );
    if (missed.length || accused.length || unguarded.length) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

main().catch((error) => {
  process.stderr.write(`planted violations: ${error.message}\n`);
  process.exitCode = 1;
});
