import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';

/** What waits to be sent. */
export interface Telling {
  readonly id: string;
  /** This one counted. */
  readonly attempts: number;
  readonly body: object;
  /** Seconds since 1970 by the wall clock. */
  readonly now: string;
}

/** What concerns somebody by name; openings, filings and closures stand in the stream alone. */
const TOLD = `('assigned', 'deadline', 'overdue', 'escalated')`;
/** Seconds until the next attempt: ten, then twice as long each time, at most an hour. */
const PAUSE = `least(3600, 10 * power(2, least(attempts - 1, 20))) * interval '1 second'`;
/** For so long a telling is one worker's: longer than an answer is waited for. */
const LEASE = `interval '45 seconds'`;

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

  /** Takes the oldest that may be sent now, for as long as a call may take: nothing is locked while a gateway makes up its mind. */
  async take(tx: Tx): Promise<Telling | undefined> {
    const [[row]]: [Telling[], number] = await tx.query(
      `UPDATE telling t SET attempts = attempts + 1, next_at = clock_timestamp() + ${LEASE}
       FROM (SELECT notice_id FROM telling WHERE sent_at IS NULL AND next_at <= clock_timestamp() ORDER BY notice_id LIMIT 1 FOR UPDATE SKIP LOCKED) due
         JOIN notice n ON n.id = due.notice_id
       WHERE t.notice_id = due.notice_id
       RETURNING t.notice_id::text AS id, t.attempts, extract(epoch FROM clock_timestamp())::bigint::text AS now,
         jsonb_build_object('id', n.id::text, 'kind', n.kind, 'at', n.at, 'region', n.region, 'subjects', n.subjects)
           || jsonb_strip_nulls(jsonb_build_object('case', n.case_id)) || n.data AS body`,
    );
    return row;
  }

  async sent(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE telling SET sent_at = clock_timestamp(), fault = NULL WHERE notice_id = $1`, [id]);
  }

  async failed(tx: Tx, id: string, fault: string): Promise<void> {
    await tx.query(`UPDATE telling SET next_at = clock_timestamp() + ${PAUSE}, fault = $2 WHERE notice_id = $1`, [id, fault]);
  }
}
