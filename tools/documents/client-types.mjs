import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

/** The types of the console's API client. */
export const CLIENT_TYPES = 'apps/console/src/api/schema.d.ts';

/** The types as the OpenAPI document has them, formatted. @param {string} root @param {any} openapi @returns {Promise<string>} */
export async function clientTypes(root, openapi) {
  const at = path.join(root, CLIENT_TYPES);
  const text = astToString(await openapiTypes(structuredClone(openapi)));
  return await format(`/** Generated from docs/api/openapi.json by \`npm run documents\`. */\n${text}`, {
    ...(await resolveConfig(at)),
    filepath: at,
  });
}

/** @param {string} root @param {any} openapi */
export async function writeClientTypes(root, openapi) {
  writeFileSync(path.join(root, CLIENT_TYPES), await clientTypes(root, openapi));
}

/** What is wrong with the committed types, one line each. @param {string} root @param {any} openapi @returns {Promise<string[]>} */
export async function driftedTypes(root, openapi) {
  const written = readFileSync(path.join(root, CLIENT_TYPES), 'utf8');
  return written === (await clientTypes(root, openapi)) ? [] : [`${CLIENT_TYPES} is not what the OpenAPI document says: npm run documents`];
}
