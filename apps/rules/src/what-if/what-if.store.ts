import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import type { AssumedRow, WhatIfState } from './what-if';

/** A what-if as it was asked for. */
export interface AskedWhatIf {
  readonly id: string;
  readonly rows: readonly AssumedRow[];
  /** Rules that are replayed. */
  readonly rules: readonly string[];
  /** All of them, whether or not they read what was changed. */
  readonly everything: boolean;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The number of the last change that had been approved when it was asked for; 0: none. */
  readonly approvals: number;
  readonly askedBy: string;
  readonly askedAt: Date;
}

/** With how far it has come. */
export interface StoredWhatIf extends AskedWhatIf {
  readonly state: WhatIfState;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** Null until they are listed. */
  readonly subjects: number | null;
  readonly judged: number;
  readonly failure: string | null;
}

const WHAT_IF = `SELECT id, rows, rules, everything, from_day AS "from", to_day AS "to", approvals::int AS approvals, state, asked_by AS "askedBy",
  asked_at AS "askedAt", started_at AS "startedAt", ended_at AS "endedAt", subjects, judged, failure FROM what_if`;
/** A runner that says nothing for so long is taken for dead. */
const LEASE = `interval '60 seconds'`;

@Injectable()
export class WhatIfStore {
  async insert(tx: Tx, asked: AskedWhatIf): Promise<void> {
    await tx.query(
      `INSERT INTO what_if (id, rows, rules, everything, from_day, to_day, approvals, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        asked.id,
        JSON.stringify(asked.rows),
        asked.rules,
        asked.everything,
        asked.from,
        asked.to,
        asked.approvals,
        asked.askedBy,
        asked.askedAt.toISOString(),
      ],
    );
  }

  async find(tx: Tx, id: string): Promise<StoredWhatIf | null> {
    const [row] = await tx.query(`${WHAT_IF} WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** Newest first, one row more than the page holds. */
  async list(tx: Tx, { limit, after }: { limit: number; after?: string }): Promise<StoredWhatIf[]> {
    return tx.query(`${WHAT_IF} WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`, [after ?? null, limit + 1]);
  }

  /** How many have not ended. */
  async countOpen(tx: Tx): Promise<number> {
    const [row] = await tx.query(`SELECT count(*)::int AS open FROM what_if WHERE state IN ('queued', 'running')`);
    return row.open;
  }

  /** Takes the oldest that nobody works at, for a while. */
  async claim(tx: Tx, runner: string, at: Date): Promise<StoredWhatIf | null> {
    const [rows]: [{ id: string }[], number] = await tx.query(
      `UPDATE what_if SET state = 'running', runner = $1, leased_until = clock_timestamp() + ${LEASE}, started_at = coalesce(started_at, $2)
       WHERE id = (SELECT id FROM what_if WHERE state IN ('queued', 'running') AND (leased_until IS NULL OR leased_until < clock_timestamp())
         ORDER BY id FOR UPDATE SKIP LOCKED LIMIT 1) RETURNING id`,
      [runner, at.toISOString()],
    );
    return rows[0] ? this.find(tx, rows[0].id) : null;
  }

  /** Notes how many are to be replayed. @returns false where it has been cancelled, or another runner has it */
  listed(tx: Tx, id: string, runner: string, subjects: number): Promise<boolean> {
    return this.update(tx, id, runner, `subjects = $3`, subjects);
  }

  /** Notes how far it has come. @returns as {@link listed} */
  advance(tx: Tx, id: string, runner: string, judged: number): Promise<boolean> {
    return this.update(tx, id, runner, `judged = $3`, judged);
  }

  /** @returns as {@link listed} */
  finish(tx: Tx, id: string, runner: string, at: Date): Promise<boolean> {
    return this.update(tx, id, runner, `state = 'done', ended_at = $3`, at.toISOString());
  }

  /** The runner lives. */
  async keep(tx: Tx, id: string, runner: string): Promise<void> {
    await tx.query(`UPDATE what_if SET leased_until = clock_timestamp() + ${LEASE} WHERE id = $1 AND runner = $2 AND state = 'running'`, [
      id,
      runner,
    ]);
  }

  /** Lets another runner have it. */
  async release(tx: Tx, id: string, runner: string): Promise<void> {
    await tx.query(`UPDATE what_if SET leased_until = NULL WHERE id = $1 AND runner = $2`, [id, runner]);
  }

  /** Notes that it went wrong, and gives it up after so many times. */
  async failed(tx: Tx, id: string, runner: string, { failure, at, most }: { failure: string; at: Date; most: number }): Promise<void> {
    await tx.query(
      `UPDATE what_if SET attempts = attempts + 1, leased_until = NULL, state = CASE WHEN attempts + 1 >= $5 THEN 'failed' ELSE state END,
         failure = CASE WHEN attempts + 1 >= $5 THEN $3 END, ended_at = CASE WHEN attempts + 1 >= $5 THEN $4::timestamptz END
       WHERE id = $1 AND runner = $2 AND state = 'running'`,
      [id, runner, failure, at.toISOString(), most],
    );
  }

  /** @returns false where it has ended */
  async cancel(tx: Tx, id: string, at: Date): Promise<boolean> {
    const [, cancelled] = await tx.query(
      `UPDATE what_if SET state = 'cancelled', ended_at = $2, leased_until = NULL WHERE id = $1 AND state IN ('queued', 'running')`,
      [id, at.toISOString()],
    );
    return cancelled > 0;
  }

  private async update(tx: Tx, id: string, runner: string, set: string, value: unknown): Promise<boolean> {
    const [, updated] = await tx.query(
      `UPDATE what_if SET ${set}, leased_until = clock_timestamp() + ${LEASE} WHERE id = $1 AND runner = $2 AND state = 'running'`,
      [id, runner, value],
    );
    return updated > 0;
  }
}
