#!/usr/bin/env node
// Puts the readable pages of the published documents together: node tools/documents/pages.mjs [--out dist/pages]
// Everything they need is copied from node_modules; a browser asks nobody but the gateway.
import { copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const here = path.join(import.meta.dirname, 'pages');

/** @param {string} name the folder of an installed package */
const packageFolder = (name) => {
  const found = (require.resolve.paths(name) ?? []).map((folder) => path.join(folder, name)).find((folder) => existsSync(folder));
  if (!found) throw new Error(`${name} is not installed`);
  return found;
};

/** Each page: what it takes from which package. The licences go with what they are of. */
const PAGES = [
  { name: 'docs', from: 'swagger-ui-dist', files: ['swagger-ui-bundle.js', 'swagger-ui.css', 'favicon-32x32.png', 'LICENSE', 'NOTICE'] },
  {
    name: 'events',
    from: '@asyncapi/react-component',
    files: [
      'browser/standalone/without-parser.js',
      'browser/standalone/without-parser.js.LICENSE.txt',
      'styles/default.min.css',
      'LICENSE',
    ],
  },
];

/** @param {string} out @throws {Error} where a package or a file of it is missing */
export function buildPages(out) {
  for (const { name, from, files } of PAGES) {
    const folder = path.join(out, name);
    mkdirSync(folder, { recursive: true });
    cpSync(path.join(here, name), folder, { recursive: true });
    copyFileSync(path.join(here, 'page.css'), path.join(folder, 'page.css'));
    for (const file of files) copyFileSync(path.join(packageFolder(from), file), path.join(folder, path.basename(file)));
  }
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: path.join(import.meta.dirname, '../../dist/pages') } } });
  buildPages(values.out);
  console.log(`pages: ${PAGES.map(({ name }) => name).join(', ')} in ${path.relative(process.cwd(), values.out) || '.'}`);
}
