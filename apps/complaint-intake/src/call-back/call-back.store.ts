import { Injectable } from '@nestjs/common';
import { regionFilter, type Caller } from '@anxin/access';
import { newId, Sealer, type Tx } from '@anxin/persistence';
import type { Action, Complaint } from '../complaint/complaint';
import { hasHotlineClock } from '../complaint/deadlines';
import { toldOf, type CallBackStep } from './call-back';

/** A call-back that is to be sent now. */
export interface DueCallBack {
  readonly id: string;
  readonly hotline: string;
  readonly orderNumber: string;
  readonly receiptNumber: string;
  readonly step: CallBackStep;
  /** Meant for the caller. */
  readonly text: string;
  /** Business time of the step. */
  readonly at: Date;
  readonly tries: number;
}

/** A call-back as a supervisor sees it: without its text. */
export interface KeptCallBack {
  readonly number: string;
  readonly id: string;
  readonly complaintId: string;
  readonly hotline: string;
  readonly orderNumber: string;
  readonly region: string;
  readonly step: CallBackStep;
  readonly at: Date;
  readonly tries: number;
  /** Wall time. */
  readonly nextAt: Date;
  readonly lastAnswer: string | null;
  readonly acknowledgedAt: Date | null;
}

export interface CallBackFilter {
  readonly acknowledged?: boolean;
  readonly hotline?: string;
  readonly limit: number;
  /** Number of the last row shown. */
  readonly after?: string;
}

/** Seconds for which a call-back is one process's; longer than an answer is waited for. */
const LEASE_S = 45;
/** One after the other for each work order: what a hotline has not acknowledged holds up what came after. */
const FIRST_OF_ITS_ORDER = `NOT EXISTS (SELECT FROM call_back e WHERE e.complaint_id = b.complaint_id AND e.acknowledged_at IS NULL AND e.number < b.number)`;
const SHOWN = `b.number, b.id, b.complaint_id AS "complaintId", w.hotline, w.order_number AS "orderNumber", c.region, b.step, b.at, b.tries, b.next_at AS "nextAt",
  b.last_answer AS "lastAnswer", b.acknowledged_at AS "acknowledgedAt" FROM call_back b JOIN work_order w USING (complaint_id) JOIN complaint c ON c.id = b.complaint_id`;

/** What goes back to hotlines (工单回传): written in the transaction of the step, kept until it is acknowledged and after. */
@Injectable()
export class CallBackStore {
  constructor(private readonly sealer: Sealer) {}

  /** Writes down what an entry of a complaint's log says to the hotline that sent it; the complaint must be locked. */
  async note(tx: Tx, before: Complaint, after: Complaint, action: Action): Promise<void> {
    if (!hasHotlineClock(after.channel)) return;
    const told = toldOf(before, after, action, (sealed) => this.sealer.open(sealed));
    if (!told.length) return;
    await tx.query(
      `INSERT INTO call_back (id, complaint_id, step, text, at) SELECT t.id, w.complaint_id, t.step, t.text, $5
       FROM work_order w, unnest($2::uuid[], $3::text[], $4::text[]) WITH ORDINALITY AS t(id, step, text, place) WHERE w.complaint_id = $1 ORDER BY t.place`,
      [after.id, told.map(() => newId()), told.map(({ step }) => step), told.map(({ text }) => this.sealer.seal(text)), action.at],
    );
  }

  /** Takes a call-back that is due, the first of its order, for as long as a call may take. @param hotlines those that can be called */
  async take(tx: Tx, hotlines: readonly string[]): Promise<DueCallBack | undefined> {
    const [row]: DueCallBack[] = await tx.query(
      `SELECT b.id, w.hotline, w.order_number AS "orderNumber", c.receipt_number AS "receiptNumber", b.step, b.text, b.at, b.tries + 1 AS tries
       FROM call_back b JOIN work_order w USING (complaint_id) JOIN complaint c ON c.id = b.complaint_id
       WHERE b.acknowledged_at IS NULL AND b.next_at <= clock_timestamp() AND w.hotline = ANY($1) AND ${FIRST_OF_ITS_ORDER}
       ORDER BY b.next_at, b.number LIMIT 1 FOR UPDATE OF b SKIP LOCKED`,
      [hotlines],
    );
    if (!row) return undefined;
    await tx.query(
      `UPDATE call_back SET tries = tries + 1, next_at = clock_timestamp() + make_interval(secs => ${LEASE_S}) WHERE id = $1`,
      [row.id],
    );
    return { ...row, text: this.sealer.open(row.text) };
  }

  async acknowledged(tx: Tx, id: string, answer: string): Promise<void> {
    await tx.query(`UPDATE call_back SET acknowledged_at = clock_timestamp(), last_answer = $2 WHERE id = $1 AND acknowledged_at IS NULL`, [
      id,
      answer,
    ]);
  }

  /** @param seconds until the next try */
  async again(tx: Tx, id: string, { answer, seconds }: { readonly answer: string; readonly seconds: number }): Promise<void> {
    await tx.query(
      `UPDATE call_back SET next_at = clock_timestamp() + make_interval(secs => $2), last_answer = $3 WHERE id = $1 AND acknowledged_at IS NULL`,
      [id, seconds, answer],
    );
  }

  /** Lets it be sent at once; those before it of the same order too. @returns whether it was still waiting */
  async hasten(tx: Tx, id: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.query(
      `UPDATE call_back b SET next_at = clock_timestamp() FROM call_back asked
       WHERE asked.id = $1 AND asked.acknowledged_at IS NULL AND b.complaint_id = asked.complaint_id AND b.number <= asked.number AND b.acknowledged_at IS NULL`,
      [id],
    );
    return count > 0;
  }

  /** Of a work order, in order. */
  async ofComplaint(tx: Tx, complaintId: string): Promise<KeptCallBack[]> {
    return tx.query(`SELECT ${SHOWN} WHERE b.complaint_id = $1 ORDER BY b.number`, [complaintId]);
  }

  /** The call-back, if the caller's office reaches its region. */
  async find(tx: Tx, id: string, caller: Caller): Promise<KeptCallBack | undefined> {
    const seen = regionFilter(caller, 'c.region', 2);
    const rows: KeptCallBack[] = await tx.query(`SELECT ${SHOWN} WHERE b.id = $1 AND ${seen.sql}`, [id, ...seen.parameters]);
    return rows[0];
  }

  /** Newest first, one more than the page holds. */
  async list(tx: Tx, { acknowledged, hotline, limit, after }: CallBackFilter, caller: Caller): Promise<KeptCallBack[]> {
    const seen = regionFilter(caller, 'c.region', 5);
    return tx.query(
      `SELECT ${SHOWN} WHERE ($1::boolean IS NULL OR (b.acknowledged_at IS NOT NULL) = $1) AND ($2::text IS NULL OR w.hotline = $2)
         AND ($3::bigint IS NULL OR b.number < $3) AND ${seen.sql} ORDER BY b.number DESC LIMIT $4`,
      [acknowledged ?? null, hotline ?? null, after ?? null, limit + 1, ...seen.parameters],
    );
  }
}
