import { Agent, request } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { apiClient } from '../api-client.mjs';

/**
 * @typedef {object} Caller makes calls of the API
 * @property {(call: import('./calls.mjs').Call, signal?: AbortSignal) => Promise<any>} call the answer's body; rejects with Refused for any status from 300 on
 * @property {(at: string, signal?: AbortSignal) => Promise<void>} setClock
 * @property {() => void} close
 */

/** A call that was refused; the message names the call and what was answered, never its body. */
export class Refused extends Error {}

const LIMIT_MS = 290_000;
/** Files of a whole city's month, one behind the other. */
const STORED_MS = 900_000;
const LOOK_MS = 50;
const PIECE = 64 * 1024;

const BUSY = 503;
const BUSY_TRIES = 60;
const BUSY_PAUSE_MS = 1_000;

const JSON_BODY = 'application/json';
const NDJSON = 'application/x-ndjson';

/** Many calls over few connections that are kept open. @param {{ url: string, connections?: number }} options @returns {Caller} */
export function callerOf({ url, connections = 16 }) {
  const tokens = apiClient({ url });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const to = new URL(url);
  const send = async (
    /** @type {string} */ as,
    /** @type {string} */ method,
    /** @type {string} */ path,
    /** @type {string | (() => Iterable<string>) | undefined} */ text,
    /** @type {string} */ key,
    /** @type {AbortSignal | undefined} */ signal,
    type = JSON_BODY,
  ) => {
    const headers = {
      authorization: `Bearer ${await tokens.token(as)}`,
      ...(key && { 'idempotency-key': key }),
      ...(text !== undefined && { 'content-type': type, ...(typeof text === 'string' && { 'content-length': Buffer.byteLength(text) }) }),
    };
    const options = { agent, host: to.hostname, port: to.port, method, path: `/api/v1${path}`, headers, signal, timeout: LIMIT_MS };
    let { status, data } = await answerOf(options, text);
    // A service that is busy says so; the key makes the second call the first.
    for (let tries = 0; status === BUSY && tries < BUSY_TRIES; tries += 1) {
      await pause(BUSY_PAUSE_MS, undefined, { signal });
      ({ status, data } = await answerOf(options, text));
    }
    if (status >= 300) throw new Refused(`${method} ${path.split('?')[0]} (${key || as}): ${status} ${data.slice(0, 300)}`);
    return data === '' ? undefined : JSON.parse(data);
  };
  /** Waits until a batch is stored. @param {string} as @param {string} path @param {string} key @param {AbortSignal} [signal] */
  const stored = async (as, path, key, signal) => {
    for (const end = performance.now() + STORED_MS; performance.now() < end; await pause(LOOK_MS, undefined, { signal })) {
      const batch = await send(as, 'GET', path, undefined, '', signal);
      if (batch.state === 'failed' || batch.rejected > 0)
        throw new Refused(`${path} (${key}): ${batch.failure ?? ''} ${JSON.stringify(batch.errors).slice(0, 300)}`);
      if (batch.state === 'done') return batch;
    }
    throw new Refused(`${path} (${key}): was not stored within ${STORED_MS / 1000} s`);
  };
  return {
    call: async ({ as, method, path, body, file, key }, signal) => {
      if (file) {
        const rows = Array.isArray(file) ? file.map((row) => JSON.stringify(row)).join('\n') : () => linesOf(file);
        const { id } = await send(as, method, path, rows, key, signal, NDJSON);
        return stored(as, `${path}/${id}`, key, signal);
      }
      return send(as, method, path, body === undefined ? undefined : JSON.stringify(body), method === 'POST' ? key : '', signal);
    },
    setClock: (at, signal) => send('demo-admin', 'PUT', '/simulation/clock', JSON.stringify({ now: at }), '', signal),
    close: () => agent.destroy(),
  };
}

/** Rows that are texts already, in pieces of some size. @param {Iterable<unknown>} rows @returns {Generator<string>} */
function* linesOf(rows) {
  let piece = '';
  for (const row of rows) {
    piece += `${row}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}

/** @param {import('node:http').RequestOptions} options @param {string | (() => Iterable<string>)} [body] @returns {Promise<{ status: number, data: string }>} */
const answerOf = (options, body) =>
  new Promise((resolve, reject) => {
    const asked = request(options, (answer) => {
      let data = '';
      answer.setEncoding('utf8');
      answer.on('data', (/** @type {string} */ piece) => (data += piece));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, data }));
      answer.on('error', reject);
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${LIMIT_MS / 1000} s`)));
    asked.on('error', reject);
    if (body === undefined || typeof body === 'string') asked.end(body);
    else Readable.from(body()).on('error', reject).pipe(asked);
  });
