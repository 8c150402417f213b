import { Client } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { CreateFoundation1760000000000 } from './migrations/1760000000000-create-foundation';
import { type Environment, roleOf, rolePassword, schemaOf, type ServicePersistence, serviceDatabaseUrl } from './service-database';

/** Migrations every service starts with. */
export const foundationMigrations = [CreateFoundation1760000000000];

const PROVISION_LOCK = 'anxin/provision';
/** Errors of several set-ups at once on one server; the next try finds the work done. */
const RACES = ['42710', '23505', 'XX000', '42P06'];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Takes away what an append-only table must never suffer from the app role: UPDATE, DELETE, TRUNCATE. */
export const appendOnly = async (runner: QueryRunner, ...tables: string[]): Promise<void> => {
  const [{ schema }] = await runner.query(`SELECT current_schema() AS schema`);
  for (const table of tables) await runner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM anxin_${schema}_app`);
};

/**
 * Makes a service's two roles and its schema, and brings its tables up to date; safe to run again and from several places at once.
 * @param owner a login that may create roles and schemas
 */
export const provisionService = async (persistence: ServicePersistence, how: { ownerUrl: string; env: Environment }): Promise<void> => {
  const secret = how.env.DATABASE_ROLE_SECRET;
  if (!secret) throw new Error('DATABASE_ROLE_SECRET must be set');
  const owner = new Client({ connectionString: how.ownerUrl, application_name: 'anxin.provision' });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query(`SELECT pg_advisory_lock(hashtext($1))`, [PROVISION_LOCK]);
    await createRolesAndSchema(owner, persistence, secret);
    await migrate(persistence, { ...how.env, DATABASE_URL: how.ownerUrl });
  } finally {
    await owner.end();
  }
};

const createRolesAndSchema = async (owner: Client, { service }: ServicePersistence, secret: string): Promise<void> => {
  const schema = schemaOf(service);
  const [migrator, app] = [roleOf(service, 'migrator'), roleOf(service, 'app')];
  const { rows } = await owner.query(`SELECT current_database() AS database, current_setting('server_version_num')::int AS version`);
  const { database, version } = rows[0] as { database: string; version: number };
  for (const role of [migrator, app]) {
    const password = quoted(rolePassword(role, secret));
    await insist(
      owner,
      `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${quoted(role)}) THEN CREATE ROLE ${role} LOGIN NOINHERIT; END IF; END $$`,
    );
    await insist(owner, `ALTER ROLE ${role} PASSWORD ${password}`);
    await insist(owner, `GRANT ${role} TO CURRENT_USER`);
    await insist(owner, `GRANT CONNECT, TEMPORARY ON DATABASE "${database}" TO ${role}`);
    await insist(owner, `ALTER ROLE ${role} IN DATABASE "${database}" SET search_path = ${schema}`);
    await insist(owner, `ALTER ROLE ${role} IN DATABASE "${database}" SET timezone = 'Asia/Shanghai'`);
  }
  // Nobody holds a snapshot for long: dead outbox rows would stay and be read at every wake-up.
  const limits = {
    default_transaction_isolation: 'read committed',
    statement_timeout: '60s',
    idle_in_transaction_session_timeout: '30s',
    ...(version >= 170000 ? { transaction_timeout: '60s' } : {}),
  };
  for (const [name, value] of Object.entries(limits))
    await insist(owner, `ALTER ROLE ${app} IN DATABASE "${database}" SET ${name} = '${value}'`);
  await insist(owner, `CREATE SCHEMA IF NOT EXISTS ${schema} AUTHORIZATION ${migrator}`);
  await insist(owner, `GRANT USAGE ON SCHEMA ${schema} TO ${app}`);
};

const insist = async (client: Client, sql: string): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(sql);
      return;
    } catch (error) {
      if (attempt >= 20 || !RACES.includes((error as { code?: string }).code ?? '')) throw error;
    }
  }
};

const migrate = async (persistence: ServicePersistence, env: Environment): Promise<void> => {
  const dataSource = new DataSource({
    type: 'postgres',
    url: serviceDatabaseUrl(persistence.service, env, 'migrator'),
    entities: [],
    migrations: [...foundationMigrations, ...persistence.migrations],
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
    poolSize: 1,
  });
  await dataSource.initialize();
  try {
    const app = roleOf(persistence.service, 'app');
    await dataSource.query(`ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app}`);
    await dataSource.query(`ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO ${app}`);
    await dataSource.runMigrations({ transaction: 'each' });
    await dataSource.query(`REVOKE ALL ON migration FROM ${app}`);
  } finally {
    await dataSource.destroy();
  }
};
