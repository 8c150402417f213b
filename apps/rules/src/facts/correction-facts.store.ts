import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { recordset } from './facts.store';

/** Corrections of payrolls as the rules keep them: each version of a line beside the line, never in its place. */
@Injectable()
export class CorrectionFactsStore {
  async lines(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO line_correction_fact (payroll_id, line, correction, employer, worker_id, gross, net, overtime_pay, allowances, days_worked, normal_hours,
         absences, back_pay_for, post, kind, overtime_hours, deductions, effect, waits, known_on, event_id)
       SELECT "payrollId", l.line, correction, employer, l."workerId", (l.gross::numeric * 100)::bigint, (l.net::numeric * 100)::bigint,
         (coalesce(l."overtimePay", '0')::numeric * 100)::bigint, (coalesce(l.allowances, '0')::numeric * 100)::bigint, l."daysWorked", l."normalHours",
         l.absences, l."backPayFor", l.post, l.kind, l."overtimeHours", l.deductions, l.effect, l.waits, (at AT TIME ZONE 'Asia/Shanghai')::date, "eventId"
       FROM ${recordset('"payrollId" uuid, employer text, correction integer, lines jsonb, at timestamptz, "eventId" uuid')} p
       CROSS JOIN LATERAL jsonb_to_recordset(p.lines) AS l(line integer, "workerId" text, gross text, net text, "overtimePay" text, allowances text,
         "daysWorked" text, "normalHours" text, absences jsonb, "backPayFor" text, post text, kind text,
         "overtimeHours" jsonb, deductions jsonb, effect text, waits boolean)
       ON CONFLICT (payroll_id, line, correction) DO NOTHING`,
      [rows],
    );
  }

  /** Of two words about one line the later counts, whichever comes first. */
  async words(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO correction_word_fact (payroll_id, correction, worker_id, word, accepted, event_id)
       SELECT DISTINCT ON ("payrollId", correction, w.worker) "payrollId", correction, w.worker, word, accepted, "eventId"
       FROM ${recordset('"payrollId" uuid, correction integer, workers text[], word integer, accepted boolean, "eventId" uuid')} p
       CROSS JOIN LATERAL unnest(p.workers) AS w(worker) ORDER BY "payrollId", correction, w.worker, word DESC
       ON CONFLICT (payroll_id, correction, worker_id) DO UPDATE SET word = excluded.word, accepted = excluded.accepted, event_id = excluded.event_id
       WHERE correction_word_fact.word < excluded.word`,
      [rows],
    );
  }
}
