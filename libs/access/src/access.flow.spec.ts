import { Controller, Get, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { generateKeyPair } from 'jose';
import { createServer } from 'node:http';
import { TestIssuer } from '../../testing/src/test-issuer';
import { AccessModule, type Caller, CurrentCaller, GatewayOnly, Permit, Public, refuseUndeclaredRoutes } from './index';

@Controller('things')
class ThingsController {
  @Get() @Permit('inspector') read(@CurrentCaller() caller: Caller): Caller { return caller; } // prettier-ignore
  @Get('secret') @Permit('inspector', { auditor: false }) secret(): object { return {}; } // prettier-ignore
  @Get('log') @Permit('auditor') log(): object { return {}; } // prettier-ignore
  @Post() @HttpCode(200) @Permit('inspector', 'supervisor') write(): object { return {}; } // prettier-ignore
  @Get('open') @Public() open(@CurrentCaller() caller?: Caller): object { return { caller: caller ?? null }; } // prettier-ignore
  @Get('inner') @GatewayOnly() inner(): object { return {}; } // prettier-ignore
}

@Controller()
class ForgottenController {
  @Get('forgotten') forgotten(): object { return {}; } // prettier-ignore
}

async function start(env: NodeJS.ProcessEnv, controllers: (typeof ThingsController | typeof ForgottenController)[] = [ThingsController]) {
  @Module({ imports: [AccessModule.forRoot(env)], controllers })
  class TestModule {}
  const app = await NestFactory.create<NestFastifyApplication>(TestModule, new FastifyAdapter(), { logger: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

describe('the guard', () => {
  let issuer: TestIssuer;
  let app: NestFastifyApplication;
  const call = async (path: string, token?: string, method: 'GET' | 'POST' = 'GET', scheme = 'Bearer') => {
    const headers = token ? { authorization: `${scheme} ${token}` } : {};
    return app.inject({ method, url: `/things${path}`, headers });
  };
  const status = async (...args: Parameters<typeof call>) => (await call(...args)).statusCode;
  const inspector = { role: 'inspector', region: '371302' } as const;

  beforeAll(async () => {
    issuer = await TestIssuer.start('RS256');
    app = await start(issuer.env);
  });
  afterAll(async () => {
    await app?.close();
    await issuer?.stop();
  });

  it('lets in who is permitted and tells the route who calls', async () => {
    const answer = await call('', await issuer.tokenFor(inspector));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ client: 'test-inspector-371302', role: 'inspector', region: '371302', department: 'labour' });
  });

  it('answers 401 without a token, with a scheme of another kind, and names the scheme', async () => {
    const answer = await call('');
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(await status('', await issuer.tokenFor(inspector), 'GET', 'Basic')).toBe(401);
  });

  it.each<[string, () => Promise<string>]>([
    ['one run out', () => issuer.tokenFor(inspector, { expiresIn: -60 })],
    ['one of another issuer', () => issuer.tokenFor(inspector, { issuer: 'http://elsewhere.test/oidc' })],
    ['one for another audience', () => issuer.tokenFor(inspector, { audience: 'other' })],
    ['one signed with another key', async () => issuer.tokenFor(inspector, { key: (await generateKeyPair('RS256')).privateKey })],
    ['one without a signature', async () => (await issuer.tokenFor(inspector)).replace(/\.[^.]*$/, '.')],
    ['the gateway’s own', () => issuer.gatewayToken()],
    ['no token at all', async () => 'abc'],
  ])('answers 401 to %s, and on a public route too', async (_, token) => {
    expect(await status('', await token())).toBe(401);
    expect(await status('/open', await token())).toBe(401);
  });

  it('answers 403 to a role that is not permitted, and to a token without a usable role', async () => {
    expect(await status('', await issuer.tokenFor({ role: 'bank' }))).toBe(403);
    expect(await status('', await issuer.tokenFor({ role: 'inspector' }))).toBe(403);
    expect(await status('', await issuer.tokenFor({ role: 'worker', workerId: 'p1x' }), 'POST')).toBe(403);
  });

  it('lets the auditor read everything that is not kept from it, and write nothing', async () => {
    const auditor = await issuer.tokenFor({ role: 'auditor' });
    expect([
      await status('', auditor),
      await status('/log', auditor),
      await status('/secret', auditor),
      await status('', auditor, 'POST'),
    ]).toEqual([200, 200, 403, 403]);
    expect(await status('/log', await issuer.tokenFor(inspector))).toBe(403);
  });

  it('leaves public routes open and tells them the caller if there is one', async () => {
    expect((await call('/open')).json()).toEqual({ caller: null });
    expect((await call('/open', await issuer.tokenFor({ role: 'hotline' }))).json()).toEqual({
      caller: { client: 'test-hotline', role: 'hotline' },
    });
  });

  it('keeps inner routes for the gateway’s token', async () => {
    expect(await status('/inner', await issuer.gatewayToken())).toBe(200);
    expect(await status('/inner', await issuer.tokenFor({ role: 'administrator' }))).toBe(401);
    expect(await status('/inner')).toBe(401);
  });

  it('answers 503, not 401, while the keys cannot be read, and tries again', async () => {
    let keys: string | null = null;
    const set = await (await fetch(issuer.env.OIDC_JWKS_URL)).text();
    const server = createServer((_, response) =>
      response.writeHead(keys ? 200 : 500, { 'content-type': 'application/json' }).end(keys ?? '{}'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const other = await start({ ...issuer.env, OIDC_JWKS_URL: `http://127.0.0.1:${port}/jwks` });
    try {
      const headers = await issuer.headersFor(inspector);
      expect((await other.inject({ url: '/things', headers })).statusCode).toBe(503);
      keys = set;
      expect((await other.inject({ url: '/things', headers })).statusCode).toBe(200);
    } finally {
      await other.close();
      server.closeAllConnections();
      server.close();
    }
  });

  it('writes the permission into the document', () => {
    const document = SwaggerModule.createDocument(app, new DocumentBuilder().addBearerAuth().build());
    const operation = (path: string, method: 'get' | 'post') => document.paths[path]?.[method] as unknown as Record<string, unknown>;
    expect(operation('/things', 'post')['x-permission']).toEqual(['inspector', 'supervisor']);
    expect(operation('/things', 'post')['security']).toEqual([{ bearer: [] }]);
    expect(operation('/things/open', 'get')['x-permission']).toEqual(['public']);
    expect(operation('/things/inner', 'get')['x-internal']).toBe(true);
  });
});

describe('the start', () => {
  const env = {
    OIDC_ISSUER: 'http://127.0.0.1:1/oidc',
    OIDC_JWKS_URL: 'http://127.0.0.1:1/oidc/jwks',
    ANXIN_WORKER_PEPPER: `1:${'A'.repeat(43)}=`,
  };

  it('refuses a route without a declaration and names it', async () => {
    const app = await start(env, [ThingsController, ForgottenController]);
    expect(() => refuseUndeclaredRoutes(app)).toThrow('GET /forgotten (ForgottenController.forgotten)');
    expect((await app.inject('/forgotten')).statusCode).toBe(500);
    await app.close();
  });

  it('refuses when it saw no route', async () => {
    const app = await start(env, []);
    expect(() => refuseUndeclaredRoutes(app)).toThrow('no route was seen');
    await app.close();
  });

  it('passes where each route is declared, and says how many', async () => {
    const app = await start(env);
    expect(refuseUndeclaredRoutes(app)).toBe(6);
    await app.close();
  });

  it('refuses two declarations on one route and a permission for nobody', () => {
    expect(() => Permit()).toThrow('admits nobody');
    expect(() => {
      class Twice {
        @Public() @Permit('bank') route(): void {} // prettier-ignore
      }
      return Twice;
    }).toThrow('declares its permission twice');
  });

  it.each(['OIDC_ISSUER', 'OIDC_JWKS_URL', 'ANXIN_WORKER_PEPPER'])('names %s when it is missing', (name) => {
    expect(() => AccessModule.forRoot({ ...env, [name]: undefined })).toThrow(name);
  });
});
