import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import type { Channel, Telling } from './telling';

/** What concerns somebody by name; openings, filings and closures stand in the stream alone. */
const TOLD = `('assigned', 'deadline', 'overdue', 'escalated')`;
/** Seconds until the next attempt: ten, then twice as long each time, at most an hour. */
const PAUSE = `least(3600, 10 * power(2, least(attempts - 1, 20))) * interval '1 second'`;
/** For so long a telling is one worker's: longer than an answer is waited for. */
const LEASE = `interval '45 seconds'`;
const WAITS = `sent_at IS NULL AND given_up_at IS NULL`;

/** To whom a fresh notice goes: the gateway once, a mail to each of its inspectors who has an address. */
const ADDRESSED: Readonly<Record<Channel, string>> = {
  webhook: `SELECT fresh.id, NULL::uuid AS inspector FROM fresh`,
  email: `SELECT fresh.id, i.id AS inspector FROM fresh JOIN inspector i ON i.subject = ANY(fresh.subjects) AND i.email IS NOT NULL`,
};

/**
 * What inspectors and supervisors are told beside the stream. It is filled from the notices, which are written with the step that they tell of, so that none is
 * lost and none told of a step that was rolled back. Its times are of the wall: whether a gateway answers has nothing to do with business time.
 */
@Injectable()
export class TellingStore {
  /** Takes up the notices that came since, in their order; what is a week old is nothing to tell any more. */
  async takeUp(tx: Tx, channel: Channel): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('inspection/telling'))`);
    await tx.query(
      `WITH fresh AS (SELECT id, kind, at, subjects FROM notice WHERE id > (SELECT last FROM telling_position WHERE channel = $1)),
         moved AS (UPDATE telling_position SET last = greatest(last, (SELECT max(id) FROM fresh)) WHERE channel = $1 AND EXISTS (SELECT FROM fresh)),
         addressed AS (${ADDRESSED[channel]})
       INSERT INTO telling (notice_id, channel, inspector_id) SELECT fresh.id, $1, addressed.inspector FROM fresh JOIN addressed USING (id)
       WHERE fresh.kind IN ${TOLD} AND fresh.at > business_now() - interval '7 days' ORDER BY fresh.id, addressed.inspector`,
      [channel],
    );
  }

  /** Takes the oldest that may be sent now, for as long as a call may take: nothing is locked while the other side makes up its mind. */
  async take(tx: Tx, channel: Channel): Promise<Telling | undefined> {
    const [[row]]: [Telling[], number] = await tx.query(
      `UPDATE telling t SET attempts = t.attempts + 1, next_at = clock_timestamp() + ${LEASE}
       FROM (SELECT id FROM telling WHERE channel = $1 AND ${WAITS} AND next_at <= clock_timestamp() ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) due
         JOIN telling own ON own.id = due.id JOIN notice n ON n.id = own.notice_id LEFT JOIN inspector i ON i.id = own.inspector_id
       WHERE t.id = due.id
       RETURNING t.id::text AS id, n.id::text AS notice, t.attempts, i.email AS address,
         coalesce(n.data ->> 'dueOn', (SELECT min(d.due_on)::text FROM case_deadline d WHERE d.case_id = n.case_id AND d.state = 'running')) AS "dueOn",
         extract(epoch FROM clock_timestamp())::bigint::text AS now,
         jsonb_build_object('id', n.id::text, 'kind', n.kind, 'at', n.at, 'region', n.region, 'subjects', n.subjects)
           || jsonb_strip_nulls(jsonb_build_object('case', n.case_id)) || n.data AS body`,
      [channel],
    );
    return row;
  }

  async sent(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE telling SET sent_at = clock_timestamp(), fault = NULL WHERE id = $1`, [id]);
    await this.mark(tx, id, 'NULL');
  }

  async failed(tx: Tx, id: string, fault: string): Promise<void> {
    await tx.query(`UPDATE telling SET next_at = clock_timestamp() + ${PAUSE}, fault = $2 WHERE id = $1`, [id, fault]);
  }

  /** It is not tried again; whoever keeps the inspectorate's list sees at the inspector that mail was refused. */
  async giveUp(tx: Tx, id: string, fault: string): Promise<void> {
    await tx.query(`UPDATE telling SET given_up_at = clock_timestamp(), fault = $2 WHERE id = $1`, [id, fault]);
    await this.mark(tx, id, 'clock_timestamp()');
  }

  private async mark(tx: Tx, id: string, at: string): Promise<void> {
    await tx.query(
      `UPDATE inspector i SET email_refused_at = ${at} FROM telling t WHERE t.id = $1 AND i.id = t.inspector_id AND i.email IS NOT NULL`,
      [id],
    );
  }
}
