import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { idNumber } from '../demo-numbers.mjs';
import { distinctCodes } from './load.mjs';
import { exactly, interleaved, rates, spent, wall } from './measure.mjs';
import { partsOf, wageCardsParts } from './parts.mjs';
import { rangeOf, ratioOf, verdict } from './statistics.mjs';

const HEAD = 'employer,period,payday,idNumber,post,kind,gross,net,daysWorked,normalHours,overtimePay,allowances';
const POSTS = ['木工', '钢筋工', '瓦工', '架子工', '缝纫工', '电焊工'];
const COLUMNS =
  'payroll_id, line, worker_id, post, kind, gross, net, days_worked, normal_hours, absences, overtime_hours, overtime_pay, allowances, deductions, back_pay_for';
/** Rows that TypeORM inserts at a time, and in all: it is slow, so its sample is smaller and its time is scaled by the line. */
const TYPEORM = { chunk: 500, rows: 5_000 };
const CHUNK = 64 * 1024;

/**
 * P1 (and P2): a file of payrolls through the whole path of POST /payrolls/batches but HTTP, against a raw COPY of the same lines into a table of the same
 * shape with the same indexes and checks; and TypeORM's insert into it.
 * @param {import('./bench.mjs').Place} place @param {{ employers: number, lines: number }} size
 */
export async function ingest(place, { employers, lines }) {
  const { root, env, dir, owner, say, pids, repetitions } = place;
  const parts = await wageCardsParts(root, env);
  const file = path.join(dir, `payrolls-${employers}-${lines}.csv`);
  try {
    const bytes = await writePayrolls(file, employers, lines);
    const copied = await copyText(place, file, parts);
    await owner.query(
      `DROP TABLE IF EXISTS wage_cards.bench_line; CREATE TABLE wage_cards.bench_line (LIKE wage_cards.payroll_line INCLUDING ALL)`,
    );
    await owner.query(`GRANT ALL ON wage_cards.bench_line TO PUBLIC`);
    const clear = () =>
      owner.query(
        `TRUNCATE wage_cards.payroll, wage_cards.payroll_line, wage_cards.payroll_batch, wage_cards.payroll_batch_row, wage_cards.payroll_batch_head,
           wage_cards.payroll_batch_slice, wage_cards.payroll_batch_error, wage_cards.outbox, wage_cards.bench_line CASCADE`,
      );
    const count = async () => {
      const { rows } = await owner.query(
        `SELECT (SELECT count(*) FROM wage_cards.payroll_line)::int AS lines, (SELECT count(*) FROM wage_cards.payroll WHERE state = 'submitted')::int AS payrolls,
           (SELECT count(*) FROM wage_cards.outbox)::int AS facts, (SELECT sum(net) FROM wage_cards.payroll_line)::text AS net`,
      );
      return rows[0];
    };
    let rss = 0;
    /** @type {number[]} */
    const again = [];
    const own = async () => {
      await clear();
      const watch = setInterval(() => (rss = Math.max(rss, process.memoryUsage().rss)), 20);
      const { seconds, cpu } = await spent(() => parts.ingest(createReadStream(file, { highWaterMark: CHUNK }), bytes, 'bench'), pids());
      clearInterval(watch);
      const stored = await count();
      exactly('lines stored', stored.lines, lines);
      exactly('payrolls submitted', stored.payrolls, employers);
      exactly('facts in the outbox', stored.facts, employers + Math.max(employers, Math.ceil(lines / employers / 500) * employers));
      again.push((await wall(() => parts.ingest(createReadStream(file, { highWaterMark: CHUNK }), bytes, 'bench'))) / seconds);
      exactly('what the same file changes', JSON.stringify(await count()), JSON.stringify(stored));
      return { seconds, units: lines, cpu };
    };
    const copy = async () => {
      await clear();
      const { seconds, cpu } = await spent(() => rawCopy(place, copied), pids());
      exactly('lines copied', (await owner.query('SELECT count(*)::int AS n FROM wage_cards.bench_line')).rows[0].n, lines);
      return { seconds, units: lines, cpu };
    };
    const typeorm = async () => {
      await clear();
      const seconds = await wall(() => ormInsert(place, parts, copied));
      exactly('lines inserted', (await owner.query('SELECT count(*)::int AS n FROM wage_cards.bench_line')).rows[0].n, TYPEORM.rows);
      return { seconds, units: TYPEORM.rows };
    };
    say(`P1: ${lines} lines of ${employers} employers, ${(bytes / 1e6).toFixed(1)} MB`);
    const runs = await interleaved({ own, copy, typeorm }, { repetitions, pids: pids(), say });
    const [mine, raw, orm] = [rates(runs.own), rates(runs.copy), rates(runs.typeorm)];
    const [toRaw, toOrm, repeat] = [ratioOf(mine, raw), ratioOf(mine, orm), rangeOf(again.slice(1))];
    const what = `${lines / 1000} k lines, ${employers / 1000} k employers`;
    const limits = lines / employers < 5 ? { floor: 0.3, goal: 0.45 } : { floor: 0.45, goal: 0.6 };
    const cpu = (/** @type {import('./measure.mjs').Run[]} */ all) => rangeOf(all.map((run) => run.cpu ?? 0)).median.toFixed(2);
    return [
      {
        id: 'P1',
        metric: `ingest, whole path: ${what}`,
        value: rangeOf(mine).median,
        unit: 'lines/s',
        peer: 'raw COPY',
        peerValue: rangeOf(raw).median,
        ratio: toRaw.median,
        ratios: toRaw,
        ...limits,
        met: verdict(toRaw.median, limits),
        note: `CPU ${cpu(runs.own)} s against ${cpu(runs.copy)} s; the process had ${Math.round(rss / 1e6)} MB at most (the prepared COPY text included)`,
      },
      {
        id: 'P1',
        metric: `ingest, whole path: ${what}`,
        value: rangeOf(mine).median,
        unit: 'lines/s',
        peer: `TypeORM insert, ${TYPEORM.chunk} a statement`,
        peerValue: rangeOf(orm).median,
        ratio: toOrm.median,
        ratios: toOrm,
        floor: 3,
        met: verdict(toOrm.median, { floor: 3 }),
        note: `sample of ${TYPEORM.rows} lines`,
      },
      {
        id: 'P2',
        metric: `the same file again: ${what}`,
        value: repeat.median,
        unit: '× its first load',
        peer: 'own first load',
        peerValue: 1,
        ratio: repeat.median,
        ratios: repeat,
        floor: 0.6,
        met: verdict(repeat.median, { floor: 0.6, less: true }),
        note: '0 rows, 0 events in every run',
      },
    ];
  } finally {
    await owner.query(`DROP TABLE IF EXISTS wage_cards.bench_line`);
    await parts.dataSource.destroy();
    await rm(file, { force: true });
  }
}

