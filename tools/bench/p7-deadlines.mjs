import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exactly, waitFor, wall } from './measure.mjs';
import { partsOf } from './parts.mjs';
import { startRules } from './rules-service.mjs';
import { percentile } from './statistics.mjs';

/** As the service does: judged 500 at a time, of six partitions in a transaction; armed 1000 at a time. */
const [BATCH, PARTITIONS_AT_ONCE, ARMED] = [500, 6, 1_000];
const [DAY, FIRE_AT] = ['2026-02-10', new Date('2026-02-11T00:00:00Z')];
const CLOCK = '2026-02-11T00:00:01Z';

/** @typedef {{ rule: string, subject: string, employer: string, day: string, fireAt: Date, again: boolean }} Arm */

/** A deadline of each of three rules for every wage month of an employer. @param {number} count @param {number} from @returns {Arm[]} */
export function deadlines(count, from = 0) {
  return Array.from({ length: count }, (_, at) => {
    const n = from + at;
    const employer = `91371302MA${String(Math.floor(n / 3)).padStart(8, '0')}`;
    const rule = ['wage-arrears', 'payroll-implausible', 'below-minimum-wage'][n % 3];
    const kind = n % 3 === 2 ? 'employer-period' : 'wage-period';
    return { rule, subject: `${kind}|${employer}|-|2026-01`, employer, day: DAY, fireAt: FIRE_AT, again: false };
  });
}

/** The table `due` of the rules: armed, and swept as the service sweeps, but for the judging itself. @param {import('./bench.mjs').Place} place */
export async function ownDeadlines({ root, env, owner }) {
  const { lib, app } = partsOf(root);
  const { serviceDataSource, Transactions } = lib('persistence');
  const dataSource = await serviceDataSource(app('rules', 'rules.module').rules.persistence, env).initialize();
  const transactions = new Transactions(dataSource);
  const dues = new (app('rules', 'evaluation/due.store').DueStore)();
  const closed = everythingClosed(root);
  await owner.query(`UPDATE rules.business_clock SET shift = $1::timestamptz - clock_timestamp()`, [CLOCK]);
  return {
    close: () => dataSource.destroy(),
    clear: () => owner.query('TRUNCATE rules.due'),
    async arm(/** @type {number} */ count) {
      for (let at = 0; at < count; at += ARMED) {
        const arms = deadlines(Math.min(ARMED, count - at), at);
        await transactions.run((/** @type {any} */ tx) => dues.arm(tx, arms));
      }
      exactly('deadlines armed', await unfired(owner, 'rules.due'), count);
    },
    async sweep() {
      const partitions = await transactions.reading((/** @type {any} */ tx) => dues.partitionsWaiting(tx));
      let fired = 0;
      for (let at = 0; at < partitions.length; at += PARTITIONS_AT_ONCE) {
        const some = partitions.slice(at, at + PARTITIONS_AT_ONCE);
        const batch = async (/** @type {any} */ tx) => {
          const due = await dues.ready(tx, await dues.lockPartitions(tx, some), closed, BATCH);
          await dues.markFired(tx, due);
          return due.length;
        };
        for (let took; (took = await transactions.run(batch)) > 0;) fired += took;
      }
      return fired;
    },
    left: () => unfired(owner, 'rules.due'),
    bytesEach: (/** @type {number} */ count) => bytesEach(owner, 'rules.due', count),
  };
}

/** A bare table of deadlines, swept by one statement a batch. @param {import('./bench.mjs').Place} place */
export async function bareDeadlines({ owner, app }) {
  await owner.query(`DROP TABLE IF EXISTS rules.bench_due; CREATE TABLE rules.bench_due (id bigint PRIMARY KEY, name text NOT NULL, fire_at timestamptz NOT NULL, fired_at timestamptz);
    CREATE INDEX ON rules.bench_due (fire_at) WHERE fired_at IS NULL; GRANT ALL ON rules.bench_due TO PUBLIC`);
  const client = await app('rules');
  return {
    async close() {
      await client.end();
      await owner.query('DROP TABLE rules.bench_due');
    },
    clear: () => owner.query('TRUNCATE rules.bench_due'),
    async arm(/** @type {number} */ count) {
      for (let at = 0; at < count; at += ARMED) {
        const arms = deadlines(Math.min(ARMED, count - at), at);
        await client.query(`INSERT INTO bench_due (id, name, fire_at) SELECT * FROM unnest($1::bigint[], $2::text[], $3::timestamptz[])`, [
          arms.map((_, n) => at + n),
          arms.map((arm) => `${arm.rule}|${arm.subject}`),
          arms.map((arm) => arm.fireAt),
        ]);
      }
      exactly('deadlines armed', await unfired(owner, 'rules.bench_due'), count);
    },
    async sweep() {
      let fired = 0;
      for (let took; ; fired += took) {
        const { rows } = await client.query(
          `UPDATE bench_due SET fired_at = now() WHERE id IN (SELECT id FROM bench_due WHERE fired_at IS NULL AND fire_at <= now()
           ORDER BY fire_at LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING id, name`,
          [BATCH],
        );
        took = rows.length;
        if (!took) return fired;
      }
    },
    left: () => unfired(owner, 'rules.bench_due'),
    bytesEach: (/** @type {number} */ count) => bytesEach(owner, 'rules.bench_due', count),
  };
}

