import { execFileSync } from 'node:child_process';
import { eventFindings, eventRecord, httpFindings, httpRecord } from './compatibility.mjs';
import { PUBLISHED_CALLS, PUBLISHED_EVENTS, readJson } from './files.mjs';

/** @typedef {{ file: string, now: any, before: any, findings: (before: any, now: any) => import('./compatibility.mjs').Finding[] }} Kept */

/**
 * What is published and what is now, for both documents.
 * @param {string} root @param {{ openapi: any, asyncapi: any }} documents
 * @returns {Kept[]}
 */
export const keptRecords = (root, { openapi, asyncapi }) => [
  { file: PUBLISHED_EVENTS, now: plain(eventRecord(asyncapi)), before: readJson(root, PUBLISHED_EVENTS), findings: eventFindings },
  { file: PUBLISHED_CALLS, now: plain(httpRecord(openapi)), before: readJson(root, PUBLISHED_CALLS), findings: httpFindings },
];

const plain = (/** @type {unknown} */ value) => JSON.parse(JSON.stringify(value));

/** @param {import('./compatibility.mjs').Finding} finding */
export const lineOf = ({ subject, path, why, remedy }) => `breaks ${subject}${path ? ` at ${path}` : ''}: ${why}; ${remedy}`;

/**
 * The record as the last commit has it; undefined without git or without such a file, as in a copy of the tree.
 * @param {string} root @param {string} file
 */
export function committed(root, file) {
  try {
    return JSON.parse(
      execFileSync('git', ['show', `HEAD:./${file}`], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 64 * 1024 * 1024,
      }),
    );
  } catch {
    return undefined;
  }
}
