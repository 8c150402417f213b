import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import type { Tx } from '@anxin/persistence';

/** So many out of so many. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** Whose doings are counted: a division by its prefix, within it maybe one enterprise; from the first day to the last. */
export interface MeasureScope {
  readonly prefix: string;
  readonly uscc: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Of a row `x` with an employer and maybe a site: it lies in the division, and is the enterprise's or stands on one of its sites. */
const WITHIN = `starts_with(coalesce(p.region, e.region), $1) AND ($2::text IS NULL OR x.employer = $2 OR p.contractor = $2)`;
const PLACED = `LEFT JOIN measure_project p ON p.id = x.project LEFT JOIN measure_employer e ON e.uscc = x.employer`;

/** Counts the measures (责任目标) that the registers' facts tell, each with one statement. */
@Injectable()
export class MeasuresStore {
  /** People in a labour relation for more than a month on the last day, and those of them under a written contract signed by then. */
  async signed(tx: Tx, { prefix, uscc, to }: MeasureScope, mobile: boolean): Promise<Share> {
    const [row] = await tx.query(
      `SELECT count(*)::int AS of, count(*) FILTER (WHERE EXISTS (SELECT FROM measure_contract c WHERE c.employer = x.employer AND c.worker_id = x.worker_id
         AND c.signed_on <= $3 AND c.starts_on <= $3 AND (c.ends_on IS NULL OR c.ends_on >= $3)))::int AS count
       FROM (SELECT DISTINCT ON (employer, worker_id) * FROM measure_employment WHERE counts_from <= $3 AND (ends_on IS NULL OR ends_on >= $3)
         ORDER BY employer, worker_id, counts_from) x ${PLACED}
       WHERE ${WITHIN} AND coalesce(e.mobile, p.id IS NOT NULL) = $4`,
      [prefix, uscc, to, mobile],
    );
    return row;
  }

  /** Wages paid within the days, line by line, and those that a bank paid to a card. */
  async byCard(tx: Tx, { prefix, uscc, from, to }: MeasureScope): Promise<Share> {
    const [row] = await tx.query(
      `SELECT count(*)::int AS of, count(*) FILTER (WHERE x.by_card)::int AS count FROM measure_payment x ${PLACED}
       WHERE x.paid AND x.paid_on BETWEEN $3 AND $4 AND ${WITHIN}`,
      [prefix, uscc, from, to],
    );
    return row;
  }

  /**
   * Sites whose deposit was due by the last day, and those for which all was held then: by deposits of their own, and by the contractor's for the whole city as
   * far as earlier sites leave them.
   */
  async deposited(tx: Tx, { prefix, uscc, to }: MeasureScope): Promise<Share> {
    const [row] = await tx.query(
      `WITH standing AS (SELECT DISTINCT ON (id) * FROM measure_deposit WHERE on_day <= $3 ORDER BY id, on_day DESC),
       held AS (SELECT employer, project, left(region, 4) AS city, sum(held) AS held FROM standing WHERE valid_until IS NULL OR valid_until >= $3
         GROUP BY employer, project, left(region, 4)),
       asked AS (
         SELECT a.project, a.employer, a.due_on, p.region, greatest(a.required - coalesce(o.held, 0), 0) AS missing, a.required, a.signed_on
         FROM measure_deposit_asked a JOIN measure_project p ON p.id = a.project
         LEFT JOIN (SELECT project, sum(held) AS held FROM held WHERE project IS NOT NULL GROUP BY project) o ON o.project = a.project),
       spread AS (
         SELECT *, sum(missing) OVER (PARTITION BY employer, left(region, 4) ORDER BY signed_on, project) AS upto FROM asked)
       SELECT count(*)::int AS of, count(*) FILTER (WHERE s.missing = 0 OR s.upto <= coalesce(pool.held, 0))::int AS count
       FROM spread s LEFT JOIN held pool ON pool.project IS NULL AND pool.employer = s.employer AND pool.city = left(s.region, 4)
       WHERE s.required > 0 AND s.due_on <= $3 AND starts_with(s.region, $1) AND ($2::text IS NULL OR s.employer = $2)`,
      [prefix, uscc, to],
    );
    return row;
  }

  /** Unionised employers, and those of them with a wage agreement in force on the last day. */
  async bargained(tx: Tx, { prefix, uscc, to }: MeasureScope): Promise<Share> {
    const [row] = await tx.query(
      `SELECT count(*)::int AS of, count(*) FILTER (WHERE EXISTS (SELECT FROM measure_agreement a
         WHERE a.uscc = e.uscc AND $3 BETWEEN a.valid_from AND a.valid_until))::int AS count
       FROM measure_employer e WHERE e.unionised AND starts_with(e.region, $1) AND ($2::text IS NULL OR e.uscc = $2)`,
      [prefix, uscc, to],
    );
    return row;
  }
}
