import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually, startChild, TestDatabase } from '@anxin/testing';
import { Client } from 'pg';
import { batchParts } from '../../test/batch-parts';
import { idNumber, usccNumber } from '../../test/harness';
import { wageCards } from '../wage-cards.module';

jest.setTimeout(180_000);

const CHILD = path.resolve(__dirname, '../../test/batch-child.ts');
const SMALL = 1_020;
const LINES = 2;
const LONG = 1_300;

const FIRMS = Array.from({ length: SMALL + 1 }, (_, n) => usccNumber(n));
const NUMBERS = Array.from({ length: Math.max(SMALL * LINES, LONG) }, (_, n) => idNumber(n));

/** 1020 payrolls of two lines, their rows mixed, and one of 1300, which leaves in three events: two slices. */
const fileOf = (period: string): string => {
  const row = (uscc: string, n: number) =>
    JSON.stringify({
      employer: uscc,
      period,
      payday: '2026-12-10',
      idNumber: NUMBERS[n],
      post: '木工',
      kind: 'direct',
      gross: '1.00',
      net: '1.00',
    });
  const rows = Array.from({ length: SMALL * LINES }, (_, n) => row(FIRMS[n % SMALL]!, n));
  return [...rows, ...Array.from({ length: LONG }, (_, n) => row(FIRMS[SMALL]!, n))].join('\n');
};

describe('a batch', () => {
  let database: TestDatabase;
  let owner: Client;
  const folder = mkdtempSync(path.join(tmpdir(), 'anxin-batches-'));

  beforeAll(async () => {
    database = await TestDatabase.create(wageCards.persistence);
    owner = new Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`SET search_path = wage_cards`);
  });
  afterAll(async () => {
    await owner?.end();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const file = path.join(folder, 'payrolls.ndjson');
  const startProcess = (point: string, env: { FILE?: string } = {}) =>
    startChild(CHILD, { env: { ...database.env, ...env }, args: [point] });
  const sessions = async () =>
    (await owner.query(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`))
      .rows[0].n;
  /** SIGKILL to a process that receives the file and goes on, once it stands at the point. */
  const killAt = async (point: string, content: string) => {
    writeFileSync(file, content);
    const child = startProcess(point, { FILE: file });
    await child.line('halted');
    await child.kill();
    await eventually('the server to have ended what the process was at', async () => (await sessions()) === 0);
  };
  /** The same for the database, in this process. */
  const cutOffAt = async (point: string, content: string) => {
    writeFileSync(file, content);
    const parts = await batchParts(database.env, point);
    await parts.halt.stands(parts.receive(file).then(() => parts.goOn()));
    await database.cutOff(wageCards.persistence);
  };
  const complete = async (period: string) => {
    const { rows: payrolls } = await owner.query(
      `SELECT count(*)::int AS payrolls, sum(lines)::int AS lines, bool_and(state = 'submitted') AS submitted FROM payroll WHERE period = $1`,
      [period],
    );
    expect(payrolls).toEqual([{ payrolls: SMALL + 1, lines: SMALL * LINES + LONG, submitted: true }]);
    const { rows: facts } = await owner.query(
      `SELECT p.lines, count(*) FILTER (WHERE o.type LIKE '%submitted%')::int AS whole,
         (SELECT array_agg((l ->> 'line')::int ORDER BY o2.id, n) FROM outbox o2, jsonb_array_elements(o2.data::jsonb -> 'lines') WITH ORDINALITY AS x(l, n)
           WHERE o2.subject = p.id::text AND o2.type LIKE '%lines-recorded%') AS numbers
       FROM payroll p JOIN outbox o ON o.subject = p.id::text WHERE p.period = $1 GROUP BY p.id`,
      [period],
    );
    expect(facts).toHaveLength(SMALL + 1);
    for (const { lines, whole, numbers } of facts) {
      expect(whole).toBe(1);
      expect(numbers).toEqual(Array.from({ length: lines }, (_, at) => at + 1));
    }
    const { rows: ids } = await owner.query(`SELECT count(*)::int - count(DISTINCT event_id)::int AS twice FROM outbox`);
    expect(ids).toEqual([{ twice: 0 }]);
    const { rows: batch } = await owner.query(
      `SELECT state, rows, accepted, rejected, payrolls FROM payroll_batch ORDER BY created_at DESC LIMIT 1`,
    );
    expect(batch).toEqual([
      { state: 'done', rows: SMALL * LINES + LONG, accepted: SMALL * LINES + LONG, rejected: 0, payrolls: SMALL + 1 },
    ]);
    for (const table of ['payroll_batch_row', 'payroll_batch_head', 'payroll_batch_slice'])
      expect((await owner.query(`SELECT 1 FROM ${table}`)).rows).toEqual([]);
  };

  /** Another process of the service takes up what is there; it runs in this one, which is as good. */
  const goOn = async () => {
    const parts = await batchParts(database.env, 'never');
    await parts.goOn();
    await parts.close();
  };

  it.each([
    ['cut off once it was received', '2026-01', 'commit:4', cutOffAt],
    ['cut off within its first slice', '2026-02', 'fact:1', cutOffAt],
    ['killed between its slices', '2026-03', 'commit:5', killAt],
    ['killed within its second slice', '2026-04', 'fact:2', killAt],
  ])('that was %s is taken up where it stood: nothing is lost or doubled', async (_, period, point, endAt) => {
    await endAt(point, fileOf(period));
    await goOn();
    await complete(period);
  });

  it('is stored by two processes at once without doubling', async () => {
    await cutOffAt('commit:4', fileOf('2026-07'));
    const other = startProcess('never');
    await Promise.all([other.line('done'), goOn()]);
    await other.ended;
    // What one left to the other's transaction it did not wait for: the timer's next run ends it.
    await goOn();
    await complete('2026-07');
  });
});
