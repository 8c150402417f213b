import { createServer } from 'node:http';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** @typedef {Record<string, any>} Json */

const DOCUMENT = 'https://anxin.example/openapi.json';

/** Stands before the gateway, passes every call on, and holds each JSON answer to what the OpenAPI document says of it. */
export class Witness {
  /** How often each kind of answer was held against the document, by `METHOD path status`. @type {Map<string, number>} */
  checked = new Map();
  /** What was not as the document says, one line each. @type {Set<string>} */
  wrong = new Set();
  /** @type {Map<string, import('ajv').ValidateFunction>} */
  #validators = new Map();
  #ajv = new Ajv2020.default({ strict: false, allErrors: true });
  /** @type {{ pattern: RegExp, item: Json, path: string }[]} */
  #operations;
  /** @type {import('node:http').Server[]} */
  #servers = [];

  /** @param {Json} document */
  constructor(document) {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ ...document, $id: DOCUMENT });
    this.#operations = Object.entries(document.paths)
      .map(([template, item]) => ({ path: template, item, pattern: new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`) }))
      // Fixed text goes before parameters, as the gateway has it.
      .sort((one, other) => one.path.split('{').length - other.path.split('{').length);
  }

  /** Stands before a gateway, on a free port. @param {string} gateway its origin @returns {Promise<string>} where to call instead */
  async before(gateway) {
    const server = createServer((request, response) => {
      /** @type {Buffer[]} */
      const pieces = [];
      request.on('data', (piece) => pieces.push(piece));
      request.on('end', () => {
        const { method = '', url = '', headers } = request;
        void this.#pass(gateway, { method, target: url, headers, body: Buffer.concat(pieces) }).then(
          ({ status, type, body }) => response.writeHead(status, type ? { 'content-type': type } : {}).end(body),
          () => response.destroy(),
        );
      });
    });
    this.#servers.push(server);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  }

  close() {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }

  /**
   * @param {string} method @param {string} target @param {number} status @param {unknown} body
   * @returns {string | undefined} what is wrong with an answer by the document, one line; nothing where it says what it should
   */
  check(method, target, status, body) {
    const called = target.split('?')[0] ?? '';
    const verb = method.toLowerCase();
    const found = this.#operations.find(({ pattern, item }) => pattern.test(called) && item[verb]);
    if (!found) return undefined;
    const name = `${method} ${found.path} ${status}`;
    const responses = found.item[verb].responses;
    const documented = String(status) in responses ? String(status) : status >= 400 ? 'default' : undefined;
    if (!documented) return `${name}: the document knows no such answer`;
    const validate = this.#validatorOf(found.path, verb, documented, responses[documented]);
    if (!validate) return undefined;
    this.checked.set(name, (this.checked.get(name) ?? 0) + 1);
    if (validate(body)) return undefined;
    return `${name}: ${validate.errors?.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; ')}`;
  }

  /** @param {string} template @param {string} verb @param {string} status @param {Json} response */
  #validatorOf(template, verb, status, response) {
    const path = template.replaceAll('~', '~0').replaceAll('/', '~1');
    const at = response.$ref
      ? `${response.$ref}/content/application~1problem+json/schema`
      : response.content?.['application/json'] && `#/paths/${path}/${verb}/responses/${status}/content/application~1json/schema`;
    if (!at) return undefined;
    const reference = `${DOCUMENT}${at.replaceAll('{', '%7B').replaceAll('}', '%7D').replace('problem+json', 'problem%2Bjson')}`;
    const known = this.#validators.get(reference) ?? this.#ajv.compile({ $ref: reference });
    this.#validators.set(reference, known);
    return known;
  }

  /** @param {string} gateway @param {{ method: string, target: string, headers: import('node:http').IncomingHttpHeaders, body: Buffer }} call */
  async #pass(gateway, { method, target, headers: { host: _host, connection: _connection, 'content-length': _length, ...headers }, body }) {
    const answer = await fetch(gateway + target, {
      method,
      headers: /** @type {Record<string, string>} */ (headers),
      ...(body.length && { body: new Uint8Array(body) }),
    });
    const text = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    if (target.startsWith('/api/v1/') && /json/.test(type)) {
      const wrong = this.check(method, target, answer.status, JSON.parse(text.toString('utf8')));
      if (wrong) this.wrong.add(wrong);
    }
    return { status: answer.status, type, body: text };
  }
}
