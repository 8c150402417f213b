import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';

/** What waits to be sent. */
export interface Telling {
  readonly id: string;
  readonly attempts: number;
  readonly body: object;
  /** Seconds since 1970 by the wall clock. */
  readonly now: string;
}

/** What concerns somebody by name; openings, filings and closures stand in the stream alone. */
const TOLD = `('assigned', 'deadline', 'overdue', 'escalated')`;
/** Seconds until the next attempt: ten, then twice as long each time, at most an hour. */
const PAUSE = `least(3600, 10 * power(2, least(attempts, 20))) * interval '1 second'`;

/**
 * What inspectors and supervisors are told beside the stream. It is filled from the notices, which are written with the step that they tell of, so that none is
 * lost and none told of a step that was rolled back. Its times are of the wall: whether a gateway answers has nothing to do with business time.
 */
@Injectable()
export class TellingStore {
  /** Takes up the notices that came since, in their order; what is a week old is nothing to tell any more. */
  async takeUp(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('inspection/telling'))`);
    await tx.query(
      `WITH fresh AS (SELECT id, kind, at FROM notice WHERE id > (SELECT last FROM telling_position)),
         moved AS (UPDATE telling_position SET last = greatest(last, (SELECT max(id) FROM fresh)) WHERE EXISTS (SELECT FROM fresh))
       INSERT INTO telling (notice_id) SELECT id FROM fresh WHERE kind IN ${TOLD} AND at > business_now() - interval '7 days' ORDER BY id`,
    );
  }

  /** Those that may be sent now, oldest first; locked until the transaction ends, so that two workers send none twice. */
  async ready(tx: Tx, limit: number): Promise<Telling[]> {
    return tx.query(
      `SELECT t.notice_id::text AS id, t.attempts, extract(epoch FROM clock_timestamp())::bigint::text AS now,
         jsonb_build_object('id', n.id::text, 'kind', n.kind, 'at', n.at, 'region', n.region, 'subjects', n.subjects)
           || jsonb_strip_nulls(jsonb_build_object('case', n.case_id)) || n.data AS body
       FROM telling t JOIN notice n ON n.id = t.notice_id WHERE t.sent_at IS NULL AND t.next_at <= clock_timestamp()
       ORDER BY t.notice_id LIMIT $1 FOR UPDATE OF t SKIP LOCKED`,
      [limit],
    );
  }

  async sent(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE telling SET attempts = attempts + 1, sent_at = clock_timestamp(), fault = NULL WHERE notice_id = $1`, [id]);
  }

  async failed(tx: Tx, id: string, fault: string): Promise<void> {
    await tx.query(`UPDATE telling SET next_at = clock_timestamp() + ${PAUSE}, attempts = attempts + 1, fault = $2 WHERE notice_id = $1`, [
      id,
      fault,
    ]);
  }
}
