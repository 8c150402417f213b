import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { addDays, dateOfEpochDay, epochDayOf, localDateOf, toOffsetString, type LocalDate } from '@anxin/calendar';
import { clockMoved, dayClosed, PARTITIONS, topicsOf } from '@anxin/contracts';
import { isDatabaseOutage, sqlStateOf, Transactions, type Tx } from '@anxin/persistence';
import { eventIdOf } from './cloud-event';
import { dayLockOf } from './locks';
import { MESSAGING_OPTIONS, type MessagingOptions } from './options';
import { RelayWaker } from './relay-waker';

interface Closing {
  topic: string;
  partition: number;
  opened_on: LocalDate;
  closed_through: LocalDate | null;
  round: number;
}

/** Advisory locks that one transaction may take here; the server's lock table holds some thousands for all sessions. */
const LOCKS_AT_ONCE = 1_000;
const DEADLOCK = '40P01';
const LOCK_TIMEOUT = '55P03';

/** The day to be closed is not over. */
export class DayNotOverError extends Error {
  constructor(date: LocalDate, today: LocalDate) {
    super(`${date} can't be closed on ${today}`);
    this.name = 'DayNotOverError';
  }
}

/**
 * Appends `day-closed` to every partition of the service's topics once a business day is over, so that its readers know
 * that they have seen all of that day: no fact of the day stands behind the mark.
 *
 * A mark's transaction takes the day's lock of its partition alone, which every fact of that day shares. It first tries all
 * partitions at once and waits for nobody; the partitions whose day still has an open transaction are then closed one by
 * one, each waiting for its own.
 */
