import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { freePort, GatewayDatabase, startOn } from '../../test/running-gateway';
import { digest, Upstream } from '../../test/upstream';
import type { RunningGateway } from '../gateway.module';

const things = {
  '/api/v1/things': { get: {}, post: {} },
  '/api/v1/things/{id}': { get: { operationId: 'Things_get' } },
  '/api/v1/things/busy': { get: {} },
  '/api/v1/things/stream': { get: {} },
  '/api/v1/things/taken': { get: {} },
  '/api/v1/things/slow-upload': { post: {} },
  '/api/v1/things/upload': { post: {} },
  '/open311/v2/requests': { post: {} },
};

describe('the gateway’s routing', () => {
  let database: GatewayDatabase;
  let gateway: RunningGateway;
  let first: Upstream;
  let second: Upstream;
  const seen: { url: string; method: string; headers: Record<string, unknown>; body?: string }[] = [];
  const call = (path: string, init?: RequestInit) => fetch(gateway.url + path, init);
  const problem = async (answer: Response) => ({
    type: answer.headers.get('content-type'),
    body: (await answer.json()) as Record<string, unknown>,
  });
  let busy = 0;
  let streamClosed: Promise<unknown> = Promise.resolve();
  let arrived: (chunk: string) => void = () => undefined;
  let say: (text: string) => void = () => undefined;

  beforeAll(async () => {
    database = await GatewayDatabase.create();
    const port = await freePort();
    first = new Upstream('wage-cards', things, { Thing: { type: 'object', properties: { a: {} } } });
    second = new Upstream(
      'rules',
      { '/api/v1/rules': { get: { operationId: 'Things_get' } } },
      { Thing: { type: 'object', properties: { b: {} } } },
    );
    first.app.route({
      method: ['GET', 'POST'],
      url: '/*',
      handler: async (request, reply) => {
        seen.push({
          url: request.raw.url!,
          method: request.method,
          headers: request.headers,
          body: request.body ? digest(request.body as Buffer) : undefined,
        });
        return reply.header('x-anxin-secret', 'inner').header('x-kind', 'thing').send({ seen: request.raw.url });
      },
    });
    first.app.get('/api/v1/things/busy', (_request, reply) => {
      busy += 1;
      return reply.code(503).send({ busy });
    });
    await first.app.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
      scope.post('/api/v1/things/slow-upload', async (request) => {
        const chunks: string[] = [];
        for await (const chunk of request.body as AsyncIterable<Buffer>) {
          chunks.push(String(chunk));
          arrived(String(chunk));
        }
        return { chunks };
      });
    });
    first.app.get('/api/v1/things/taken', (_request, reply) =>
      reply.code(409).type('application/problem+json').send('{"status":409, "openSteps":["filing"]}'),
    );
    first.app.get('/api/v1/things/stream', (request, reply) => {
      reply.hijack();
      streamClosed = once(request.raw.socket, 'close');
      reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
      say = (text) => void reply.raw.write(text);
      say('data: one\n\n');
    });
    second.app.get('/api/v1/rules', () => ({ rules: [] }));
    await first.start({ port });
    await second.start({ port });
    gateway = await startOn(database, port, { 'wage-cards': first.url, rules: second.url });
    await gateway.ready;
  });
  afterAll(async () => {
    await gateway?.close();
    await first?.stop();
    await second?.stop();
    await database?.drop();
  });
  beforeEach(() => seen.splice(0));

  it('passes a call with its query and escapes, its token and key, and a request id', async () => {
    const answer = await call('/api/v1/things/a%2Fb?x=1&y=%E5%AE%89', {
      headers: { authorization: 'Bearer abc', 'idempotency-key': 'k1', 'x-request-id': 'request-0001' },
    });
    expect(answer.status).toBe(200);
    expect(seen[0]!.url).toBe('/api/v1/things/a%2Fb?x=1&y=%E5%AE%89');
    expect(seen[0]!.headers).toMatchObject({
      authorization: 'Bearer abc',
      'idempotency-key': 'k1',
      'x-request-id': 'request-0001',
      'x-forwarded-for': '127.0.0.1',
    });
    expect([answer.headers.get('x-request-id'), answer.headers.get('x-kind')]).toEqual(['request-0001', 'thing']);
  });

  it('keeps to itself what is for the house: x-anxin headers both ways, hop-by-hop headers, made-up forwarding', async () => {
    const headers = {
      'x-anxin-role': 'administrator',
      'x-forwarded-for': '8.8.8.8',
      forwarded: 'for=8.8.8.8',
      te: 'trailers',
      connection: 'x-drop, keep-alive',
      'x-drop': '1',
      'x-request-id': 'no',
    };
    const [answer] = (await once(httpRequest(`${gateway.url}/api/v1/things`, { headers }).end(), 'response')) as [IncomingMessage];
    answer.resume();
    for (const name of ['x-anxin-role', 'forwarded', 'te', 'x-drop']) expect(seen[0]!.headers).not.toHaveProperty(name);
    expect(seen[0]!.headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(seen[0]!.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers).not.toHaveProperty('x-anxin-secret');
  });

  it('passes a large upload of any kind, form posts and JSON byte for byte', async () => {
    const file = randomBytes(5_000_000);
    const form = new FormData();
    form.set('file', new Blob([file], { type: 'text/csv' }), 'lines.csv');
    const multipart = new Request('http://x', { method: 'POST', body: form });
    const bytes = Buffer.from(await multipart.clone().arrayBuffer());
    const uploads: [string, Buffer, string][] = [
      ['/api/v1/things/upload', bytes, multipart.headers.get('content-type')!],
      ['/api/v1/things', Buffer.from('{ "b" : 1.0,\n"a":"安薪" }'), 'application/json'],
      ['/open311/v2/requests', Buffer.from('service_code=001&description=%E6%AC%A0%E8%96%AA+x'), 'application/x-www-form-urlencoded'],
      ['/api/v1/things', Buffer.from('not json at all'), 'application/json'],
      ['/api/v1/things', file, 'application/octet-stream'],
    ];
    for (const [path, body, type] of uploads) {
      expect((await call(path, { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': type } })).status).toBe(200);
      expect(seen.at(-1)).toMatchObject({ body: digest(body), headers: { 'content-type': type } });
    }
    expect(seen).toHaveLength(uploads.length);
  });

  it('refuses a JSON body that no service takes, before it is passed on', async () => {
    const answer = await call('/api/v1/things', {
      method: 'POST',
      body: JSON.stringify({ text: 'x'.repeat(3_000_000) }),
      headers: { 'content-type': 'application/json; charset=utf-8' },
    });
    expect([answer.status, seen]).toEqual([413, []]);
  });

  it('passes a body whose client waits to be told to go on, and one without a known length', async () => {
    const expecting = httpRequest(`${gateway.url}/api/v1/things`, {
      method: 'POST',
      headers: { expect: '100-continue', 'content-type': 'text/csv', 'content-length': 3 },
    });
    expecting.on('continue', () => expecting.end('a,b'));
    const [answer] = (await once(expecting, 'response')) as [IncomingMessage];
    answer.resume();
    expect([answer.statusCode, seen[0]!.body]).toEqual([200, digest('a,b')]);
    const chunked = httpRequest(`${gateway.url}/api/v1/things`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', 'transfer-encoding': 'chunked' },
    });
    chunked.write('c,');
    chunked.end('d');
    const [other] = (await once(chunked, 'response')) as [IncomingMessage];
    other.resume();
    expect([other.statusCode, seen[1]!.body]).toEqual([200, digest('c,d')]);
  });

  it('hands on an upload while it is still being sent', async () => {
    const upload = httpRequest(`${gateway.url}/api/v1/things/slow-upload`, { method: 'POST', headers: { 'content-type': 'text/csv' } });
    const firstChunk = new Promise<string>((resolve) => (arrived = resolve));
    upload.write('one');
    // The rest is sent only once the service has the first piece: nothing is gathered on the way.
    expect(await firstChunk).toBe('one');
    upload.end('two');
    const [answer] = (await once(upload, 'response')) as [IncomingMessage];
    expect(JSON.parse(String((await answer.toArray()).join('')))).toEqual({ chunks: ['one', 'two'] });
  });

  it('gives back what a service answers as it is, conflicts too', async () => {
    const [direct, passed] = [await fetch(`${first.url}/api/v1/things/taken`), await call('/api/v1/things/taken')];
    const parts = async (answer: Response) => [answer.status, answer.headers.get('content-type'), await answer.text()];
    const answer = await parts(direct);
    expect(answer[0]).toBe(409);
    expect(await parts(passed)).toEqual(answer);
  });

  it('tries nothing twice: a 503 of a service is its answer', async () => {
    expect((await call('/api/v1/things/busy')).status).toBe(503);
    expect(busy).toBe(1);
  });

  it('passes an event stream as it comes and ends it with the client', async () => {
    const leave = new AbortController();
    const answer = await call('/api/v1/things/stream', { signal: leave.signal });
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe('data: one\n\n');
    // The service writes only now: what arrives was not held back for more.
    say('data: two\n\n');
    expect((await reader.read()).value).toBe('data: two\n\n');
    leave.abort();
    await reader.read().catch(() => undefined);
    await streamClosed;
  });

  it('answers 404 where nothing is documented, whatever stands there, and 405 to a wrong method', async () => {
    for (const path of [
      '/api/v1/nothing',
      '/',
      '/api/v1/things/',
      '/internal/openapi.json',
      '/internal/clock',
      '/api/v1/%69nternal/clock',
      '/health/other',
    ]) {
      const answer = await call(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await problem(answer)).toMatchObject({
        type: expect.stringContaining('application/problem+json'),
        body: { status: 404, title: 'Not Found' },
      });
    }
    const wrong = await call('/api/v1/rules', { method: 'POST' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET']);
    expect(seen).toEqual([]);
  });

  it('never leaves the documented paths, however they are written', async () => {
    const raw = async (path: string) => {
      const [answer] = (await once(httpRequest({ host: '127.0.0.1', port: new URL(gateway.url).port, path }).end(), 'response')) as [
        IncomingMessage,
      ];
      answer.resume();
      return answer.statusCode;
    };
    for (const path of [
      '/api/v1/things/../../../internal/clock',
      '/api/v1/things/%2e%2e',
      '/api/v1/things/..%2f..%2finternal',
      '/api/v1/things/%zz',
    ]) {
      expect([path, [400, 404].includes((await raw(path))!)]).toEqual([path, true]);
    }
    expect(seen).toEqual([]);
  });

  it('answers 503 while a service is down, and serves the others', async () => {
    await second.stop();
    const answer = await call('/api/v1/rules');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(await problem(answer)).toMatchObject({
      type: expect.stringContaining('application/problem+json'),
      body: { status: 503, detail: expect.stringContaining('rules') },
    });
    expect((await call('/api/v1/things')).status).toBe(200);
  });

  it('shows one document: own names where two services differ, nothing from inside, its own calls too', async () => {
    const answer = await call('/api/openapi.json');
    const document = (await answer.json()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId?: string }>>;
      components: { schemas: object };
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/api/v1/things/{id}', '/api/v1/rules', '/api/v1/simulation/clock']),
    );
    expect(Object.keys(document.paths).filter((path) => path.startsWith('/internal') || path.startsWith('/health'))).toEqual([]);
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['WageCardsThing', 'RulesThing']));
    expect(document.paths['/api/v1/rules']!['get']!.operationId).toBe('Rules_Things_get');
  });

  it('is live and ready', async () => {
    expect((await call('/health/live')).status).toBe(200);
    expect((await call('/health/ready')).status).toBe(200);
  });
});
