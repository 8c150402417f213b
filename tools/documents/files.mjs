import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';

/** The documents as they are served now. */
export const OPENAPI = 'docs/api/openapi.json';
export const ASYNCAPI = 'docs/api/asyncapi.json';
/** What others rely on: only `--publish` moves these on. */
export const PUBLISHED_CALLS = 'docs/api/published.json';
export const PUBLISHED_EVENTS = 'libs/contracts/published.json';

/** @param {string} root @param {string} file @returns {any} undefined where there is none */
export const readJson = (root, file) => {
  const at = path.join(root, file);
  return existsSync(at) ? JSON.parse(readFileSync(at, 'utf8')) : undefined;
};

/** As the formatter wants it, so that formatting the tree changes nothing. @param {string} root @param {string} file @param {unknown} value */
export async function writeJson(root, file, value) {
  const at = path.join(root, file);
  const config = await resolveConfig(at);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, await format(JSON.stringify(value, null, 2), { ...config, parser: 'json', filepath: at }));
}