@Injectable()
export class DayCloser implements OnApplicationBootstrap {
  private readonly logger = new Logger(DayCloser.name);

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly transactions: Transactions,
    private readonly waker: RelayWaker,
  ) {}

  /**
   * Closes `date` and every day before it, on every partition; what is closed already stays as it is.
   * @throws {DayNotOverError} if the business day isn't past `date`
   */
  async closeUpTo(date: LocalDate): Promise<void> {
    if (this.topics.length === 0) return;
    const open = (await this.transactions.run((tx) => this.closings(tx))).filter(
      (row) => row.closed_through === null || row.closed_through < date,
    );
    if (open.length === 0) return;
    await this.drainDaysBefore(date, open);
    const left = await this.transactions.run((tx) => this.close(tx, date, open, false));
    this.waker.wake();
    for (const one of left) {
      await this.transactions.run((tx) => this.close(tx, date, [one], true));
      this.waker.wake();
    }
  }

  /**
   * Moves the business clock back to `to`, in one transaction with a `clock-moved` on every partition: the marks of that
   * day and later are void until they are appended again. Stores the clock itself.
   */
  async moveBack(to: Date): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.transactions.run((tx) => this.move(tx, to));
        break;
      } catch (error) {
        // It holds the days of several partitions: where a writer holds them the other way round, this one gives way.
        const state = sqlStateOf(error);
        if (attempt >= 50 || !isDatabaseOutage(error) || (state !== DEADLOCK && state !== LOCK_TIMEOUT)) throw error;
      }
    }
    this.waker.wake();
  }

  /** The day up to which every partition is closed; null if one has closed none yet, or the service publishes nothing. */
  async closedThrough(): Promise<LocalDate | null> {
    const rows = await this.transactions.run((tx) => this.closings(tx));
    return rows.reduce<LocalDate | null>(
      (least, row) => (least === null || row.closed_through === null || row.closed_through < least ? row.closed_through : least),
      rows[0]?.closed_through ?? null,
    );
  }

  private get topics(): string[] {
    return this.options.publishes ?? topicsOf(this.options.service);
  }

  /** The state of every partition, made on first use: no fact of a day before `opened_on` can be open. */
  private async closings(tx: Tx, lock = false): Promise<Closing[]> {
    const read = (): Promise<Closing[]> =>
      tx.query(
        `SELECT topic, partition, opened_on::text AS opened_on, closed_through::text AS closed_through, round FROM day_closing
         WHERE topic = ANY($1::text[]) ORDER BY topic, partition ${lock ? 'FOR UPDATE' : ''}`,
        [this.topics],
      );
    const rows = await read();
    if (rows.length === this.topics.length * PARTITIONS) return rows;
    await tx.query(
      `INSERT INTO day_closing (topic, partition, opened_on)
       SELECT t, p, least((business_now() AT TIME ZONE 'Asia/Shanghai')::date,
                          (SELECT min((time AT TIME ZONE 'Asia/Shanghai')::date) FROM outbox)) - 1
       FROM unnest($1::text[]) AS t CROSS JOIN generate_series(0, $2::int - 1) AS p ON CONFLICT DO NOTHING`,
      [this.topics, PARTITIONS],
    );
    return read();
  }

  /** From the day on which the service first starts its days are closed without a gap. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.topics.length === 0 || this.options.rebuilt) return;
    await this.transactions
      .run((tx) => this.closings(tx))
      .catch((error) => this.logger.warn(`the days will be opened later: ${(error as Error).message}`));
  }

  /**
   * Waits until no transaction of an earlier open day is left: one mark closes all of them. Taking and giving back their
   * locks is enough, since whoever takes one later finds the clock past that day.
   */
  private async drainDaysBefore(date: LocalDate, open: Closing[]): Promise<void> {
    const locks: [number, number][] = [];
    for (const row of open) {
      const from = row.closed_through === null ? epochDayOf(row.opened_on) : epochDayOf(row.closed_through) + 1;
      for (let day = from; day < epochDayOf(date); day++) locks.push([dayLockOf(this.options.service, row.topic, row.partition), day]);
    }
    for (let i = 0; i < locks.length; i += LOCKS_AT_ONCE) {
      const some = locks.slice(i, i + LOCKS_AT_ONCE);
      const missed = await this.transactions.run(async (tx) => {
        await this.mustBeOver(tx, dateOfEpochDay(Math.max(...some.map(([, day]) => day))));
        return (await this.lock(tx, some, false)).missed;
      });
      for (const one of missed) await this.transactions.run((tx) => this.lock(tx, [one], true));
    }
  }

  /** Appends the marks to those of `open` whose lock it gets, and returns the others. */
  private async close(tx: Tx, date: LocalDate, open: Closing[], wait: boolean): Promise<Closing[]> {
    const day = epochDayOf(date);
    const { missed } = await this.lock(
      tx,
      open.map((row) => [dayLockOf(this.options.service, row.topic, row.partition), day]),
      wait,
    );
    await this.mustBeOver(tx, date);
    const late = new Set(missed.map(([lock]) => lock));
    const got = open.filter((row) => !late.has(dayLockOf(this.options.service, row.topic, row.partition)));
    const names = new Set(got.map((row) => `${row.topic}/${row.partition}`));
    const current = (await this.closings(tx, true)).filter(
      (row) => names.has(`${row.topic}/${row.partition}`) && (row.closed_through === null || row.closed_through < date),
    );
    await this.append(tx, dayClosed.type, { date, producer: this.options.service }, current, day);
    await tx.query(
      `UPDATE day_closing d SET closed_through = $3::date FROM unnest($1::text[], $2::smallint[]) AS c(topic, partition)
       WHERE d.topic = c.topic AND d.partition = c.partition`,
      [current.map((row) => row.topic), current.map((row) => row.partition), date],
    );
    return open.filter((row) => late.has(dayLockOf(this.options.service, row.topic, row.partition)));
  }

  private async move(tx: Tx, to: Date): Promise<void> {
    await tx.query(`SET LOCAL lock_timeout = '500ms'`);
    const rows = await this.closings(tx, true);
    const today = epochDayOf(await this.today(tx));
    const locks = rows.flatMap((row): [number, number][] => {
      const lock = dayLockOf(this.options.service, row.topic, row.partition);
      return row.closed_through !== null && epochDayOf(row.closed_through) >= today - 1
        ? [[lock, today]]
        : [
            [lock, today - 1],
            [lock, today],
          ];
    });
    await this.lock(tx, locks, true);
    const day = localDateOf(to);
    const moved = rows.map((row) => ({ ...row, round: row.round + 1 }));
    await this.append(tx, clockMoved.type, { to: toOffsetString(to), producer: this.options.service }, moved, epochDayOf(day));
    await tx.query(
      `UPDATE day_closing SET round = round + 1, opened_on = least(opened_on, $2::date),
         closed_through = CASE WHEN closed_through IS NOT NULL THEN least(closed_through, $3::date) END
       WHERE topic = ANY($1::text[])`,
      [this.topics, day, addDays(day, -1)],
    );
    await tx.query(`UPDATE business_clock SET shift = $1::timestamptz - clock_timestamp()`, [to.toISOString()]);
  }

  /** One statement: an event on each partition, addressed by partition and not by key. */
  private async append(tx: Tx, type: string, data: object, to: Closing[], version: number): Promise<void> {
    if (to.length === 0) return;
    const ids = to.map((row) => eventIdOf(`${row.topic}/${row.partition}/${row.round}`, version, type));
    const text = JSON.stringify(data);
    await tx.query(
      `INSERT INTO outbox (topic, partition, key, event_id, type, subject, time, recorded_time, data, bytes)
       SELECT f.topic, f.partition, $4, f.event_id, $4, $5, date_trunc('milliseconds', business_now()), date_trunc('milliseconds', clock_timestamp()), $6, 400
       FROM unnest($1::text[], $2::smallint[], $3::uuid[]) AS f(topic, partition, event_id)`,
      [to.map((row) => row.topic), to.map((row) => row.partition), ids, type, this.options.service, text],
    );
  }

  private async lock(tx: Tx, locks: [number, number][], wait: boolean): Promise<{ missed: [number, number][] }> {
    const call = wait ? `pg_advisory_xact_lock(what, day) IS NOT NULL` : `pg_try_advisory_xact_lock(what, day)`;
    const rows: { what: number; day: number; got: boolean }[] = await tx.query(
      `SELECT what, day, ${call} AS got FROM (SELECT * FROM unnest($1::int[], $2::int[]) AS l(what, day) ORDER BY 1, 2) locks`,
      [locks.map(([what]) => what), locks.map(([, day]) => day)],
    );
    return { missed: rows.filter((row) => !row.got).map((row) => [row.what, row.day]) };
  }

  /** In a statement of its own, after the locks: the clock has to be read when nobody of that day is left. */
  private async mustBeOver(tx: Tx, date: LocalDate): Promise<void> {
    const today = await this.today(tx);
    if (today <= date) throw new DayNotOverError(date, today);
  }

  private async today(tx: Tx): Promise<LocalDate> {
    const [row] = await tx.query(`SELECT (business_now() AT TIME ZONE 'Asia/Shanghai')::date::text AS today`);
    return row.today;
  }
}
