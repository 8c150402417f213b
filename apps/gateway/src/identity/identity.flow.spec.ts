import { createHash } from 'node:crypto';
import { AUDIENCE, INTERNAL_AUDIENCE, parsePepper, workerIdOf } from '@anxin/access';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { bearer, freePort, GatewayDatabase, startOn, tokenAnswer } from '../../test/running-gateway';
import { Upstream } from '../../test/upstream';
import type { RunningGateway } from '../gateway.module';

const USCC = '91350100M000100Y43';
const ID_NUMBER = '11010519491231002X';

describe('the embedded issuer', () => {
  let database: GatewayDatabase;
  let gateway: RunningGateway;
  let upstream: Upstream;
  let port: number;
  const restart = async (more: NodeJS.ProcessEnv = {}) => {
    await gateway?.close();
    gateway = await startOn(database, port, { rules: upstream.url }, more);
    await gateway.ready;
  };

  beforeAll(async () => {
    database = await GatewayDatabase.create();
    port = await freePort();
    upstream = await new Upstream('rules', { '/api/v1/rules': { get: {} } }).start({ port });
    await restart();
  });
  afterAll(async () => {
    await gateway?.close();
    await upstream?.stop();
    await database?.drop();
  });

  it('gives a demo client a JWT of an hour for the API, by either way of naming itself', async () => {
    for (const how of ['basic', 'post'] as const) {
      const { status, body } = await tokenAnswer(gateway.url, `demo-employer-${USCC}`, 'demo', how);
      expect([status, body['expires_in'], body['token_type']]).toEqual([200, 3600, 'Bearer']);
      const token = body['access_token'] as string;
      expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
      expect(decodeJwt(token)).toMatchObject({
        iss: `${gateway.url}/oidc`,
        aud: AUDIENCE,
        role: 'employer',
        uscc: USCC,
        client: `demo-employer-${USCC}`,
        sub: `demo-employer-${USCC}`,
      });
    }
  });

  it.each([
    ['demo-inspector-371302', { role: 'inspector', region: '371302', department: 'labour' }],
    [
      'demo-inspector-371302-housing-construction-2',
      { role: 'inspector', region: '371302', department: 'housing-construction', second: '2' },
    ],
    ['demo-supervisor-371300-3', { role: 'supervisor', region: '371300', second: '3' }],
    ['demo-bank', { role: 'bank' }],
    ['demo-hotline', { role: 'hotline' }],
    ['demo-auditor', { role: 'auditor' }],
    ['demo-admin-2', { role: 'administrator', second: '2' }],
  ])('says who %s is', async (client, claims) => {
    expect(decodeJwt((await bearer(gateway.url, client)).authorization.slice(7))).toMatchObject({ ...claims, client, sub: client });
  });

  it('names a worker by the opaque id; the resident number stands neither in the token nor in a table', async () => {
    const { authorization } = await bearer(gateway.url, `demo-worker-${ID_NUMBER}`);
    const claims = decodeJwt(authorization.slice(7));
    const workerId = workerIdOf(ID_NUMBER, parsePepper(database.env['ANXIN_WORKER_PEPPER']!));
    expect(claims).toMatchObject({
      role: 'worker',
      worker_id: workerId,
      sub: workerId,
      client: `demo-worker-${workerId}`,
      client_id: `demo-worker-${workerId}`,
    });
    expect(JSON.stringify(claims)).not.toContain(ID_NUMBER);
    expect(JSON.stringify(await database.rows('SELECT * FROM oidc_artifact'))).not.toContain(ID_NUMBER);
  });

  it.each([
    'demo-employer-91350100M000100Y44',
    'demo-worker-110105194912310021',
    'demo-inspector-999',
    'demo-mayor',
    'demo-admin-3',
    'anxin-console',
    'other',
  ])('knows no client %s', async (client) => {
    expect((await tokenAnswer(gateway.url, client)).status).toBe(401);
  });

  it('refuses a wrong secret', async () => {
    expect((await tokenAnswer(gateway.url, 'demo-bank', 'guess')).status).toBe(401);
  });

  it('gives nobody a token for another audience, the gateway’s own least of all', async () => {
    for (const resource of [INTERNAL_AUDIENCE, `urn:${INTERNAL_AUDIENCE}`, 'urn:anxin:internal']) {
      const answer = await fetch(`${gateway.url}/oidc/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'demo-admin', client_secret: 'demo', resource }),
      });
      expect([resource, answer.status]).toEqual([resource, 400]);
    }
    const admin = await bearer(gateway.url, 'demo-admin');
    expect((await fetch(`${upstream.url}/internal/due?until=2026-01-01T00:00:00Z`, { headers: admin })).status).toBe(401);
  });

  it('holds the gateway’s own calls to the role: 401, 403, 200', async () => {
    const settle = async (headers: Record<string, string>) =>
      (await fetch(`${gateway.url}/api/v1/simulation/settle`, { method: 'POST', headers })).status;
    expect(await settle({})).toBe(401);
    expect(await settle({ authorization: 'Bearer nonsense' })).toBe(401);
    expect(await settle(await bearer(gateway.url, 'demo-supervisor-371300'))).toBe(403);
    expect(await settle(await bearer(gateway.url, 'demo-auditor'))).toBe(403);
    expect(await settle(await bearer(gateway.url, 'demo-admin'))).toBe(200);
  });

  it('keeps tokens valid over a restart, and its keys sealed', async () => {
    const admin = await bearer(gateway.url, 'demo-admin');
    const keys = await (await fetch(`${gateway.url}/oidc/jwks`)).json();
    await restart();
    expect(await (await fetch(`${gateway.url}/oidc/jwks`)).json()).toEqual(keys);
    expect((await fetch(`${gateway.url}/api/v1/simulation/settle`, { method: 'POST', headers: admin })).status).toBe(200);
    const [row] = await database.rows<{ sealed_key: string }>('SELECT sealed_key FROM signing_key');
    expect(row!.sealed_key).toMatch(/^k1\.[\w-]+$/);
    expect(JSON.stringify(keys)).not.toContain('"d"');
  });

  it('signs a person in to the console with code and PKCE', async () => {
    const verifier = 'v'.repeat(50);
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const jar = new Map<string, string>();
    const visit = async (url: string, init: RequestInit = {}) => {
      const answer = await fetch(new URL(url, gateway.url), {
        ...init,
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const line of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
        if (value) jar.set(name!, value);
        else jar.delete(name!);
      }
      return answer;
    };
    const redirect = `${gateway.url}/callback`;
    const parameters = {
      client_id: 'anxin-console',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: redirect,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      state: 's1',
    };
    const start = await visit(`/oidc/auth?${new URLSearchParams(parameters)}`);
    const page = start.headers.get('location')!;
    const form = await (await visit(page)).text();
    expect(form).toContain('登录安薪');
    const credentials = (name: string, password: string) => ({ method: 'POST', body: new URLSearchParams({ name, password }) });
    const refused = await visit(page, credentials(`demo-worker-${ID_NUMBER}`, 'guess'));
    expect([refused.status, (await refused.text()).includes(ID_NUMBER)]).toEqual([401, false]);
    let answer = await visit(page, credentials(`demo-worker-${ID_NUMBER}`, 'demo'));
    while (answer.status === 303 && !answer.headers.get('location')!.startsWith(redirect))
      answer = await visit(answer.headers.get('location')!);
    const back = new URL(answer.headers.get('location')!);
    expect(back.searchParams.get('state')).toBe('s1');
    const exchange = (code_verifier: string) =>
      fetch(`${gateway.url}/oidc/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: 'anxin-console',
          code: back.searchParams.get('code')!,
          redirect_uri: redirect,
          code_verifier,
        }),
      });
    const tokens = (await (await exchange(verifier)).json()) as { access_token: string };
    const workerId = workerIdOf(ID_NUMBER, parsePepper(database.env['ANXIN_WORKER_PEPPER']!));
    expect(decodeJwt(tokens.access_token)).toMatchObject({
      aud: AUDIENCE,
      role: 'worker',
      worker_id: workerId,
      sub: workerId,
      client_id: 'anxin-console',
    });
    expect(JSON.stringify(await database.rows('SELECT * FROM oidc_artifact'))).not.toContain(ID_NUMBER);
    expect((await exchange(verifier)).status).toBe(400);
  });

  it('knows no demo client outside demo mode, and has no simulation', async () => {
    const admin = await bearer(gateway.url, 'demo-admin');
    await restart({ ANXIN_DEMO: '0' });
    expect((await tokenAnswer(gateway.url, 'demo-admin')).status).toBe(401);
    expect((await fetch(`${gateway.url}/api/v1/simulation/settle`, { method: 'POST', headers: admin })).status).toBe(404);
    await restart();
  });

  it('issues nothing where another issuer serves, but shows the keys of its own calls', async () => {
    await restart({ OIDC_ISSUER: 'https://id.example.test/realms/city', OIDC_JWKS_URL: 'https://id.example.test/realms/city/certs' });
    expect(
      (await fetch(`${gateway.url}/oidc/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials' }) }))
        .status,
    ).toBe(404);
    const { keys } = (await (await fetch(`${gateway.url}/oidc/jwks`)).json()) as { keys: Record<string, unknown>[] };
    expect(Object.keys(keys[0]!).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    await restart();
  });
});
