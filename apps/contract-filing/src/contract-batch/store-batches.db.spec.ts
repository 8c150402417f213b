import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Caller } from '@anxin/access';
import { startChild, TestDatabase } from '@anxin/testing';
import { Client } from 'pg';
import { batchParts } from '../../test/batch-parts';
import { idNumber, usccNumber } from '../../test/numbers';
import { contractFiling } from '../contract-filing.module';

jest.setTimeout(120_000);

const CHILD = path.resolve(__dirname, '../../test/batch-child.ts');
const ROWS = 2_100;
const REPEATED = 40;
const NAME = '慕容雪鹰';

const FIRMS = Array.from({ length: 20 }, (_, n) => usccNumber(n));
const NUMBERS = Array.from({ length: ROWS }, (_, n) => idNumber(n));

/** 2100 contracts of 20 employers, two slices; the last forty say what the first said, so that two slices name the same people. */
const fileOf = (signedOn: string): string => {
  const row = (n: number) =>
    JSON.stringify({
      employer: FIRMS[n % FIRMS.length],
      worker: { name: NAME, idNumber: NUMBERS[n], phone: '13987654321' },
      term: 'open-ended',
      startsOn: '2026-01-01',
      signedOn,
      post: '车工',
      wage: { basis: 'monthly', amount: '6000.00' },
      payday: 10,
    });
  return Array.from({ length: ROWS + REPEATED }, (_, n) => row(n % ROWS)).join('\n');
};

describe('a batch of contracts', () => {
  let database: TestDatabase;
  let owner: Client;
  const folder = mkdtempSync(path.join(tmpdir(), 'anxin-batches-'));

  beforeAll(async () => {
    database = await TestDatabase.create(contractFiling.persistence);
    owner = new Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`SET search_path = contract_filing`);
    await owner.query(`UPDATE business_clock SET shift = timestamptz '2026-12-01' - clock_timestamp()`);
    await owner.query(`INSERT INTO employer_region (employer, region, as_of) SELECT e, '371302', now() FROM unnest($1::text[]) AS e`, [
      FIRMS,
    ]);
  });
  afterAll(async () => {
    await owner?.end();
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const file = path.join(folder, 'contracts.ndjson');
  const CITY: Caller = { client: 'test-city', role: 'supervisor', region: '371300' };
  const startProcess = (point: string, env: { FILE?: string } = {}) =>
    startChild(CHILD, { env: { ...database.env, ...env }, args: [point] });
  /** SIGKILL to a process that receives the file and goes on, once it stands at the point. */
  const killAt = async (point: string, signedOn: string) => {
    writeFileSync(file, fileOf(signedOn));
    const child = startProcess(point, { FILE: file });
    await child.line('halted');
    await child.kill();
  };
  /** The same for the database, in this process. */
  const cutOffAt = async (point: string, signedOn: string) => {
    writeFileSync(file, fileOf(signedOn));
    const parts = await batchParts(database.env, point);
    await parts.halt.stands(parts.receive('contracts', file, 'application/x-ndjson', CITY).then(() => parts.goOn()));
    await database.cutOff(contractFiling.persistence);
  };
  /** Another process of the service takes up what is there; it runs in this one, which is as good. */
  const goOn = async () => {
    const parts = await batchParts(database.env, 'never');
    await parts.goOn();
    await parts.close();
  };
  const complete = async (signedOn: string) => {
    const { rows } = await owner.query(
      `SELECT (SELECT count(*) FROM contract c WHERE c.signed_on = $1)::int AS contracts,
         (SELECT count(DISTINCT worker) FROM contract c WHERE c.signed_on = $1)::int AS people, (SELECT count(*) FROM worker)::int AS workers,
         (SELECT count(*) FROM outbox o JOIN contract c ON c.id::text = o.subject WHERE c.signed_on = $1)::int AS facts,
         (SELECT count(*) - count(DISTINCT event_id) FROM outbox)::int AS twice,
         (SELECT count(*) FROM contract_batch_part)::int + (SELECT count(*) FROM contract_batch_slice)::int AS left`,
      [signedOn],
    );
    expect(rows).toEqual([{ contracts: ROWS, people: ROWS, workers: ROWS, facts: ROWS, twice: 0, left: 0 }]);
    const { rows: batch } = await owner.query(
      `SELECT state, rows, accepted, unchanged, rejected FROM contract_batch ORDER BY created_at DESC LIMIT 1`,
    );
    expect(batch).toEqual([{ state: 'done', rows: ROWS + REPEATED, accepted: ROWS, unchanged: REPEATED, rejected: 0 }]);
  };

  it('that was cut off once it was received waits with no person in clear, and is taken up', async () => {
    await cutOffAt('commit:4', '2026-01-01');
    const { rows } = await owner.query(`SELECT * FROM contract_batch b JOIN contract_batch_part p ON p.batch_id = b.id`);
    expect(rows.length).toBeGreaterThan(3);
    const kept = JSON.stringify(rows);
    expect(kept).toContain('2026-01-01');
    expect(kept).not.toMatch(/慕容|19900101|13987654321/);
    await goOn();
    await complete('2026-01-01');
  });

  it('whose upload was cut off is given up with all that was kept of it; sent again, it is stored once', async () => {
    await cutOffAt('commit:2', '2026-01-05');
    const [{ id }] = (await owner.query(`SELECT DISTINCT batch_id AS id FROM contract_batch_part`)).rows;
    await owner.query(`UPDATE contract_batch SET seen_at = now() - interval '10 minutes' WHERE id = $1`, [id]);
    const parts = await batchParts(database.env, 'never');
    await parts.receive('contracts', file, 'application/x-ndjson', CITY);
    await parts.goOn();
    await parts.close();
    await complete('2026-01-05');
    const { rows } = await owner.query(`SELECT state, failure, accepted FROM contract_batch WHERE id = $1`, [id]);
    expect(rows).toEqual([{ state: 'failed', failure: 'the upload broke off', accepted: 0 }]);
  });

  it.each([
    ['killed within a slice', '2026-01-02', 'fact:1', killAt],
    ['cut off between two slices', '2026-01-03', 'commit:5', cutOffAt],
  ])('that was %s is taken up where it stood: nothing is lost or doubled', async (_, signedOn, point, endAt) => {
    await endAt(point, signedOn);
    await goOn();
    await complete(signedOn);
  });

  it('is stored by two processes at once without doubling', async () => {
    await cutOffAt('commit:4', '2026-01-04');
    const other = startProcess('never');
    await Promise.all([other.line('done'), goOn()]);
    await other.ended;
    // What one left to the other's transaction it did not wait for: the timer's next run ends it.
    await goOn();
    await complete('2026-01-04');
  });
});
