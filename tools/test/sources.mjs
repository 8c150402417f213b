#!/usr/bin/env node
// node tools/test/sources.mjs [types] [lint]   What `npm run typecheck` and `npm run lint` say, from one reading of the sources: most of the linter's time goes
// into types, and the type check has just worked them out. The last line is "N passed, N failed".
import path from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');
const wanted = process.argv.slice(2);
const CONSOLE = 'apps/console';
/** Each configuration of TypeScript, and which files the linter reads with it; together they are all there are. */
const PROJECTS = [
  { config: `${CONSOLE}/tsconfig.json`, linted: CONSOLE, files: [`${CONSOLE}/**/*.{ts,mts,tsx}`], ignorePatterns: [] },
  { config: 'tsconfig.json', linted: '.', files: ['**/*.ts'], ignorePatterns: [`${CONSOLE}/**`] },
];

/** The program that `tsc -p` makes. @param {string} config @returns {ts.Program} */
function programOf(config) {
  const stop = (/** @type {ts.Diagnostic} */ diagnostic) => {
    throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(
    path.join(root, config),
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: stop },
  );
  if (!parsed?.fileNames.length) throw new Error(`${config} names no file`);
  const { options, fileNames: rootNames, errors: configFileParsingDiagnostics, projectReferences } = parsed;
  const host = ts.createCompilerHost(options);
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseForTypeErrors;
  return ts.createProgram({ rootNames, options, host, configFileParsingDiagnostics, projectReferences });
}

/** @param {ts.Program} program @returns {boolean} whether the types hold */
function typesHold(program) {
  const found = ts.getPreEmitDiagnostics(program);
  const host = { getCanonicalFileName: String, getCurrentDirectory: () => root, getNewLine: () => '\n' };
  process.stdout.write(ts.formatDiagnostics(found, host));
  return found.length === 0;
}

/** @param {ts.Program} program @param {(typeof PROJECTS)[number]} project @returns {Promise<boolean>} whether the linter finds nothing */
async function lintHolds(program, { linted, files, ignorePatterns }) {
  // In the place of `project` in eslint.config.mjs; a file that the program has not got is an error.
  const parserOptions = { project: null, programs: [program] };
  const eslint = new ESLint({
    cwd: root,
    ignorePatterns,
    overrideConfig: { files, ignores: ignorePatterns, languageOptions: { parserOptions } },
  });
  const results = await eslint.lintFiles([linted]);
  process.stdout.write(await (await eslint.loadFormatter('stylish')).format(results));
  return results.length > 0 && results.every(({ errorCount }) => errorCount === 0);
}

const held = new Map(wanted.map((part) => [part, true]));
for (const project of PROJECTS) {
  const program = programOf(project.config);
  if (held.has('types') && !typesHold(program)) held.set('types', false);
  if (held.has('lint') && !(await lintHolds(program, project))) held.set('lint', false);
}
const passed = [...held.values()].filter(Boolean).length;
console.log(`${passed} passed, ${held.size - passed} failed`);
process.exitCode = passed === held.size ? 0 : 1;
