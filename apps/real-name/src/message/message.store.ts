import { Injectable } from '@nestjs/common';
import { Sealer, type Tx } from '@anxin/persistence';
import type { Method, Opened } from '@anxin/real-name';

/** A message as it came, opened. */
export interface NewMessage {
  readonly serial: string;
  readonly appid: string;
  readonly method: Method;
  readonly value: Opened;
  /** Labels of its rows, in order. */
  readonly rows: readonly string[];
}

/** A message that is to be translated; `filed`: rows that have been filed, or refused, already. */
export interface OpenMessage extends Omit<NewMessage, 'rows'> {
  readonly filed: ReadonlySet<string>;
}

/** What became of a row. */
export interface RowResult {
  readonly label: string;
  readonly state: 'handling' | 'kept' | 'filed' | 'waiting' | 'refused';
  /** Id that it was filed under. */
  readonly id: string | null;
  readonly path: string | null;
  readonly reason: string | null;
}

/** What a row is told as once it was translated. */
export interface RowState {
  readonly label: string;
  readonly state: 'kept' | 'filing' | 'waiting' | 'refused';
  readonly filing: string | null;
  readonly path: string | null;
  readonly reason: string | null;
}

/** Messages under their serial numbers, sealed. */
@Injectable()
export class MessageStore {
  constructor(private readonly sealer: Sealer) {}

  async insert(tx: Tx, { serial, appid, method, value, rows }: NewMessage): Promise<void> {
    await tx.query(`INSERT INTO message (serial, appid, method, sealed) VALUES ($1, $2, $3, $4)`, [
      serial,
      appid,
      method,
      this.sealer.seal(JSON.stringify(value)),
    ]);
    await tx.query(
      `INSERT INTO message_row (serial, number, label) SELECT $1, n, label FROM unnest($2::text[]) WITH ORDINALITY AS r(label, n)`,
      [serial, rows],
    );
  }

  /** Messages of a sender that have not been looked at yet. */
  async backlogOf(tx: Tx, appid: string): Promise<number> {
    const [row]: { count: number }[] = await tx.query(`SELECT count(*)::int AS count FROM message WHERE state = 'open' AND appid = $1`, [
      appid,
    ]);
    return row!.count;
  }

  /** The oldest message to be translated after this one. */
  async nextOpen(tx: Tx, after: string | null): Promise<string | undefined> {
    const [row]: { serial: string }[] = await tx.query(
      `SELECT serial FROM message WHERE state = 'open' AND ($1::uuid IS NULL OR serial > $1) ORDER BY serial LIMIT 1`,
      [after],
    );
    return row?.serial;
  }

  /** A message that is still to be translated, its row locked until the transaction ends where `lock` says so. */
  async open(tx: Tx, serial: string, lock: boolean): Promise<OpenMessage | undefined> {
    const [row]: { appid: string; method: Method; sealed: string }[] = await tx.query(
      `SELECT appid, method, sealed FROM message WHERE serial = $1 AND state = 'open' ${lock ? 'FOR NO KEY UPDATE' : ''}`,
      [serial],
    );
    if (!row) return undefined;
    const filed: { label: string }[] = await tx.query(
      `SELECT label FROM message_row WHERE serial = $1 AND state IN ('filing', 'refused')`,
      [serial],
    );
    return {
      serial,
      appid: row.appid,
      method: row.method,
      value: JSON.parse(this.sealer.open(row.sealed)) as Opened,
      filed: new Set(filed.map((one) => one.label)),
    };
  }

