import { setTimeout as pause } from 'node:timers/promises';
import { bearer, freePort, GatewayDatabase, startOn } from '../../test/running-gateway';
import { Upstream } from '../../test/upstream';

describe('the gateway’s start', () => {
  let database: GatewayDatabase;
  let port: number;
  const open: { stop?: () => Promise<void>; close?: () => Promise<void> }[] = [];
  beforeAll(async () => {
    database = await GatewayDatabase.create();
  });
  beforeEach(async () => {
    port = await freePort();
  });
  afterEach(async () => {
    for (const one of open.splice(0)) await (one.close?.() ?? one.stop?.());
  });
  afterAll(() => database?.drop());
  const upstream = async (name: string, paths: ConstructorParameters<typeof Upstream>[1], prepare?: (made: Upstream) => void) => {
    const made = new Upstream(name, paths);
    prepare?.(made);
    const started = await made.start({ port });
    open.push(started);
    return started;
  };
  const start = async (...args: Parameters<typeof startOn>) => {
    const started = await startOn(...args);
    open.unshift(started);
    return started;
  };

  it('refuses two services that claim one route, and names both', async () => {
    const one = await upstream('rules', { '/api/v1/alerts/{id}': { get: {} } });
    const other = await upstream('inspection', { '/api/v1/alerts/{alertId}': { get: {} } });
    const gateway = await start(database, port, { rules: one.url, inspection: other.url });
    await expect(gateway.ready).rejects.toThrow(/GET \/api\/v1\/alerts\/\{\w+\} is claimed by inspection and by rules/);
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(503);
  });

  it('refuses a service that documents no route', async () => {
    const one = await upstream('rules', { '/internal/due': { get: {} } });
    await expect((await start(database, port, { rules: one.url })).ready).rejects.toThrow('rules documents no route');
  });

  it('waits for a service that is not up yet: live, not ready, 503 meanwhile', async () => {
    const later = await freePort();
    const gateway = await start(database, port, { rules: `http://127.0.0.1:${later}` });
    expect((await fetch(`${gateway.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${gateway.url}/api/v1/rules`)).status).toBe(503);
    expect((await fetch(`${gateway.url}/api/openapi.json`)).status).toBe(503);
    const rules = new Upstream('rules', { '/api/v1/rules': { get: {} } });
    rules.app.get('/api/v1/rules', () => ({ rules: [] }));
    open.push(await rules.start({ port }, later));
    await gateway.ready;
    expect((await fetch(`${gateway.url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${gateway.url}/api/v1/rules`)).status).toBe(200);
  });

  it('limits calls by client and by address, and says when to come back', async () => {
    const one = await upstream('rules', { '/api/v1/rules': { get: {} }, '/api/v1/complaints/progress': { get: {} } });
    const limits = { ANXIN_LIMIT_CLIENT_PER_MINUTE: '2', ANXIN_LIMIT_ANONYMOUS_PER_MINUTE: '6', ANXIN_LIMIT_GUESSABLE_PER_MINUTE: '1' };
    const gateway = await start(database, port, { rules: one.url }, limits);
    await gateway.ready;
    const bank = await bearer(gateway.url, 'demo-bank');
    const status = async (path: string, headers: Record<string, string> = {}) => (await fetch(gateway.url + path, { headers })).status;
    const forged = { authorization: bank.authorization.slice(0, -4) + 'AAAA' };
    // A token that is not valid uses up the address's share, never the client's.
    expect(await status('/api/v1/rules', forged)).toBe(404);
    expect([await status('/api/v1/rules', bank), await status('/api/v1/rules', bank), await status('/api/v1/rules', bank)]).toEqual([
      404, 404, 429,
    ]);
    expect(await status('/api/v1/rules', await bearer(gateway.url, 'demo-hotline'))).toBe(404);
    expect([await status('/api/v1/complaints/progress'), await status('/api/v1/complaints/%70rogress')]).toEqual([404, 429]);
    const refused = await fetch(`${gateway.url}/api/v1/complaints/progress`);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(30);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(await status('/health/live')).toBe(200);
  });

  it('lets go of an open event stream when told to stop', async () => {
    const one = await upstream('rules', { '/api/v1/stream': { get: {} } }, ({ app }) =>
      app.get('/api/v1/stream', (_request, reply) => {
        reply.hijack();
        reply.raw.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n');
      }),
    );
    const gateway = await startOn(database, port, { rules: one.url });
    await gateway.ready;
    const answer = await fetch(`${gateway.url}/api/v1/stream`);
    const reader = answer.body!.getReader();
    await reader.read();
    const ended = reader.read().then(() => 'ended', () => 'ended'); // prettier-ignore
    await Promise.race([
      gateway.close(),
      pause(8_000, undefined, { ref: false }).then(() => Promise.reject(new Error('the gateway did not close'))),
    ]);
    expect(await ended).toBe('ended');
  });
});