/** @param {import('pg').Client} owner @param {string} table */
const unfired = async (owner, table) => (await owner.query(`SELECT count(*)::int AS n FROM ${table} WHERE fired_at IS NULL`)).rows[0].n;

/** @param {import('pg').Client} owner @param {string} table @param {number} count */
const bytesEach = async (owner, table, count) =>
  (await owner.query(`SELECT pg_total_relation_size('${table}')::float8 AS bytes`)).rows[0].bytes / count;

/** The marks of the day have come in every topic for every partition and rule. @param {string} root */
function everythingClosed(root) {
  const { app } = partsOf(root);
  const folder = path.join(root, 'dist/apps/rules/src/catalogue');
  const ids = readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) => /([^/]+)\.rule\.js$/.exec(file)?.[1] ?? []);
  const read = { closed: Array.from({ length: 24 }, () => DAY), parked: new Set() };
  return new (app('rules', 'evaluation/closed-days.store').ClosedDays)(new Map(ids.map((id) => [id, read])));
}

/**
 * Milliseconds from the instant of a deadline to the commit after which it is marked, with the rules' whole service running: timer, facts and judgement. The others stand armed for
 * the day after meanwhile.
 * @param {import('./bench.mjs').Place} place @param {{ standing: number, rate: number, seconds: number }} load
 */
export async function lateness(place, { standing, rate, seconds }) {
  const { owner, env, root } = place;
  const own = await ownDeadlines(place);
  const count = rate * seconds;
  const codes = deadlines(count * 3).map((arm) => arm.employer);
  await own.clear();
  await owner.query(
    `INSERT INTO rules.employer_fact (uscc, region, industry, event_id) SELECT c, '371302', 'C1811', gen_random_uuid() FROM unnest($1::text[]) c`,
    [[...new Set(codes)]],
  );
  await owner.query(
    `INSERT INTO rules.due (rule, subject, day, partition, employer, fire_at)
     SELECT 'payroll-missing', 'wage-period|standing' || n || '|-|2026-01', '2026-02-11', n % 24, 'standing' || n, '2026-02-12T00:00:00Z' FROM generate_series(1, $1::int) n`,
    [standing],
  );
  await owner.query('ANALYZE rules.due');
  const service = await startRules(place, { env: { ...env, EVENT_BUS: 'postgres', KAFKA_BROKERS: undefined }, at: CLOCK });
  try {
    await service.mark(DAY);
    await pause(1_000);
    const { rows } = await owner.query(`SELECT (clock_timestamp() + shift + interval '3 seconds') AS first FROM rules.business_clock`);
    const { partitionOf } = partsOf(root).lib('messaging');
    const arms = deadlines(count * 3).filter((arm) => arm.rule === 'wage-arrears');
    await owner.query(
      `INSERT INTO rules.due (rule, subject, day, partition, employer, fire_at)
       SELECT rule, subject, $1, partition, employer, $2::timestamptz + n * ($3::float8 * interval '1 second') FROM unnest($4::text[], $5::text[], $6::smallint[], $7::text[]) WITH ORDINALITY AS a(rule, subject, partition, employer, n)`,
      [
        DAY,
        rows[0].first,
        1 / rate,
        arms.map((a) => a.rule),
        arms.map((a) => a.subject),
        arms.map((a) => partitionOf(a.employer)),
        arms.map((a) => a.employer),
      ],
    );
    const open = `SELECT count(*)::int AS n FROM rules.due WHERE day = $1 AND rule = 'wage-arrears' AND fired_at IS NULL`;
    await waitFor('all deadlines', async () => (await owner.query(open, [DAY])).rows[0].n === 0, {
      every: 100,
      within: (seconds + 120) * 1000,
    });
    const { rows: late } = await owner.query(
      `SELECT extract(epoch FROM fired_at - fire_at)::float8 * 1000 AS ms FROM rules.due WHERE day = $1 AND rule = 'wage-arrears'`,
      [DAY],
    );
    exactly('deadlines fired', late.length, count);
    exactly('fired before their instant', late.filter((one) => one.ms < 0).length, 0);
    const all = late.map((one) => one.ms);
    return { p50: percentile(all, 0.5), p99: percentile(all, 0.99), count };
  } finally {
    await service.stop();
    await own.clear();
    await own.close();
    await owner.query('DELETE FROM rules.employer_fact');
  }
}

/** Arms, then times the sweep; what was armed is told beside. @param {Awaited<ReturnType<typeof ownDeadlines>> | Awaited<ReturnType<typeof bareDeadlines>>} table @param {number} count @param {(what: { armed: number, bytes: number }) => void} tell */
export const swept = (table, count, tell) => async () => {
  await table.clear();
  const armed = await wall(() => table.arm(count));
  tell({ armed: count / armed, bytes: await table.bytesEach(count) });
  let fired = 0;
  const seconds = await wall(async () => (fired = await table.sweep()));
  exactly('deadlines fired', fired, count);
  exactly('deadlines left', await table.left(), 0);
  return { seconds, units: count };
};
