/** Runs dependency-cruiser over apps, libs and tests; fails on a violation, and also if it has not read every TypeScript file there is (a refused rule or an unknown compiler makes it read none and say nothing). */
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const FOLDERS = ['apps', 'libs', 'tests'];

const cruise = () =>
  new Promise((done, fail) => {
    const args = [
      join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      ...FOLDERS,
    ];
    execFile(process.execPath, args, { cwd: ROOT, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
      try {
        done(JSON.parse(stdout));
      } catch {
        fail(new Error(`dependency-cruiser printed no report: ${stderr.trim() || error?.message || 'nothing at all'}`));
      }
    });
  });

const typeScriptFiles = () =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => name.endsWith('.ts') && !name.includes('/node_modules/') && !name.startsWith('apps/console/')),
  );

const main = async () => {
  const files = typeScriptFiles();
  const { modules, summary } = await cruise();
  const read = new Set(modules.map(({ source }) => source));
  const unread = files.filter((file) => !read.has(file));
  for (const { rule, from, to } of summary.violations)
    process.stderr.write(`${rule.severity} ${rule.name}: ${from}${to === from ? '' : ` → ${to}`}\n`);
  for (const file of unread) process.stderr.write(`not read: ${file}\n`);
  process.stdout.write(
    `boundaries: ${files.length - unread.length} of ${files.length} files read, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} violations\n`,
  );
  if (files.length === 0 || unread.length || summary.totalDependenciesCruised === 0 || summary.violations.length) process.exitCode = 1;
};

main().catch((error) => {
  process.stderr.write(`boundaries: ${error.message}\n`);
  process.exitCode = 1;
});
