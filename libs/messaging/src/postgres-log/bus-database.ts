import { rolePassword } from '@anxin/persistence';
import { Client } from 'pg';

const ROLE = 'anxin_bus';
/** Errors of several set-ups at once on one server; the next try finds the work done. */
const RACES = ['42710', '23505', 'XX000', '42P06', '42P07', '42723'];

const SCHEMA = `
  CREATE SCHEMA IF NOT EXISTS bus AUTHORIZATION ${ROLE};
  SET LOCAL ROLE ${ROLE};
  SET LOCAL search_path = bus;

  CREATE TABLE IF NOT EXISTS partition (
    topic text NOT NULL,
    partition smallint NOT NULL,
    next_offset bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (topic, partition)
  ) WITH (fillfactor = 40, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
  COMMENT ON TABLE partition IS 'The end of each partition; an append holds its rows until it commits, so offsets have no gaps in commit order';

  CREATE TABLE IF NOT EXISTS message (
    topic text NOT NULL,
    partition smallint NOT NULL,
    "offset" bigint NOT NULL,
    key text NOT NULL,
    headers text NOT NULL,
    value text NOT NULL,
    bytes int NOT NULL,
    PRIMARY KEY (topic, partition, "offset")
  );
  COMMENT ON TABLE message IS 'The log: append only, kept without end';

  CREATE TABLE IF NOT EXISTS committed (
    "group" text NOT NULL,
    topic text NOT NULL,
    partition smallint NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY ("group", topic, partition)
  ) WITH (fillfactor = 40);
  COMMENT ON TABLE committed IS 'Where the groups say they are: for operations; what counts is in each service''s own schema';

  -- Locks the partitions in one statement, in one order whoever appends, and gives out offsets under these locks.
  CREATE OR REPLACE FUNCTION append(topics text[], partitions smallint[], keys text[], all_headers text[], all_values text[], sizes int[])
  RETURNS void LANGUAGE plpgsql SET search_path = bus AS $body$
  #variable_conflict use_column
  DECLARE
    wanted int;
    found int;
  BEGIN
    SELECT count(*) INTO wanted FROM (SELECT DISTINCT t, p FROM unnest(topics, partitions) AS m(t, p)) d;
    SELECT count(*) INTO found FROM (
      SELECT 1 FROM partition r WHERE (r.topic, r.partition) IN (SELECT t, p FROM unnest(topics, partitions) AS m(t, p))
      ORDER BY r.topic, r.partition FOR UPDATE
    ) locked;
    IF found < wanted THEN RAISE EXCEPTION 'a topic to append to does not exist' USING ERRCODE = '55000'; END IF;
    INSERT INTO message (topic, partition, "offset", key, headers, value, bytes)
    SELECT m.t, m.p, r.next_offset + row_number() OVER (PARTITION BY m.t, m.p ORDER BY m.place) - 1, m.k, m.h, m.v, m.b
    FROM unnest(topics, partitions, keys, all_headers, all_values, sizes) WITH ORDINALITY AS m(t, p, k, h, v, b, place)
    JOIN partition r ON r.topic = m.t AND r.partition = m.p;
    UPDATE partition r SET next_offset = r.next_offset + c.n
    FROM (SELECT t, p, count(*) AS n FROM unnest(topics, partitions) AS m(t, p) GROUP BY t, p) c
    WHERE r.topic = c.t AND r.partition = c.p;
  END $body$;
`;

/** Where the log is: `BUS_DATABASE_URL`, else the database of `DATABASE_URL` under the bus's own role. @throws {Error} that names the variable that is missing */
export function busDatabaseUrl(env: NodeJS.ProcessEnv): string {
  if (env.BUS_DATABASE_URL) return env.BUS_DATABASE_URL;
  if (!env.DATABASE_URL || !env.DATABASE_ROLE_SECRET)
    throw new Error(
      'BUS_DATABASE_URL must be set for EVENT_BUS=postgres (or DATABASE_URL and DATABASE_ROLE_SECRET, from which it is derived)',
    );
  const url = new URL(env.DATABASE_URL);
  url.username = ROLE;
  url.password = rolePassword(ROLE, env.DATABASE_ROLE_SECRET);
  return url.toString();
}

/**
 * Makes the log's role and its schema `bus`; safe to run again and from several places at once.
 * @param ownerUrl a login that may create roles and schemas, in the database that is to hold the log
 */
export async function provisionBus(how: { ownerUrl: string; env: NodeJS.ProcessEnv }): Promise<void> {
  const { env } = how;
  const password = env.BUS_DATABASE_URL ? decodeURIComponent(new URL(env.BUS_DATABASE_URL).password) : rolePassword(ROLE, secretOf(env));
  const owner = new Client({ connectionString: how.ownerUrl, application_name: 'anxin.bus.provision' });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query(`SELECT pg_advisory_lock(hashtext('anxin/provision'))`);
    const { rows } = await owner.query(`SELECT quote_ident(current_database()) AS database`);
    await insist(
      owner,
      `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${ROLE}') THEN CREATE ROLE ${ROLE} LOGIN NOINHERIT; END IF; END $$`,
    );
    await insist(owner, `ALTER ROLE ${ROLE} PASSWORD '${password.replaceAll("'", "''")}'`);
    await insist(owner, `GRANT ${ROLE} TO CURRENT_USER`);
    await insist(owner, `GRANT CONNECT ON DATABASE ${rows[0].database} TO ${ROLE}`);
    await insist(owner, `ALTER ROLE ${ROLE} IN DATABASE ${rows[0].database} SET search_path = bus`);
    await insist(owner, `BEGIN; ${SCHEMA} COMMIT`);
  } finally {
    await owner.end();
  }
}

function secretOf(env: NodeJS.ProcessEnv): string {
  if (!env.DATABASE_ROLE_SECRET) throw new Error('DATABASE_ROLE_SECRET must be set where the role of the bus is derived from DATABASE_URL');
  return env.DATABASE_ROLE_SECRET;
}

async function insist(client: Client, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(sql);
      return;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      if (attempt >= 20 || !RACES.includes((error as { code?: string }).code ?? '')) throw error;
    }
  }
}
