import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { provisionService } from '@anxin/persistence';
import { Client } from 'pg';
import { gatewayPersistence, type RunningGateway, startGateway } from '../src/gateway.module';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const SECRETS = {
  ANXIN_SEALING_KEYS: `k1:${key(1)}`,
  ANXIN_BLIND_INDEX_KEYS: `k1:${key(2)}`,
  ANXIN_WORKER_PEPPER: `1:${key(3)}`,
  DATABASE_ROLE_SECRET: 'for-tests-only',
  ANXIN_LOG_LEVEL: 'fatal',
};

function serverUrl(): string {
  const url = process.env['GATEWAY_TEST_SERVER'] ?? process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL must name a PostgreSQL server for tests');
  process.env['GATEWAY_TEST_SERVER'] = url;
  return url;
}

async function asOwner(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of its own with the gateway's tables, under the gateway's roles. */
export class GatewayDatabase {
  private constructor(
    private readonly name: string,
    readonly env: NodeJS.ProcessEnv,
  ) {}

  static async create(): Promise<GatewayDatabase> {
    const name = `gateway_${process.pid}_${randomBytes(4).toString('hex')}`;
    await asOwner(`CREATE DATABASE ${name}`);
    const url = new URL(serverUrl());
    url.pathname = `/${name}`;
    const env = { ...SECRETS, DATABASE_URL: url.toString() };
    await provisionService(gatewayPersistence, { ownerUrl: url.toString(), env });
    return new GatewayDatabase(name, env);
  }

  /** Rows as the owner of the server sees them. */
  async rows<T>(sql: string): Promise<T[]> {
    const client = new Client({ connectionString: this.env['DATABASE_URL'] });
    await client.connect();
    try {
      return (await client.query(`SET search_path = gateway; ${sql}`) as unknown as { rows: T[] }[])[1]!.rows; // prettier-ignore
    } finally {
      await client.end();
    }
  }

  drop(): Promise<void> {
    return asOwner(`DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`);
  }
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a gateway as its main does, in demo mode; `services` by name. */
export async function startOn(
  database: GatewayDatabase,
  port: number,
  services: Record<string, string>,
  more: NodeJS.ProcessEnv = {},
): Promise<RunningGateway> {
  const urls = Object.entries(services).map(([name, url]) => [`ANXIN_URL_${name.toUpperCase().replaceAll('-', '_')}`, url]);
  const env: NodeJS.ProcessEnv = { ...database.env, ANXIN_DEMO: '1', PORT: String(port), ...Object.fromEntries(urls), ...more };
  Object.assign(process.env, database.env);
  return startGateway(env);
}

/** A token of a demo client, by its client credentials; the whole answer. */
export async function tokenAnswer(
  base: string,
  client: string,
  secret = 'demo',
  how: 'basic' | 'post' = 'basic',
): Promise<{ status: number; body: Record<string, unknown> }> {
  const basic = { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` };
  const answer = await fetch(`${base}/oidc/token`, {
    method: 'POST',
    headers: how === 'basic' ? basic : {},
    body: new URLSearchParams({ grant_type: 'client_credentials', ...(how === 'post' && { client_id: client, client_secret: secret }) }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

export async function bearer(base: string, client: string): Promise<{ authorization: string }> {
  const { body } = await tokenAnswer(base, client);
  if (typeof body['access_token'] !== 'string') throw new Error(`no token for ${client}: ${JSON.stringify(body)}`);
  return { authorization: `Bearer ${body['access_token']}` };
}
