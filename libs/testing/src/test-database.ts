import { randomBytes } from 'node:crypto';
import {
  provisionService,
  serviceDatabaseUrl,
  serviceDataSource,
  StoredClock,
  Transactions,
  type ServicePersistence,
} from '@anxin/persistence';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { eventually } from './eventually';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

/** Keys for tests; nothing outside tests accepts them, since they must be given. */
export const TEST_KEYS = {
  ANXIN_SEALING_KEYS: `k1:${key(1)}`,
  ANXIN_BLIND_INDEX_KEYS: `k1:${key(2)}`,
  ANXIN_WORKER_PEPPER: `1:${key(3)}`,
  DATABASE_ROLE_SECRET: 'for-tests-only',
} as const;

const ownerUrl = (): string => {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL must name a PostgreSQL server for tests (npm test starts one)');
  return url;
};

const withDatabase = (name: string): string => {
  const url = new URL(ownerUrl());
  url.pathname = `/${name}`;
  return url.toString();
};

const asOwner = async (work: (client: Client) => Promise<unknown>): Promise<void> => {
  const client = new Client({ connectionString: ownerUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};

/** A database of its own on the test server, with the schemas, roles and tables of some services as in production. */
export class TestDatabase {
  private constructor(
    readonly name: string,
    readonly url: string,
    /** Environment under which a service finds this database and its keys. */
    readonly env: Record<string, string>,
    private readonly open: DataSource[],
  ) {}

  static async create(...services: ServicePersistence[]): Promise<TestDatabase> {
    const name = `test_${process.pid}_${randomBytes(5).toString('hex')}`;
    await asOwner((client) => client.query(`CREATE DATABASE ${name}`));
    const url = withDatabase(name);
    const env = { ...TEST_KEYS, DATABASE_URL: url };
    for (const service of services) await provisionService(service, { ownerUrl: url, env });
    return new TestDatabase(name, url, env, []);
  }

  /** A data source under the service's app role, closed by `drop`. */
  async as(service: ServicePersistence): Promise<{ dataSource: DataSource; transactions: Transactions; clock: StoredClock }> {
    const dataSource = await serviceDataSource(service, this.env).initialize();
    this.open.push(dataSource);
    return { dataSource, transactions: new Transactions(dataSource), clock: new StoredClock(dataSource) };
  }

  /** Where the service's app role logs in. */
  urlOf(service: ServicePersistence): string {
    return serviceDatabaseUrl(service.service, this.env);
  }

  /**
   * Ends every session of the service on the server, as the end of its process does: what it had not committed is rolled back. What of it halts in this
   * process goes on no more, so that a test may kill it often without starting a process each time.
   */
  async cutOff(service: ServicePersistence): Promise<void> {
    const role = new URL(this.urlOf(service)).username;
    await asOwner(async (client) => {
      const sessions = `FROM pg_stat_activity WHERE datname = $1 AND usename = $2`;
      // A pool that has lost its connections may open others before it comes to rest.
      const ended = async (): Promise<number | null> =>
        (await client.query(`SELECT pg_terminate_backend(pid) ${sessions}`, [this.name, role])).rowCount;
      await eventually('the end of its sessions', async () => (await ended()) === 0);
    });
  }

  async drop(): Promise<void> {
    for (const dataSource of this.open.splice(0)) if (dataSource.isInitialized) await dataSource.destroy();
    await asOwner((client) => client.query(`DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`));
  }
}
