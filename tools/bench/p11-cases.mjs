import { exactly } from './measure.mjs';

/** How often the list is read. */
const READS = 200;

/** So many copies of the cases that there are, each older than the one before, with their actions and deadlines; tells how many cases there are then. @param {import('pg').Client} database @param {number} copies */
export async function copyCases(database, copies) {
  const { rows: before } = await database.query('SELECT count(*)::int AS n FROM inspection.case_file');
  if (before[0].n === 0) throw new Error('there is no case to copy');
  const { rows: columns } = await database.query(
    `SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS all FROM information_schema.columns
     WHERE table_schema = 'inspection' AND table_name = 'case_file' AND column_name NOT IN ('id', 'number', 'matter', 'opened_at')`,
  );
  const rest = columns[0].all;
  await database.query('DROP TABLE IF EXISTS copy');
  await database.query(
    `CREATE TEMPORARY TABLE copy AS SELECT c.id AS was, gen_random_uuid() AS id, n FROM generate_series(1, ${Math.trunc(copies)}) n
    JOIN (SELECT id, row_number() OVER () AS place, count(*) OVER () AS all FROM inspection.case_file) c ON c.place = 1 + n % c.all`,
  );
  await database.query(`INSERT INTO inspection.case_file (id, number, matter, opened_at, ${rest})
    SELECT copy.id, 'LJ-bench-' || n || '-' || copy.id, matter || '/' || copy.id, opened_at - n * interval '1 minute', ${rest} FROM copy JOIN inspection.case_file c ON c.id = copy.was`);
  await database.query(`INSERT INTO inspection.case_action (case_id, seq, kind, at, by, role, reason, data)
    SELECT copy.id, seq, kind, at, by, role, reason, data FROM copy JOIN inspection.case_action a ON a.case_id = copy.was`);
  await database.query(`INSERT INTO inspection.case_deadline (case_id, key, kind, starts_on, due_on, state, warned_for)
    SELECT copy.id, key, kind, starts_on, due_on, state, warned_for FROM copy JOIN inspection.case_deadline d ON d.case_id = copy.was`);
  await database.query('ANALYZE inspection.case_file, inspection.case_action, inspection.case_deadline');
  return before[0].n + copies;
}

/** Milliseconds of each read of the first page, by an inspector and a supervisor, of all cases and of the open ones. @param {any} undici @param {string} url @param {any} api @param {string} region */
export async function readCaseList(undici, url, api, region) {
  const pool = new undici.Pool(url, { connections: 1 });
  /** @type {number[]} */
  const times = [];
  try {
    for (const client of [`demo-inspector-${region}`, `demo-supervisor-${region.slice(0, 4)}00`])
      for (const query of ['limit=50', 'limit=50&state=open']) {
        const token = await api.token(client);
        for (let n = -10; n < READS / 4; n++) {
          const began = performance.now();
          const answer = await pool.request({
            method: 'GET',
            path: `/api/v1/cases?${query}`,
            headers: { authorization: `Bearer ${token}` },
          });
          const { items } = await answer.body.json();
          if (n >= 0) times.push(performance.now() - began);
          exactly('cases on the page', items.length, 50);
        }
      }
  } finally {
    await pool.close();
  }
  return times;
}
