import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { recordset } from './facts.store';
import type { Touch } from './touch.store';

const DAY = `(p.at AT TIME ZONE 'Asia/Shanghai')::date`;
const CASES = recordset(
  '"caseId" uuid, respondent text, project uuid, region text, department text, enforcer text, state text, workers integer, orders jsonb, conduct jsonb, deadlines jsonb, "referredOn" date, at timestamptz, "eventId" uuid',
);
const CLOCKS = recordset('"complaintId" uuid, respondent text, project uuid, region text, clocks jsonb, at timestamptz, "eventId" uuid');
const fenOf = (value: string): string => `((${value})::numeric * 100)::bigint`;

/** What cases and complaints tell of orders, conduct and clocks. Each method stores a run of events in a fixed number of statements. */
@Injectable()
export class OfficeFactsStore {
  async cases(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO order_step_fact (event_id, order_id, addressee, uscc, case_id, key, respondent, project, region, department, enforcer, ordered_on, starts_on,
         due_on, amount, open, closed, workers, known_on)
       SELECT p."eventId", (o->>'orderId')::uuid, (s->>'addressee')::int, s->>'uscc', p."caseId", coalesce(p.respondent, p."caseId"::text), p.respondent, p.project,
         p.region, p.department, p.enforcer, (o->>'orderedOn')::date, (s->>'startsOn')::date, (s->>'dueOn')::date, ${fenOf(`o->>'amount'`)}, ${fenOf(`o->>'open'`)},
         p.state = 'closed', coalesce(p.workers, 0), ${DAY}
       FROM ${CASES} p CROSS JOIN LATERAL jsonb_array_elements(p.orders) o CROSS JOIN LATERAL jsonb_array_elements(o->'served') s
       WHERE s->>'uscc' IS NOT NULL ORDER BY p.place
       ON CONFLICT (event_id, order_id, addressee) DO NOTHING`,
      [rows],
    );
    await tx.query(
      `INSERT INTO conduct_fact AS c (record_id, case_id, respondent, conduct, known_on, event_id)
       SELECT DISTINCT ON (o->>'recordId') (o->>'recordId')::uuid, p."caseId", p.respondent, o->>'kind', (o->>'on')::date, p."eventId"
       FROM ${CASES} p CROSS JOIN LATERAL jsonb_array_elements(p.conduct) o WHERE p.respondent IS NOT NULL ORDER BY o->>'recordId', p.place
       ON CONFLICT (record_id) DO UPDATE SET conduct = excluded.conduct WHERE c.conduct IS NULL AND excluded.conduct IS NOT NULL`,
      [rows],
    );
    await tx.query(
      `INSERT INTO referral_fact (case_id, respondent, known_on, event_id)
       SELECT DISTINCT ON (p."caseId") p."caseId", p.respondent, p."referredOn", p."eventId" FROM ${CASES} p
       WHERE p."referredOn" IS NOT NULL AND p.respondent IS NOT NULL ORDER BY p."caseId", p.place ON CONFLICT (case_id) DO NOTHING`,
      [rows],
    );
    await tx.query(
      `INSERT INTO file_step_fact (event_id, file, key, project, region, department, enforcer, clocks, known_on)
       SELECT p."eventId", 'case/' || p."caseId", coalesce(p.respondent, p."caseId"::text), p.project, p.region, p.department, p.enforcer, p.deadlines, ${DAY}
       FROM ${CASES} p WHERE p.deadlines IS NOT NULL ORDER BY p.place ON CONFLICT (event_id) DO NOTHING`,
      [rows],
    );
  }

  async complaints(tx: Tx, rows: string): Promise<void> {
    await tx.query(
      `INSERT INTO file_step_fact (event_id, file, key, project, region, clocks, known_on)
       SELECT p."eventId", 'complaint/' || p."complaintId", coalesce(p.respondent, p."complaintId"::text), p.project, p.region, p.clocks, ${DAY}
       FROM ${CLOCKS} p ORDER BY p.place ON CONFLICT (event_id) DO NOTHING`,
      [rows],
    );
  }

  /** The orders that these employers were given, or that were given for what they owe; and what is suspected of their addressees. */
  async ofEmployers(tx: Tx, employers: readonly { readonly id: string; readonly at: Date }[]): Promise<Touch[]> {
    if (!employers.length) return [];
    const rows: { uscc: string; order: string; addressee: number; project: string | null; at: Date }[] = await tx.query(
      `SELECT o.uscc, o.order_id AS "order", o.addressee, min(o.project::text) AS project, who.at FROM unnest($1::text[], $2::timestamptz[]) AS who(id, at)
       JOIN order_step_fact o ON o.uscc = who.id OR o.respondent = who.id GROUP BY o.uscc, o.order_id, o.addressee, who.at`,
      [employers.map((one) => one.id), employers.map((one) => one.at.toISOString())],
    );
    return rows.flatMap(({ uscc, order, addressee, project, at }): Touch[] => [
      { subject: { kind: 'order', employer: uscc, ...(project && { project }), record: `${order}/${addressee}` }, at },
      { subject: { kind: 'refusal', employer: uscc }, at },
    ]);
  }
}
