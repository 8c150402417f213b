import { partsOf } from './parts.mjs';

/** Where nobody is asked: the rules are not called from outside here. */
const NOWHERE = { OIDC_ISSUER: 'http://127.0.0.1:9/oidc', OIDC_JWKS_URL: 'http://127.0.0.1:9/jwks' };
const GROUP = 'anxin.rules';

/**
 * The rules as they run, in this process: consumers, judging, relay, timers. Its business clock stands at an instant and runs on from there.
 * @param {import('./bench.mjs').Place} place @param {{ env: Record<string, string | undefined>, at: string }} how
 */
export async function startRules({ root, owner }, { env, at }) {
  const { lib, app } = partsOf(root);
  const before = { ...process.env };
  const set = { ...env, ...NOWHERE, ANXIN_LOG_LEVEL: 'warn' };
  for (const [name, value] of Object.entries(set)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  if (process.env.EVENT_BUS === 'postgres') await lib('messaging').provisionBus({ ownerUrl: String(env.DATABASE_URL), env: process.env });
  await owner.query(`UPDATE rules.business_clock SET shift = $1::timestamptz - clock_timestamp()`, [at]);
  const service = await lib('http').startService(app('rules', 'rules.module').rules);
  return {
    part: (/** @type {any} */ type) => service.app.get(type, { strict: false }),
    /** The `day-closed` of a day has come in every topic for every partition, as the inbox would note it. */
    mark: (/** @type {string} */ day) =>
      owner.query(
        `INSERT INTO rules.consumer_position ("group", topic, partition, closed_through)
         SELECT $1, t, p, $2 FROM unnest($3::text[]) AS t CROSS JOIN generate_series(0, 23) AS p
         ON CONFLICT ("group", topic, partition) DO UPDATE SET closed_through = excluded.closed_through`,
        [GROUP, day, lib('contracts').topics.filter((/** @type {string} */ topic) => topic !== 'anxin.rules')],
      ),
    async stop() {
      await service.close();
      for (const name of Object.keys(set)) if (before[name] === undefined) delete process.env[name];
      Object.assign(process.env, before);
    },
  };
}

/** Empties all that the rules keep, so that a run begins as on the first day. @param {import('pg').Client} owner */
export async function clearRules(owner) {
  const { rows } = await owner.query(
    `SELECT string_agg('rules.' || quote_ident(relname), ', ') AS tables FROM pg_class WHERE relnamespace = 'rules'::regnamespace AND relkind IN ('r', 'p')
     AND (relname LIKE '%\\_fact' OR relname IN ('touched', 'due', 'judgement_fault', 'inbox', 'outbox', 'consumer_position', 'dead_letter', 'set_aside', 'alert_open_wage', 'alert_case', 'alert_word',
       'alert_action', 'alert'))`,
  );
  // The log is append-only for everybody; TRUNCATE by its owner isn't stopped by what guards its rows.
  await owner.query(`SET session_replication_role = replica; TRUNCATE ${rows[0].tables} CASCADE; SET session_replication_role = origin`);
}
