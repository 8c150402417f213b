import path from 'node:path';
import { newId } from '@anxin/persistence';
import { startChild, TestDatabase } from '@anxin/testing';
import { Client } from 'pg';
import { usccNumber } from '../../test/harness';
import { submissionParts } from '../../test/submission-parts';
import { wageCards } from '../wage-cards.module';

jest.setTimeout(120_000);

const CHILD = path.resolve(__dirname, '../../test/submission-child.ts');
const EMPLOYER = usccNumber(1);
const LINES = 1_300;
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const worker = (n: number): string => `p1${'a'.repeat(23)}${[n >> 10, n >> 5, n].map((digit) => BASE32[digit & 31]).join('')}`;

describe('a large submission', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await TestDatabase.create(wageCards.persistence);
    owner = new Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`SET search_path = wage_cards`);
  });
  afterAll(async () => {
    await owner?.end();
    await database?.drop();
  });

  /** A draft of 1300 lines of a new month. */
  const draft = async (period: string): Promise<string> => {
    const id = newId();
    await owner.query(
      `INSERT INTO payroll (id, employer, period, payday, state, lines, gross, net, created_at) VALUES ($1, $2, $3, '2026-12-10', 'draft', $4, $5, $5, now())`,
      [id, EMPLOYER, period, LINES, LINES * 100],
    );
    const workers = Array.from({ length: LINES }, (_, n) => worker(n));
    await owner.query(
      `INSERT INTO payroll_line (payroll_id, line, worker_id, post, kind, gross, net)
       SELECT $1, n, w, '木工', 'direct', 100, 100 FROM unnest($2::text[]) WITH ORDINALITY AS t(w, n)`,
      [id, workers],
    );
    return id;
  };
  const startProcess = (id: string, point: string, submit: boolean) =>
    startChild(CHILD, { env: { ...database.env, SUBMIT: submit ? '1' : '0' }, args: [id, EMPLOYER, point] });
  /** SIGKILL to a process that submits, or goes on, once it stands at the point. */
  const killAt = async (id: string, point: string, submit: boolean) => {
    const child = startProcess(id, point, submit);
    await child.line('halted');
    await child.kill();
  };
  /** The same for the database, in this process. */
  const cutOffAt = async (id: string, point: string, submit: boolean) => {
    const parts = await submissionParts(database.env, point);
    await parts.halt.stands(parts.run(submit ? { id, employer: EMPLOYER } : undefined));
    await database.cutOff(wageCards.persistence);
  };
  const goOn = async (id: string, submit: boolean) => {
    const parts = await submissionParts(database.env, 'never');
    await parts.run(submit ? { id, employer: EMPLOYER } : undefined);
    await parts.close();
  };
  const state = async (id: string) =>
    (await owner.query(`SELECT state, lines_published AS lines, parts_published AS parts FROM payroll WHERE id = $1`, [id])).rows[0];
  const facts = async (id: string) =>
    (
      await owner.query(`SELECT type, event_id, data::jsonb AS data FROM outbox WHERE subject = $1 ORDER BY topic DESC, partition, id`, [
        id,
      ])
    ).rows;
  const complete = async (id: string) => {
    const rows = await facts(id);
    const pieces = rows.filter((row) => row.type.includes('payroll-lines-recorded'));
    expect(pieces.flatMap((row) => row.data.lines.map((line: { line: number }) => line.line))).toEqual(
      Array.from({ length: LINES }, (_, at) => at + 1),
    );
    expect(rows.filter((row) => row.type.includes('payroll-submitted')).map((row) => row.data.lines)).toEqual([LINES]);
    expect(new Set(rows.map((row) => row.event_id)).size).toBe(rows.length);
    expect(await state(id)).toEqual({ state: 'submitted', lines: LINES, parts: 3 });
  };

  it.each([
    ['before its first piece was committed', '2026-01', 'fact:1', { state: 'draft', lines: 0, parts: 0 }],
    ['after its first piece was committed', '2026-02', 'commit:1', { state: 'submitting', lines: 500, parts: 1 }],
    ['before its second piece was committed', '2026-03', 'fact:2', { state: 'submitting', lines: 500, parts: 1 }],
    ['after its second piece was committed', '2026-04', 'commit:2', { state: 'submitting', lines: 1_000, parts: 2 }],
    ['within its last piece', '2026-05', 'fact:3', { state: 'submitting', lines: 1_000, parts: 2 }],
    ['with all recorded and nothing of it committed', '2026-06', 'fact:4', { state: 'submitting', lines: 1_000, parts: 2 }],
    ['after its last commit', '2026-07', 'commit:3', { state: 'submitted', lines: 1_300, parts: 3 }],
  ])('that was cut off %s is taken up where it stood: nothing is lost or doubled', async (_, period, point, stood) => {
    const id = await draft(period);
    await cutOffAt(id, point, true);
    expect(await state(id)).toEqual(stood);
    await goOn(id, stood.state === 'draft');
    await complete(id);
  });

  it('that is killed with its process, and cut off again and again, comes to its end', async () => {
    const id = await draft('2026-08');
    await killAt(id, 'fact:1', true);
    await cutOffAt(id, 'commit:1', true);
    await cutOffAt(id, 'fact:1', false);
    await killAt(id, 'commit:1', false);
    await cutOffAt(id, 'fact:2', false);
    await goOn(id, false);
    await complete(id);
  });

  it('is continued by two processes at once without doubling', async () => {
    const id = await draft('2026-09');
    await cutOffAt(id, 'commit:1', true);
    const other = startProcess(id, 'never', false);
    await Promise.all([other.line('done'), goOn(id, false)]);
    await other.ended;
    await complete(id);
  });
});
