import { randomUUID } from 'node:crypto';

/** @typedef {{ url: string }} Where */

/** Calls the API as demo clients do: a token for each, an idempotency key for each call. @param {Where} where */
export function apiClient({ url }) {
  /** @type {Map<string, { value: string, until: number }>} */
  const tokens = new Map();
  const token = async (/** @type {string} */ client) => {
    const held = tokens.get(client);
    if (held && held.until > Date.now()) return held.value;
    const answer = await fetch(`${url}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${client}:demo`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`);
    const { access_token: value, expires_in: seconds } = await answer.json();
    tokens.set(client, { value, until: Date.now() + (seconds - 60) * 1000 });
    return /** @type {string} */ (value);
  };
  /** @param {string | undefined} as @param {string} method @param {string} path @param {unknown} [body] @param {string} [key] */
  const call = async (as, method, path, body, key = randomUUID()) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'idempotency-key': key,
        ...(as && { authorization: `Bearer ${await token(as)}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(290_000),
    });
    const text = await answer.text();
    let data;
    try {
      data = JSON.parse(text);
    } catch {
      data = text;
    }
    return { status: answer.status, data };
  };
  /** @param {string | undefined} as @param {string} method @param {string} path @param {unknown} [body] */
  const insist = async (as, method, path, body) => {
    const { status, data } = await call(as, method, path, body);
    if (status >= 300) throw new Error(`${method} ${path.split('?')[0]}: ${status} ${JSON.stringify(data).slice(0, 300)}`);
    return data;
  };
  /** Opens an event stream and keeps what it says. @param {string} as @param {string} path */
  const listen = async (as, path) => {
    const closing = new AbortController();
    const answer = await fetch(`${url}/api/v1${path}`, {
      headers: { authorization: `Bearer ${await token(as)}`, accept: 'text/event-stream' },
      signal: closing.signal,
    });
    if (!answer.ok || !answer.body) throw new Error(`GET ${path}: ${answer.status}`);
    let said = '';
    const reading = (async () => {
      for await (const piece of /** @type {AsyncIterable<Uint8Array>} */ (answer.body)) said += Buffer.from(piece).toString('utf8');
    })().catch(() => undefined);
    return {
      /** Whether the text comes within ten seconds. @param {string} text */
      async says(text) {
        const end = Date.now() + 10_000;
        while (!said.includes(text) && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
        return said.includes(text);
      },
      async close() {
        closing.abort();
        await reading;
      },
    };
  };
  return {
    token,
    call,
    listen,
    get: (/** @type {string | undefined} */ as, /** @type {string} */ path) => insist(as, 'GET', path),
    post: (/** @type {string | undefined} */ as, /** @type {string} */ path, /** @type {unknown} */ body) => insist(as, 'POST', path, body),
    /** Sets the business clock and waits until nothing is in flight. */
    on: async (/** @type {string} */ now) => {
      await insist('demo-admin', 'PUT', '/simulation/clock', { now });
      await insist('demo-admin', 'POST', '/simulation/settle');
    },
    settle: () => insist('demo-admin', 'POST', '/simulation/settle'),
  };
}
