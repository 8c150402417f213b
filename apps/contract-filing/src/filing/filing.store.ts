import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@anxin/calendar';
import { bulkCopy, type Tx } from '@anxin/persistence';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Duty, Filing, FilingState } from './filing';

/** Filings that were counted from one day, by one duty, in one region (null: no register has told it yet). */
export interface FilingDays {
  readonly region: string | null;
  readonly duty: Duty;
  readonly since: LocalDate;
}

export type Due = Pick<Filing, 'dueOn' | 'provisional' | 'basis'>;

const COLUMNS = ['record', 'duty', 'employer', 'project', 'since', 'due_on', 'provisional', 'basis', 'filed_on'];
const FIELDS = `record, duty, employer, project, since, due_on AS "dueOn", provisional, basis, filed_on AS "filedOn"`;

/** Filings of these employers, or on these sites, each with its region: the site's, else the employer's seat. */
const PLACED = `filing f LEFT JOIN project_region site ON site.project = f.project LEFT JOIN employer_region seat ON seat.employer = f.employer
  WHERE (f.employer = ANY($1::text[]) OR f.project = ANY($2::uuid[]))`;

@Injectable()
export class FilingStore {
  async insert(tx: Tx, filings: readonly Filing[]): Promise<void> {
    if (filings.length === 0) return;
    const rows = filings.map((one) => [
      one.record,
      one.duty,
      one.employer,
      one.project,
      one.since,
      one.dueOn,
      one.provisional,
      one.basis,
      one.filedOn,
    ]);
    await bulkCopy(tx, 'filing', COLUMNS, rows);
  }

  /** The filings of these employments or contracts. */
  async of(tx: Tx, records: readonly string[]): Promise<(record: string, duty: Duty) => Filing | undefined> {
    const rows: Filing[] = records.length ? await tx.query(`SELECT ${FIELDS} FROM filing WHERE record = ANY($1::uuid[])`, [records]) : [];
    const found = new Map(rows.map((row) => [`${row.record} ${row.duty}`, row]));
    return (record, duty) => found.get(`${record} ${duty}`);
  }

  /** The days that filings of these employers or sites are counted from; however many filings, a day once. */
  days(tx: Tx, employers: readonly string[], projects: readonly string[]): Promise<FilingDays[]> {
    return tx.query(`SELECT DISTINCT coalesce(site.region, seat.region) AS region, f.duty, f.since FROM ${PLACED}`, [employers, projects]);
  }

  /** Restates by when filings of these employers or sites were due. */
  async restate(tx: Tx, employers: readonly string[], projects: readonly string[], days: readonly (FilingDays & Due)[]): Promise<void> {
    if (days.length === 0) return;
    await tx.query(
      `UPDATE filing SET due_on = n.due_on, provisional = n.provisional, basis = n.basis
       FROM (SELECT f.record, f.duty, d.due_on, d.provisional, d.basis FROM unnest($3::text[], $4::text[], $5::date[], $6::date[], $7::boolean[], $8::text[])
           AS d(region, duty, since, due_on, provisional, basis), ${PLACED}
           AND f.duty = d.duty AND f.since = d.since AND coalesce(site.region, seat.region) = d.region) AS n
       WHERE filing.record = n.record AND filing.duty = n.duty AND (filing.due_on, filing.basis) <> (n.due_on, n.basis)`,
      [
        employers,
        projects,
        days.map((one) => one.region),
        days.map((one) => one.duty),
        days.map((one) => one.since),
        days.map((one) => one.dueOn),
        days.map((one) => one.provisional),
        days.map((one) => one.basis),
      ],
    );
  }
}

/** Bounds a query over employments or contracts to those of which something was filed late, or all in time. */
export const filedIn = <E extends ObjectLiteral>(state: FilingState, query: SelectQueryBuilder<E>): SelectQueryBuilder<E> =>
  query.andWhere(`${state === 'late' ? '' : 'NOT '}EXISTS (SELECT FROM filing f WHERE f.record = ${query.alias}.id AND f.late)`);