/**
 * Each employer's rows beside one another, as a payroll office or a bank sends them.
 * @param {string} file @param {number} employers @param {number} lines @param {{ period: string, payday: string }} [of]
 */
export async function writePayrolls(file, employers, lines, { period, payday } = { period: '2026-01', payday: '2026-02-10' }) {
  const each = lines / employers;
  const codes = distinctCodes('bench');
  function* rows() {
    yield `${HEAD}\n`;
    for (let employer = 0; employer < employers; employer++) {
      const code = codes();
      let text = '';
      const people = new Set();
      for (let at = 0; at < each; at++) {
        const n = employer * each + at;
        const gross = 4_000 + (n % 4_000);
        // Made from a number alone, two in some millions of one firm would be alike.
        let person = idNumber(`bench-${n}`);
        while (people.has(person)) person = idNumber(`bench-${n}-${people.size}`);
        people.add(person);
        text += `${code},${period},${payday},${person},${POSTS[n % POSTS.length]},${n % 9 ? 'direct' : 'dispatched'},${gross}.00,${gross - 800}.50,21.75,174,${n % 3 ? '' : '320.00'},${n % 5 ? '' : '150.00'}\n`;
      }
      yield text;
    }
  }
  await pipeline(Readable.from(rows()), createWriteStream(file));
  return (await stat(file)).size;
}

/** The lines as COPY takes them, taken from the table itself after one ingest: the same values, in the same order. @param {import('./bench.mjs').Place} place @param {string} file @param {any} parts */
async function copyText({ owner, require }, file, parts) {
  const { to: copyTo } = require('pg-copy-streams');
  await parts.ingest(createReadStream(file), (await stat(file)).size, 'bench-copy');
  /** @type {Buffer[]} */
  const chunks = [];
  for await (const chunk of owner.query(
    copyTo(`COPY (SELECT ${COLUMNS} FROM wage_cards.payroll_line ORDER BY payroll_id, line) TO STDOUT`),
  ))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @param {import('./bench.mjs').Place} place @param {Buffer} text */
async function rawCopy({ app, require }, text) {
  const { from: copyFrom } = require('pg-copy-streams');
  const client = await app('wage-cards');
  try {
    const sink = client.query(copyFrom(`COPY bench_line (${COLUMNS}) FROM STDIN`));
    const chunks = Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, at) => text.subarray(at * CHUNK, (at + 1) * CHUNK));
    await pipeline(Readable.from(chunks), sink);
  } finally {
    await client.end();
  }
}

/** @param {import('./bench.mjs').Place} place @param {any} parts @param {Buffer} text */
async function ormInsert({ require, env, root }, parts, text) {
  const { DataSource, EntitySchema } = require('typeorm');
  const names = COLUMNS.split(', ');
  const Line = new EntitySchema({
    name: 'BenchLine',
    tableName: 'bench_line',
    columns: Object.fromEntries(
      names.map((name) => [
        name,
        { type: /** @type {any} */ (TYPES[name] ?? 'text'), nullable: true, primary: name === 'payroll_id' || name === 'line' },
      ]),
    ),
  });
  const { serviceDatabaseUrl } = partsOf(root).lib('persistence');
  const source = await new DataSource({ type: 'postgres', url: serviceDatabaseUrl('wage-cards', env), entities: [Line] }).initialize();
  try {
    const rows = text
      .subarray(0, TYPEORM.rows * 400)
      .toString('utf8')
      .split('\n', TYPEORM.rows)
      .map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [names[at], cell === '\\N' ? null : cell])));
    await source.transaction(async (/** @type {any} */ tx) => {
      for (let at = 0; at < rows.length; at += TYPEORM.chunk) await tx.insert(Line, rows.slice(at, at + TYPEORM.chunk));
    });
  } finally {
    await source.destroy();
  }
}

/** @type {Record<string, string>} */
const TYPES = {
  payroll_id: 'uuid',
  line: 'int',
  gross: 'bigint',
  net: 'bigint',
  days_worked: 'numeric',
  normal_hours: 'numeric',
  absences: 'jsonb',
  overtime_hours: 'jsonb',
  overtime_pay: 'bigint',
  allowances: 'bigint',
  deductions: 'jsonb',
};
