import { Inject, Injectable } from '@nestjs/common';
import { type EventContract } from '@anxin/contracts';
import { afterCommit, copyCell, copyRows, type Tx } from '@anxin/persistence';
import { eventIdOf } from './cloud-event';
import { dayLockOf } from './locks';
import { MESSAGING_OPTIONS, type MessagingOptions } from './options';
import { partitionOf, partitionsOf } from './partition';
import { schemaErrorOf } from './schema-check';
import { RelayWaker } from './relay-waker';

/** The largest event, in bytes of key, headers and data: a broker refuses batches over 1 MiB, and one event is the smallest batch. */
export const MAX_EVENT_BYTES = 900_000;

/** Room that the headers take beside type and subject. */
const HEADER_BYTES = 320;

/** One fact to publish. */
export interface Fact<D = any> {
  contract: EventContract<D>;
  data: D;
  /** The version of the aggregate that this fact is about; together with subject, type and part it names the event. */
  version: number;
  /** Tells apart several facts of one type that one version of the aggregate brings (the pieces of a payroll's lines). */
  part?: number;
}

/** Facts of one kind that a query finds, for very many: nothing of them passes through the process. */
export interface FoundFacts {
  readonly contract: EventContract<any>;
  /**
   * Gives `partition` ({@link partitionOf} of the key), `key`, `event_id` ({@link eventIdOf}), `subject` and `data` (the JSON as text), in the order in which
   * they are to leave. Nothing holds the data against the schema or {@link MAX_EVENT_BYTES}: whoever writes the query sees to both, and a test to that.
   */
  readonly query: string;
  readonly parameters: readonly unknown[];
}

interface Row {
  topic: string;
  partition: number;
  key: string;
  eventId: string;
  type: string;
  subject: string;
  data: string;
  bytes: number;
}

/**
 * Takes, in a statement of its own, the day's locks that every fact shares and its mark takes alone. Sorted, so that two
 * writers of several partitions meet in one order. The first number answers for (service, topic, partition), the second is the day.
 */
const shareDay = (call: string): string => `SELECT bool_and(${call}) AS got, current_setting('transaction_isolation') AS isolation
  FROM (SELECT DISTINCT unnest($1::int[]) AS lock ORDER BY 1) locks`;

/** The day that the clock has just shown: whoever has its lock alone is waited for. */
const SHARE_DAY = shareDay(`pg_advisory_xact_lock_shared(lock, $2::int) IS NOT NULL`);

/**
 * The day remembered from the last fact, which may be over: only tried, because waiting for it would queue every writer of
 * today behind a mark that waits for a slow transaction of yesterday.
 */
const TRY_DAY = shareDay(`pg_try_advisory_xact_lock_shared(lock, $2::int)`);

/**
 * Reads the clock again, after the lock, and stores the rows if it is still the day whose lock was taken. Must never be
 * joined with the statement that takes the locks into one statement: that would read the clock before it has waited, and a fact could then fall
 * behind its day's mark.
 */
const INSERT_ON_DAY = `WITH moment AS MATERIALIZED (
    SELECT date_trunc('milliseconds', business_now()) AS business, date_trunc('milliseconds', clock_timestamp()) AS wall
  ), today AS MATERIALIZED (
    SELECT (business AT TIME ZONE 'Asia/Shanghai')::date - date '1970-01-01' AS day FROM moment
  ), stored AS (
    INSERT INTO outbox (topic, partition, key, event_id, type, subject, time, recorded_time, data, bytes)
    SELECT f.topic, f.partition, f.key, f.event_id, f.type, f.subject, m.business, m.wall, f.data, f.bytes
    FROM today t JOIN moment m ON t.day = $1::int
    CROSS JOIN unnest($2::text[], $3::smallint[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::int[])
      WITH ORDINALITY AS f(topic, partition, key, event_id, type, subject, data, bytes, place)
    ORDER BY f.place
    RETURNING 1
  )
  SELECT day, (SELECT count(*)::int FROM stored) AS stored FROM today`;

const MOMENT = `WITH moment AS MATERIALIZED (
    SELECT date_trunc('milliseconds', business_now()) AS business, date_trunc('milliseconds', clock_timestamp()) AS wall
  )
  SELECT (business AT TIME ZONE 'Asia/Shanghai')::date - date '1970-01-01' AS day, business::text, wall::text FROM moment`;

/** From so many facts on COPY is cheaper than a statement's parameters. */
const COPIED_FROM = 64;

const insertOn = async (tx: Tx, day: number, rows: readonly Row[]): Promise<number> => {
  const [outcome] = await tx.query(INSERT_ON_DAY, [
    day,
    rows.map((row) => row.topic),
    rows.map((row) => row.partition),
    rows.map((row) => row.key),
    rows.map((row) => row.eventId),
    rows.map((row) => row.type),
    rows.map((row) => row.subject),
    rows.map((row) => row.data),
    rows.map((row) => row.bytes),
  ]);
  return outcome.day;
};

const COPIED_COLUMNS = ['topic', 'partition', 'key', 'event_id', 'type', 'subject', 'time', 'recorded_time', 'data', 'bytes'];

function* textsOf(rows: readonly Row[], times: string): Generator<string> {
  for (const { topic, partition, key, eventId, type, subject, data, bytes } of rows)
    yield `${topic}\t${partition}\t${copyCell(key)}\t${eventId}\t${type}\t${copyCell(subject)}\t${times}\t${copyCell(data)}\t${bytes}`;
}