  /** Keeps what rows came to; the message waits while one of them does. */
  async translated(tx: Tx, serial: string, rows: readonly RowState[]): Promise<void> {
    await tx.query(
      `UPDATE message_row r SET state = n.state, filing = n.filing, path = n.path, reason = n.reason
       FROM unnest($2::text[], $3::text[], $4::uuid[], $5::text[], $6::text[]) AS n(label, state, filing, path, reason)
       WHERE r.serial = $1 AND r.label = n.label`,
      [
        serial,
        rows.map((row) => row.label),
        rows.map((row) => row.state),
        rows.map((row) => row.filing),
        rows.map((row) => row.path),
        rows.map((row) => row.reason),
      ],
    );
    await tx.query(
      `UPDATE message SET looked_at = clock_timestamp(),
         state = CASE WHEN EXISTS (SELECT FROM message_row r WHERE r.serial = $1 AND r.state = 'waiting') THEN 'waiting' ELSE 'done' END
       WHERE serial = $1`,
      [serial],
    );
  }

  /** Something has come that messages of this sender may have waited for. */
  async lookAgain(tx: Tx, appid: string): Promise<void> {
    await tx.query(`UPDATE message SET state = 'open' WHERE appid = $1 AND state = 'waiting'`, [appid]);
  }

  /** The register may know by now what messages wait for: a new one is looked at again after seconds, an old one every hour. */
  async lookAgainNowAndThen(tx: Tx): Promise<void> {
    await tx.query(
      `UPDATE message SET state = 'open' WHERE state = 'waiting'
         AND looked_at < clock_timestamp() - least(greatest((clock_timestamp() - received_at) / 10, interval '5 seconds'), interval '1 hour')`,
    );
  }

  /** How many are to be translated. */
  async countOpen(tx: Tx): Promise<number> {
    const [row]: { count: number }[] = await tx.query(`SELECT count(*)::int AS count FROM message WHERE state = 'open'`);
    return row!.count;
  }

  /** What became of each row of a sender's own message; undefined where there is none under this number. */
  async results(tx: Tx, appid: string, serial: string): Promise<{ method: string; receivedAt: Date; rows: RowResult[] } | undefined> {
    const [message]: { method: string; receivedAt: Date }[] = await tx.query(
      `SELECT method, received_at AS "receivedAt" FROM message WHERE serial = $1 AND appid = $2`,
      [serial, appid],
    );
    if (!message) return undefined;
    const rows: RowResult[] = await tx.query(
      `SELECT r.label, r.path, f.answer AS id,
         CASE WHEN r.state = 'new' THEN 'handling' WHEN r.state <> 'filing' THEN r.state WHEN f.state <> 'open' THEN f.state
           WHEN f.reason IS NULL THEN 'handling' ELSE 'waiting' END AS state,
         coalesce(r.reason, f.reason) AS reason
       FROM message_row r LEFT JOIN filing f ON f.id = r.filing WHERE r.serial = $1 ORDER BY r.number`,
      [serial],
    );
    return { ...message, rows };
  }

  /** What nobody brought for half a year is given up. */
  async giveUp(tx: Tx, days: number, reason: string): Promise<void> {
    const given: { serial: string }[] = await tx.query(
      `SELECT serial FROM message WHERE state = 'waiting' AND received_at < clock_timestamp() - make_interval(days => $1) FOR NO KEY UPDATE`,
      [days],
    );
    const serials = given.map((row) => row.serial);
    await tx.query(`UPDATE message_row SET state = 'refused', reason = $2 || reason WHERE serial = ANY($1::uuid[]) AND state = 'waiting'`, [
      serials,
      reason,
    ]);
    await tx.query(`UPDATE message SET state = 'done', looked_at = clock_timestamp() WHERE serial = ANY($1::uuid[])`, [serials]);
  }

  /** Erases what messages said whose every row was answered these days ago; their numbers, and what became of the rows, stay. */
  async erase(tx: Tx, days: number): Promise<void> {
    await tx.query(
      `UPDATE message m SET sealed = NULL WHERE state = 'done' AND sealed IS NOT NULL AND looked_at < clock_timestamp() - make_interval(days => $1)
         AND NOT EXISTS (SELECT FROM filing f WHERE f.serial = m.serial AND f.state = 'open')`,
      [days],
    );
  }
}
