import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';
import type { Target } from './assessment';

export interface LetterRead {
  readonly id: string;
  readonly year: number;
  readonly kind: 'government' | 'enterprise';
  readonly obligorRegion: string | null;
  readonly obligorUscc: string | null;
  readonly obligeeRegion: string;
  readonly targets: readonly Target[];
  readonly signedOn: LocalDate;
}

/** Whose doings are counted: a division by its prefix, within it maybe one enterprise; from the first day to the last. */
export interface Scope {
  readonly prefix: string;
  readonly uscc: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Counted {
  readonly arrears: number;
  readonly arrearsCleared: number;
  readonly incidents: number;
  readonly complaintCases: number;
  readonly complaintCasesClosed: number;
}

/** An alert by which a promise is broken, or in danger. */
export interface Breach {
  readonly alert: string;
  readonly rule: string;
  readonly region: string;
  readonly debtor: string | null;
  readonly raisedOn: LocalDate;
  /** Fen as text. */
  readonly amount: string | null;
}

const rows = (columns: string): string =>
  `jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e(item, place) CROSS JOIN LATERAL jsonb_to_record(e.item) AS r(${columns})`;
const ALERTS = `FROM letter_alert WHERE starts_with(region, $1) AND ($2::text IS NULL OR debtors @> ARRAY[$2]) AND raised_on BETWEEN $3 AND $4
  AND state <> 'dismissed' AND cause IS DISTINCT FROM 'never-was'`;

@Injectable()
export class LetterAssessmentStore {
  async letters(tx: Tx, data: string): Promise<void> {
    await tx.query(
      `INSERT INTO letter_read (id, year, kind, obligor_region, obligor_uscc, obligee_region, targets, signed_on)
       SELECT "letterId", year, kind, obligor->>'region', obligor->>'uscc', obligee->>'region', targets, "signedOn"
       FROM ${rows('"letterId" uuid, year integer, kind text, obligor jsonb, obligee jsonb, targets jsonb, "signedOn" date')}
       ON CONFLICT (id) DO NOTHING`,
      [data],
    );
  }

  async alerts(tx: Tx, data: string): Promise<void> {
    await tx.query(
      `INSERT INTO letter_alert (id, rule, region, debtors, state, amount, raised_on, resolved_on, cause)
       SELECT DISTINCT ON ("alertId") "alertId", rule, region,
         array_remove(ARRAY[employer] || ARRAY(SELECT x->>'uscc' FROM jsonb_array_elements("jointlyLiable") x), NULL), state, (amount::numeric * 100)::bigint,
         "raisedOn", ((resolution->>'at')::timestamptz AT TIME ZONE 'Asia/Shanghai')::date, resolution->>'cause'
       FROM ${rows('"alertId" uuid, rule text, region text, employer text, "jointlyLiable" jsonb, state text, amount text, "raisedOn" date, resolution jsonb')}
       ORDER BY "alertId", place DESC
       ON CONFLICT (id) DO UPDATE SET region = excluded.region, debtors = excluded.debtors, state = excluded.state, amount = excluded.amount,
         raised_on = excluded.raised_on, resolved_on = excluded.resolved_on, cause = excluded.cause`,
      [data],
    );
  }

  async cases(tx: Tx, data: string): Promise<void> {
    await tx.query(
      `INSERT INTO letter_case (id, source, region, respondent, opened_on, closed_on)
       SELECT DISTINCT ON ("caseId") "caseId", source, region, respondent, "openedOn", "closedOn"
       FROM ${rows('"caseId" uuid, source text, region text, respondent text, "openedOn" date, "closedOn" date')}
       ORDER BY "caseId", place DESC
       ON CONFLICT (id) DO UPDATE SET region = excluded.region, respondent = excluded.respondent, closed_on = excluded.closed_on`,
      [data],
    );
  }

  async find(tx: Tx, id: string): Promise<LetterRead | null> {
    const found: LetterRead[] = await tx.query(
      `SELECT id, year, kind, obligor_region AS "obligorRegion", obligor_uscc AS "obligorUscc", obligee_region AS "obligeeRegion", targets, signed_on AS "signedOn"
       FROM letter_read WHERE id = $1`,
      [id],
    );
    return found[0] ?? null;
  }

  /** What was raised within the days, and what of it was done by the last of them. */
  async count(tx: Tx, { prefix, uscc, from, to }: Scope): Promise<Counted> {
    const [alerts] = await tx.query(
      `SELECT count(*) FILTER (WHERE rule = 'wage-arrears')::int AS arrears, count(*) FILTER (WHERE rule = 'wage-arrears' AND resolved_on <= $4)::int AS "arrearsCleared",
         count(*) FILTER (WHERE rule = 'collective-incident')::int AS incidents ${ALERTS}`,
      [prefix, uscc, from, to],
    );
    const [cases] = await tx.query(
      `SELECT count(*)::int AS "complaintCases", count(*) FILTER (WHERE closed_on <= $4)::int AS "complaintCasesClosed" FROM letter_case
       WHERE source = 'complaint' AND starts_with(region, $1) AND ($2::text IS NULL OR respondent = $2) AND opened_on BETWEEN $3 AND $4`,
      [prefix, uscc, from, to],
    );
    return { ...alerts, ...cases };
  }

  /** Arrears that stood open on the last day, and incidents; gravest sums first. */
  breaches(tx: Tx, { prefix, uscc, from, to }: Scope, limit: number): Promise<Breach[]> {
    return tx.query(
      `SELECT id AS alert, rule, region, debtors[1] AS debtor, raised_on AS "raisedOn", amount::text ${ALERTS}
         AND (rule = 'collective-incident' OR (rule = 'wage-arrears' AND (resolved_on IS NULL OR resolved_on > $4)))
       ORDER BY amount DESC NULLS LAST, raised_on, id LIMIT $5`,
      [prefix, uscc, from, to, limit],
    );
  }
}
