import type { Transactions } from '@anxin/persistence';
import type { DataSource } from 'typeorm';
import { eventually } from '../../testing/src/eventually';
import { TestDatabase } from '../../testing/src/test-database';
import { eventIdOf } from './cloud-event';
import { DayCloser, DayNotOverError } from './day-closer';
import type { MessagingOptions } from './options';
import { MAX_EVENT_BYTES, Outbox } from './outbox';
import { partitionOf } from './partition';
import { RelayWaker } from './relay-waker';
import { contractPersistence, countedOn } from './testing/contract-service';
import { gatedBefore } from './testing/publisher-parts';

const TOPIC = 'anxin.wage-cards';
const counted = countedOn(TOPIC);
const KEY = '91371300MA3C0000AA';
const options: MessagingOptions = { service: 'wage-cards', publishes: [TOPIC] };

describe('the outbox and the end of a day', () => {
  let database: TestDatabase;
  let transactions: Transactions;
  let dataSource: DataSource;
  let outbox: Outbox;
  let closer: DayCloser;
  const waker = new RelayWaker();
  const woken = jest.fn();

  const rows = (): Promise<any[]> =>
    dataSource.query(
      `SELECT type, key, partition, event_id, data, (time AT TIME ZONE 'Asia/Shanghai')::date::text AS day FROM outbox ORDER BY id`,
    );
  const setClock = (to: string): Promise<unknown> =>
    dataSource.query(`UPDATE business_clock SET shift = $1::timestamptz - clock_timestamp()`, [to]);
  const record = (n: number): Promise<void> => transactions.run((tx) => outbox.record(tx, counted, { key: KEY, n }, { version: n }));
  const facts = (count: number, first: number) =>
    Array.from({ length: count }, (_, at) => ({ contract: counted, data: { key: KEY, n: first + at }, version: first + at }));
  const waiting = (mode: string): Promise<unknown> =>
    eventually(`someone waiting for the day's lock (${mode})`, async () => {
      const [{ n }] = await dataSource.query(
        `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND mode = $1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        [mode],
      );
      return n > 0;
    });

  beforeAll(async () => {
    database = await TestDatabase.create(contractPersistence);
    ({ transactions, dataSource } = await database.as(contractPersistence));
    waker.listen(woken);
  }, 60_000);

  afterAll(() => database.drop());

  beforeEach(async () => {
    await dataSource.query(`DELETE FROM outbox`);
    await dataSource.query(`DELETE FROM day_closing`);
    await setClock('2026-03-10T10:00:00+08:00');
    outbox = new Outbox(options, waker);
    closer = new DayCloser(options, transactions, waker);
    woken.mockClear();
  });

  it('stores a fact with its partition, its id and the business time, and wakes the relay after the commit only', async () => {
    await transactions.run(async (tx) => {
      await outbox.record(tx, counted, { key: KEY, n: 1 }, { version: 7, part: 2 });
      expect(woken).not.toHaveBeenCalled();
    });
    expect(woken).toHaveBeenCalledTimes(1);
    expect(await rows()).toEqual([
      {
        type: counted.type,
        key: KEY,
        partition: partitionOf(KEY),
        event_id: eventIdOf(KEY, 7, counted.type, 2),
        data: `{"key":"${KEY}","n":1}`,
        day: '2026-03-10',
      },
    ]);
  });

  it('keeps nothing of a transaction that is rolled back and wakes nobody', async () => {
    const failing = transactions.run(async (tx) => {
      await outbox.record(tx, counted, { key: KEY, n: 1 }, { version: 1 });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await rows()).toEqual([]);
    expect(woken).not.toHaveBeenCalled();
  });

  it.each([2, 500])('takes two statements beside a COPY for any number of facts, and keeps their order (%d facts)', async (count) => {
    await record(0);
    let statements = 0;
    await transactions.run((tx) => {
      const counting = new Proxy(tx, { get: (target, name) => (name === 'query' && statements++, Reflect.get(target, name, target)) });
      return outbox.recordAll(counting, facts(count, 1));
    });
    expect(statements).toBe(2);
    expect((await rows()).map((row) => JSON.parse(row.data).n)).toEqual(Array.from({ length: count + 1 }, (_, n) => n));
    expect(new Set((await rows()).map((row) => row.day))).toEqual(new Set(['2026-03-10']));
  });

  it('stores the facts that a query finds as it stores given ones, in the order of the query', async () => {
    await transactions.run((tx) => outbox.recordAll(tx, facts(3, 1)));
    const given = await dataSource.query(`SELECT * FROM outbox ORDER BY id`);
    await dataSource.query(`DELETE FROM outbox`);
    const found = {
      contract: counted,
      query: `SELECT $1::smallint AS partition, $2::text AS key, id AS event_id, $2::text AS subject, '{"key":"' || $2 || '","n":' || n || '}' AS data
        FROM unnest($3::int[], $4::uuid[]) AS f(n, id) ORDER BY n`,
      parameters: [partitionOf(KEY), KEY, [3, 1, 2], [3, 1, 2].map((n) => eventIdOf(KEY, n, counted.type))],
    };
    await transactions.run((tx) => outbox.recordFound(tx, [found]));
    const anyTime = ({ id: _, time, recorded_time: __, ...row }: Record<string, unknown>) => ({
      ...row,
      day: (time as Date).toISOString().slice(0, 10),
    });
    expect((await dataSource.query(`SELECT * FROM outbox ORDER BY id`)).map(anyTime)).toEqual(given.map(anyTime));
    expect(woken).toHaveBeenCalledTimes(2);
    outbox.mute();
    await transactions.run((tx) => outbox.recordFound(tx, [found]));
    expect(await rows()).toHaveLength(3);
  });

  it('refuses what does not fit its schema, what no broker takes, and a transaction whose reads stand still', async () => {
    const refused = (data: any): Promise<void> => transactions.run((tx) => outbox.record(tx, counted, data, { version: 1 }));
    await expect(refused({ key: KEY, n: -1 })).rejects.toThrow('/n must be >= 0');
    await expect(refused({ key: KEY, n: 1, note: 'x'.repeat(MAX_EVENT_BYTES) })).rejects.toThrow('at most');
    await expect(
      dataSource.transaction('REPEATABLE READ', (tx) => outbox.record(tx, counted, { key: KEY, n: 1 }, { version: 1 })),
    ).rejects.toThrow('READ COMMITTED');
    expect(await rows()).toEqual([]);
  });

  it.each([1, 100])('lets no fact of a day fall behind its mark when the day turns while it waits (%d facts)', async (count) => {
    await closer.closeUpTo('2026-03-09');
    await record(0);
    await dataSource.query(`DELETE FROM outbox`);
    // The closer has the day's lock and hasn't looked at the clock yet; the writer comes, on the old day, and waits.
    const gate = gatedBefore(transactions, /AS today/);
    const closing = new DayCloser(options, gate.transactions, waker).closeUpTo('2026-03-10');
    await gate.reached;
    const late = transactions.run((tx) => outbox.recordAll(tx, facts(count, 1)));
    await waiting('ShareLock');
    await setClock('2026-03-11T00:00:00+08:00');
    gate.open();
    await Promise.all([closing, late]);
    const all = await rows();
    const mark = all.findIndex((row) => row.type === 'anxin.day-closed.v1' && row.partition === partitionOf(KEY));
    expect(mark).toBeGreaterThanOrEqual(0);
    expect(all.filter((row, place) => place > mark && row.type === counted.type && row.day <= '2026-03-10')).toEqual([]);
    expect(all.filter((row) => row.type === counted.type).map((row) => row.day)).toEqual(Array(count).fill('2026-03-11'));
  });

  it('waits for what is still open of the day, and holds up neither the next day nor the other partitions', async () => {
    await closer.closeUpTo('2026-03-09');
    await dataSource.query(`DELETE FROM outbox`);
    let finish!: () => void;
    const slow = transactions.run(async (tx) => {
      await outbox.record(tx, counted, { key: KEY, n: 1 }, { version: 1 });
      await new Promise<void>((resolve) => (finish = resolve));
    });
    await eventually('the slow writer has its lock', () => finish !== undefined);
    await setClock('2026-03-11T00:00:01+08:00');
    const closing = closer.closeUpTo('2026-03-10');
    await waiting('ExclusiveLock');
    await record(2);
    expect((await rows()).filter((row) => row.type !== counted.type)).toHaveLength(23);
    expect(await closer.closedThrough()).toBe('2026-03-09');
    finish();
    await Promise.all([slow, closing]);
    const mine = (await rows()).filter((row) => row.partition === partitionOf(KEY));
    expect(mine.map((row) => [row.type, row.day])).toEqual([
      [counted.type, '2026-03-10'],
      [counted.type, '2026-03-11'],
      ['anxin.day-closed.v1', '2026-03-11'],
    ]);
    expect(await closer.closedThrough()).toBe('2026-03-10');
  });

  it('closes a day once however often and by however many it is asked, and never one that is not over', async () => {
    await expect(closer.closeUpTo('2026-03-10')).rejects.toThrow(DayNotOverError);
    expect(await rows()).toEqual([]);
    await Promise.all([closer.closeUpTo('2026-03-09'), new DayCloser(options, transactions, waker).closeUpTo('2026-03-09')]);
    await closer.closeUpTo('2026-03-08');
    expect((await rows()).map((row) => row.partition).sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, n) => n));
  });

  it('closes many days with one mark for each partition', async () => {
    await closer.closeUpTo('2026-03-09');
    await dataSource.query(`DELETE FROM outbox`);
    await setClock('2026-09-26T08:00:00+08:00');
    await closer.closeUpTo('2026-09-25');
    expect((await rows()).map((row) => JSON.parse(row.data).date)).toEqual(Array(24).fill('2026-09-25'));
  });

  it('tells every partition when the clock is moved back, and closes those days again under other ids', async () => {
    await closer.closeUpTo('2026-03-09');
    const before = await rows();
    await closer.moveBack(new Date('2026-03-05T12:00:00+08:00'));
    expect(await closer.closedThrough()).toBe('2026-03-04');
    const [{ today }] = await dataSource.query(`SELECT (business_now() AT TIME ZONE 'Asia/Shanghai')::date::text AS today`);
    expect(today).toBe('2026-03-05');
    await setClock('2026-03-10T10:00:00+08:00');
    await closer.closeUpTo('2026-03-09');
    const all = await rows();
    expect(all.slice(24, 48).map((row) => JSON.parse(row.data).to)).toEqual(Array(24).fill('2026-03-05T12:00:00+08:00'));
    expect(all.slice(48)).toHaveLength(24);
    expect(new Set([...before, ...all.slice(48)].map((row) => row.event_id)).size).toBe(48);
  });
});