/** As {@link INSERT_ON_DAY}, the clock read in a statement of its own: the day's lock is held by then, so its mark comes after these facts even if the clock goes on meanwhile. */
const copyOn = async (tx: Tx, day: number, rows: readonly Row[]): Promise<number> => {
  const [moment] = await tx.query(MOMENT);
  if (moment.day === day) await copyRows(tx, 'outbox', COPIED_COLUMNS, textsOf(rows, `${moment.business}\t${moment.wall}`));
  return moment.day;
};

/** As {@link copyOn}, of what queries find. */
const insertFound = async (tx: Tx, day: number, found: readonly FoundFacts[]): Promise<number> => {
  const [moment] = await tx.query(MOMENT);
  if (moment.day !== day) return moment.day;
  for (const { contract, query, parameters } of found) {
    const at = (n: number): string => `$${parameters.length + n}`;
    await tx.query(
      `INSERT INTO outbox (topic, partition, key, event_id, type, subject, time, recorded_time, data, bytes)
       SELECT ${at(1)}::text, f.partition, f.key, f.event_id, ${at(2)}::text, f.subject, ${at(3)}::timestamptz, ${at(4)}::timestamptz, f.data,
         octet_length(f.data) + octet_length(f.key) + octet_length(f.subject) + octet_length(${at(2)}::text) + ${HEADER_BYTES} FROM (${query}) f`,
      [...parameters, contract.topic, contract.type, moment.business, moment.wall],
    );
  }
  return day;
};

const TODAY = `SELECT (business_now() AT TIME ZONE 'Asia/Shanghai')::date - date '1970-01-01' AS day`;

/**
 * The outbox: facts are stored in the transaction of the change they tell of and leave through the relay after its commit.
 *
 * Call it after the aggregate is locked (row lock or version check): ids are taken then, and so follow the versions.
 * It costs two or three statements however many facts there are (one more for the first of a day).
 */
@Injectable()
export class Outbox {
  private lastDay: number | null = null;
  private mutedBy = 0;

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly waker: RelayWaker,
  ) {
    if (options.rebuilt) this.mute();
  }

  /**
   * Records one fact.
   * @throws {Error} if the data doesn't fit its schema, the event is larger than {@link MAX_EVENT_BYTES}, or the
   * transaction isn't READ COMMITTED
   */
  async record<D>(tx: Tx, contract: EventContract<D>, data: D, version: { version: number; part?: number }): Promise<void> {
    await this.recordAll(tx, [{ contract, data, ...version }]);
  }

  /** Records several facts, in their order; see {@link record}. */
  async recordAll(tx: Tx, facts: readonly Fact[]): Promise<void> {
    const rows = facts.map(rowOf);
    if (rows.length === 0 || this.mutedBy > 0) return;
    const insert = rows.length < COPIED_FROM ? insertOn : copyOn;
    await this.store(tx, placesOf(rows), (day) => insert(tx, day, rows));
  }

  /** Records the facts that queries find, one query after the other. */
  async recordFound(tx: Tx, found: readonly FoundFacts[]): Promise<void> {
    if (this.mutedBy > 0) return;
    const places = found.flatMap(({ contract: { topic } }) => allPlacesOf(topic));
    await this.store(tx, places, (day) => insertFound(tx, day, found));
  }

  /** Drops what is recorded from here until {@link unmute}: a rebuild repeats decisions that were published long ago. */
  mute(): void {
    this.mutedBy = 1;
  }

  /** Publishes again. */
  unmute(): void {
    this.mutedBy = 0;
  }

  /** @param insert stores on that day alone, and gives the day it is */
  private async store(tx: Tx, places: readonly Place[], insert: (day: number) => Promise<number>): Promise<void> {
    const locks = places.map(({ topic, partition }) => dayLockOf(this.options.service, topic, partition));
    afterCommit(tx, () => this.waker.wake());
    let day = this.lastDay;
    let sure = false;
    for (;;) {
      if (day === null) {
        [{ day }] = await tx.query(TODAY);
        sure = true;
      }
      const [locked] = await tx.query(sure ? SHARE_DAY : TRY_DAY, [locks, day]);
      if (locked.isolation !== 'read committed')
        throw new Error(`the outbox needs a READ COMMITTED transaction, this one is ${locked.isolation}`);
      if (!locked.got) {
        day = null;
        continue;
      }
      const today = await insert(day!);
      this.lastDay = today;
      if (today === day) return;
      [day, sure] = [today, true];
    }
  }
}

const rowOf = ({ contract, data, version, part }: Fact): Row => {
  const { topic, type } = contract;
  const wrong = schemaErrorOf(contract, data);
  if (wrong) throw new Error(`${type} can't be published: ${wrong}`);
  const [key, subject, text] = [contract.key(data), contract.subject(data), JSON.stringify(data)];
  const bytes = Buffer.byteLength(text) + Buffer.byteLength(key) + Buffer.byteLength(subject) + type.length + HEADER_BYTES;
  if (bytes > MAX_EVENT_BYTES) throw new Error(`${type} can't be published: ${bytes} bytes, at most ${MAX_EVENT_BYTES}`);
  return { topic, partition: partitionOf(key), key, eventId: eventIdOf(subject, version, type, part), type, subject, data: text, bytes };
};

interface Place {
  readonly topic: string;
  readonly partition: number;
}

const placesOf = (rows: readonly Row[]): Place[] => [...new Map(rows.map((row) => [`${row.topic}/${row.partition}`, row])).values()];
const allPlacesOf = (topic: string): Place[] => Array.from({ length: partitionsOf(topic) }, (_, partition) => ({ topic, partition }));
