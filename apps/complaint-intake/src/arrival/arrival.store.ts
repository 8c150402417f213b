import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import type { ArrivalQuestion, ToldArrival } from './arrival';

/** What an inspector asks those who complained. */
export interface Asking {
  readonly questionId: string;
  readonly caseId: string;
  readonly complaints: readonly string[];
  readonly askedAt: Date;
  readonly answerBy: LocalDate;
}

/** Whom an asking concerns. */
export interface AskedComplaint {
  readonly id: string;
  readonly receiptNumber: string;
  readonly region: string;
  readonly respondent: string | null;
  readonly anonymous: boolean;
  /** A phone number was left, by which the public query knows them. */
  readonly reachable: boolean;
}

/** Questions to those who complained whether their wages arrived (工资到账核实), one for each complaint and case. */
@Injectable()
export class ArrivalStore {
  /** Those of the complaints that are on file, in one order. */
  async concerned(tx: Tx, { complaints }: Asking): Promise<AskedComplaint[]> {
    return tx.query(
      `SELECT c.id, c.receipt_number AS "receiptNumber", c.region, c.respondent_uscc AS respondent, c.anonymous, d.phone_last4 IS NOT NULL AS reachable
       FROM complaint c JOIN complaint_dossier d ON d.complaint_id = c.id WHERE c.id = ANY($1) ORDER BY c.id`,
      [complaints],
    );
  }

  /** Puts the question; an earlier one of the same case gives way, its answer stays. @returns complaints whose people have not said yet that all arrived */
  async put(tx: Tx, { questionId, caseId, askedAt, answerBy }: Asking, complaints: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await tx.query(
      `WITH put AS (
         INSERT INTO arrival_question AS known (complaint_id, case_id, question_id, asked_at, answer_by) SELECT id, $2, $3, $4, $5 FROM unnest($1::uuid[]) AS id
         ON CONFLICT (complaint_id, case_id) DO UPDATE SET question_id = excluded.question_id, asked_at = excluded.asked_at, answer_by = excluded.answer_by
         WHERE known.asked_at <= excluded.asked_at AND known.question_id <> excluded.question_id RETURNING complaint_id, answer)
       SELECT complaint_id AS id FROM put WHERE answer IS DISTINCT FROM 'arrived' ORDER BY complaint_id`,
      [complaints, caseId, questionId, askedAt, answerBy],
    );
    return rows.map(({ id }) => id);
  }

  /** What was asked last of who complained, of an open case before a closed one. */
  async of(tx: Tx, complaintId: string): Promise<ArrivalQuestion | undefined> {
    return this.find(tx, complaintId, '');
  }

  /** The same, locked for the rest of the transaction. */
  async lock(tx: Tx, complaintId: string): Promise<ArrivalQuestion | undefined> {
    return this.find(tx, complaintId, 'FOR UPDATE OF q');
  }

  async keep(
    tx: Tx,
    complaintId: string,
    caseId: string,
    said: { readonly answer: ToldArrival; readonly amount: bigint | null; readonly at: Date },
  ): Promise<void> {
    await tx.query(`UPDATE arrival_question SET answer = $3, amount = $4, answered_at = $5 WHERE complaint_id = $1 AND case_id = $2`, [
      complaintId,
      caseId,
      said.answer,
      said.amount?.toString() ?? null,
      said.at,
    ]);
  }

  private async find(tx: Tx, complaintId: string, lock: string): Promise<ArrivalQuestion | undefined> {
    const [row] = await tx.query(
      `SELECT q.case_id AS "caseId", q.asked_at AS "askedAt", q.answer_by::text AS "answerBy", q.answer, q.amount::text AS amount, q.answered_at AS "answeredAt",
         coalesce(k.state = 'closed', false) AS closed
       FROM arrival_question q LEFT JOIN inspection_case k ON k.id = q.case_id
       WHERE q.complaint_id = $1 ORDER BY closed, q.asked_at DESC, q.case_id LIMIT 1 ${lock}`,
      [complaintId],
    );
    return row && { ...row, amount: row.amount === null ? null : BigInt(row.amount) };
  }
}
