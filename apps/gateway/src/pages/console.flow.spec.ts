import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BusinessClock } from '@anxin/calendar';
import type { StoredClock } from '@anxin/persistence';
import fastify, { type FastifyInstance } from 'fastify';
import { gatewaySettings } from '../settings/gateway.settings';
import { ConsolePlugin } from './console.plugin';

const HTML = '<!doctype html><title>console</title>';
const NAVIGATION = { accept: 'text/html,*/*;q=0.8', 'sec-fetch-mode': 'navigate' };

class Noon extends BusinessClock {
  now(): Promise<Date> {
    return Promise.resolve(new Date('2026-02-11T04:00:00Z'));
  }
}

describe('the console’s pages', () => {
  let folder: string;
  let server: FastifyInstance;

  const start = (built: string): FastifyInstance => {
    const settings = gatewaySettings({ PORT: '3999', ANXIN_DEMO: '1', ANXIN_URL_ANY: 'http://127.0.0.1:1', ANXIN_CONSOLE: built });
    const app = fastify();
    new ConsolePlugin(settings, new Noon() as unknown as StoredClock).register(app);
    // As the proxy stands: every path, every method.
    app.all('/*', (request, reply) => reply.code(418).send({ proxied: request.url }));
    return app;
  };
  const get = (url: string, headers: Record<string, string> = {}, app = server) => app.inject({ url, headers });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'console-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), HTML);
    writeFileSync(join(folder, 'anxin.svg'), '<svg/>');
    writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {}');
    writeFileSync(join(folder, 'secret.txt'), 'not served');
    server = start(folder);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['/', '/cases/7?step=filing', '/progress', '/callback?code=1'])(
    'gives a person who goes to %s the document, never to be kept',
    async (url) => {
      const answer = await get(url, NAVIGATION);
      expect([answer.statusCode, answer.body, answer.headers['cache-control']]).toEqual([200, HTML, 'no-cache']);
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['referrer-policy']).toBe('no-referrer');
    },
  );

  it.each(['/api/v1/cases', '/api/nothing', '/oidc/nothing', '/open311/v2/requests', '/internal/x', '/health/x'])(
    'leaves %s to others, even where a person goes there',
    async (url) => {
      const answer = await get(url, NAVIGATION);
      expect([answer.statusCode, answer.json()]).toEqual([418, { proxied: url }]);
    },
  );

  it('leaves what a program asks for to others', async () => {
    expect((await get('/cases', { accept: 'application/json' })).statusCode).toBe(418);
    expect((await get('/cases', { ...NAVIGATION, 'sec-fetch-mode': 'cors' })).statusCode).toBe(418);
    expect((await server.inject({ method: 'POST', url: '/cases', headers: NAVIGATION })).statusCode).toBe(418);
  });

  it('lets files with a hash in their name be kept for a year, and answers a missing one as missing, not with the document', async () => {
    const file = await get('/assets/app-1a2b.js');
    expect([file.statusCode, file.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(file.headers['content-type']).toContain('javascript');
    const missing = await get('/assets/app-0000.js', NAVIGATION);
    expect([missing.statusCode, missing.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  it.each(['/assets/../secret.txt', '/assets/..%2fsecret.txt', '/assets/%2e%2e/secret.txt', '/secret.txt'])(
    'serves nothing beside its files: %s',
    async (url) => {
      expect((await get(url)).body).not.toContain('not served');
    },
  );

  it('tells the console who issues and what the business time is, to nobody’s store', async () => {
    const answer = await get('/settings.json');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toEqual({
      issuer: 'http://127.0.0.1:3999/oidc',
      publicUrl: 'http://127.0.0.1:3999',
      demo: true,
      now: expect.stringMatching(/^2026-02-11T12:00:00(?:\.000)?\+08:00$/) as string,
    });
  });

  it('where the console is not built the gateway serves without it', async () => {
    const without = start(join(folder, 'nowhere'));
    expect((await get('/', NAVIGATION, without)).statusCode).toBe(418);
    await without.close();
  });
});
