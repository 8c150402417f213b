import { Injectable } from '@nestjs/common';
import { Sealer, type Tx } from '@anxin/persistence';
import type { Urgency } from './city-field';
import type { WorkOrder } from './hotline-form';
import type { WorkOrderView } from './work-order.view';

/** What a complaint is at the hotline that sent it. */
export interface KnownOrder {
  readonly complaintId: string;
  readonly hotline: string;
  readonly orderNumber: string;
  readonly urgency: Urgency;
}

export interface OrderText {
  readonly number: number;
  readonly order: WorkOrder;
  /** Business time. */
  readonly at: Date;
}

const FINGERPRINT = 'work-order';
const KNOWN = `complaint_id AS "complaintId", hotline, order_number AS "orderNumber", urgency`;

/** Work orders (热线工单), all that was written under each number, and the messages that were taken. */
@Injectable()
export class WorkOrderStore {
  constructor(private readonly sealer: Sealer) {}

  /** Waits for a transaction that takes the same message. @returns whether it is new */
  async takeMark(tx: Tx, mark: string, until: Date): Promise<boolean> {
    const rows: unknown[] = await tx.query(`INSERT INTO hotline_mark (mark, until) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING mark`, [
      mark,
      until,
    ]);
    return rows.length > 0;
  }

  /** Forgets messages that would not pass any more. @param now wall time */
  async forgetMarks(tx: Tx, now: Date): Promise<void> {
    await tx.query(`DELETE FROM hotline_mark WHERE until < $1`, [now]);
  }

  async find(tx: Tx, hotline: string, orderNumber: string): Promise<KnownOrder | undefined> {
    const rows: KnownOrder[] = await tx.query(`SELECT ${KNOWN} FROM work_order WHERE hotline = $1 AND order_number = $2`, [
      hotline,
      orderNumber,
    ]);
    return rows[0];
  }

  async ofComplaint(tx: Tx, complaintId: string): Promise<KnownOrder | undefined> {
    const rows: KnownOrder[] = await tx.query(`SELECT ${KNOWN} FROM work_order WHERE complaint_id = $1`, [complaintId]);
    return rows[0];
  }

  /** Waits for a transaction that brings the same number; the complaint must follow in this one. @returns whether the number is new */
  async claim(tx: Tx, { complaintId, hotline, orderNumber, urgency }: KnownOrder): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `INSERT INTO work_order (complaint_id, hotline, order_number, urgency) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING complaint_id`,
      [complaintId, hotline, orderNumber, urgency],
    );
    return rows.length > 0;
  }

  /** What was answered to the same content. */
  async answerTo(tx: Tx, complaintId: string, order: WorkOrder): Promise<WorkOrderView | undefined> {
    const rows: { answer: WorkOrderView }[] = await tx.query(
      `SELECT answer FROM work_order_text WHERE complaint_id = $1 AND fingerprint = ANY($2::text[])`,
      [complaintId, this.sealer.blindIndexes(FINGERPRINT, textOf(order))],
    );
    return rows[0]?.answer;
  }

  /** The number that the next text of an order gets: 1 for the first. The complaint must be locked, or new. */
  async nextNumber(tx: Tx, complaintId: string): Promise<number> {
    const rows: { next: number }[] = await tx.query(
      `SELECT coalesce(max(number), 0)::int + 1 AS next FROM work_order_text WHERE complaint_id = $1`,
      [complaintId],
    );
    return rows[0]!.next;
  }

  async addText(tx: Tx, complaintId: string, { number, order, at }: OrderText, answer: WorkOrderView): Promise<void> {
    await tx.query(`INSERT INTO work_order_text (complaint_id, number, fingerprint, sealed, answer, at) VALUES ($1, $2, $3, $4, $5, $6)`, [
      complaintId,
      number,
      this.sealer.blindIndex(FINGERPRINT, textOf(order)),
      this.sealer.seal(textOf(order)),
      JSON.stringify(answer),
      at,
    ]);
  }

  /** All that was written under the number, the first first. */
  async texts(tx: Tx, complaintId: string): Promise<OrderText[]> {
    const rows: { number: number; sealed: string; at: Date }[] = await tx.query(
      `SELECT number, sealed, at FROM work_order_text WHERE complaint_id = $1 ORDER BY number`,
      [complaintId],
    );
    return rows.map(({ number, sealed, at }) => ({ number, at, order: JSON.parse(this.sealer.open(sealed)) as WorkOrder }));
  }
}

/** The same content has the same text, in whatever order the mapping reads it. */
const textOf = (order: WorkOrder): string => JSON.stringify(Object.fromEntries(Object.entries(order).sort(([a], [b]) => (a < b ? -1 : 1))));
