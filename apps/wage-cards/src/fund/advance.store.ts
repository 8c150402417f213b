import { Injectable } from '@nestjs/common';
import { fenOf, type Tx } from '@anxin/persistence';
import type { Decision } from '../decision/decision';
import type { AdvanceLine, AdvanceState, EarlierAdvance } from './advance';
import { AdvanceEntity } from './advance.entity';

/** A signature under an advance. */
export interface Signature {
  readonly by: string;
  readonly decision: Decision;
  /** Sealed. */
  readonly reason: string | null;
  readonly signedAt: Date;
}

interface LineRow {
  advance: string;
  workerId: string;
  period: string;
  amount: string;
  owed: string;
  byPayroll: boolean;
}

@Injectable()
export class AdvanceStore {
  async insert(tx: Tx, advance: AdvanceEntity, lines: readonly AdvanceLine[]): Promise<void> {
    await tx.insert(AdvanceEntity, advance);
    await tx.query(
      `INSERT INTO advance_line (advance_id, line, worker_id, period, amount, owed, by_payroll)
       SELECT $1, l.line, l.worker_id, l.period, l.amount, l.owed, l.by_payroll
       FROM unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::boolean[]) WITH ORDINALITY AS l(worker_id, period, amount, owed, by_payroll, line)`,
      [
        advance.id,
        lines.map((one) => one.workerId),
        lines.map((one) => one.period),
        lines.map((one) => String(one.amount)),
        lines.map((one) => String(one.owed)),
        lines.map((one) => one.byPayroll),
      ],
    );
  }

  /** The region's advance under a row lock. */
  locked(tx: Tx, region: string, id: string): Promise<AdvanceEntity | null> {
    return tx.findOne(AdvanceEntity, { where: { id, region }, lock: { mode: 'pessimistic_write' } });
  }

  find(tx: Tx, region: string, id: string): Promise<AdvanceEntity | null> {
    return tx.findOneBy(AdvanceEntity, { id, region });
  }

  async save(tx: Tx, { id, ...advance }: AdvanceEntity): Promise<void> {
    await tx.update(AdvanceEntity, { id }, advance);
  }

  async sign(tx: Tx, id: string, { by, decision, reason, signedAt }: Signature): Promise<void> {
    await tx.query(`INSERT INTO advance_signature (advance_id, signed_by, decision, reason, signed_at) VALUES ($1, $2, $3, $4, $5)`, [
      id,
      by,
      decision,
      reason,
      signedAt,
    ]);
  }

  /** In the order in which they were given. */
  signatures(tx: Tx, id: string): Promise<Signature[]> {
    return tx.query(
      `SELECT signed_by AS by, decision, reason, signed_at AS "signedAt" FROM advance_signature WHERE advance_id = $1 ORDER BY signed_at, signed_by`,
      [id],
    );
  }

  async lines(tx: Tx, id: string): Promise<AdvanceLine[]> {
    const rows: LineRow[] = await tx.query(
      `SELECT worker_id AS "workerId", period, amount, owed, by_payroll AS "byPayroll" FROM advance_line WHERE advance_id = $1 ORDER BY line`,
      [id],
    );
    return rows.map((row) => ({ ...row, amount: fenOf(row.amount), owed: fenOf(row.owed) }));
  }

  /** What was applied for or paid for these workers at the employer, the given advance left out. */
  async earlier(tx: Tx, employer: string, workers: readonly string[], except: string | null): Promise<EarlierAdvance[]> {
    const rows: (Omit<EarlierAdvance, 'amount'> & { amount: string })[] = await tx.query(
      `SELECT l.worker_id AS "workerId", l.period, l.amount, a.state <> 'recovered' AS outstanding
       FROM advance a JOIN advance_line l ON l.advance_id = a.id
       WHERE a.employer = $1 AND a.state <> 'refused' AND l.worker_id = ANY($2::text[]) AND a.id IS DISTINCT FROM $3::uuid`,
      [employer, workers, except],
    );
    return rows.map((row) => ({ ...row, amount: fenOf(row.amount) }));
  }

  /** Newest first, one row more than the page holds. */
  list(
    tx: Tx,
    region: string,
    filter: { case?: string; employer?: string; state?: AdvanceState; limit: number; after?: string },
  ): Promise<AdvanceEntity[]> {
    const query = tx.createQueryBuilder(AdvanceEntity, 'advance').where('advance.region = :region', { region });
    query.orderBy('advance.id', 'DESC').limit(filter.limit + 1);
    if (filter.case) query.andWhere('advance.caseId = :case', { case: filter.case });
    if (filter.employer) query.andWhere('advance.employer = :employer', { employer: filter.employer });
    if (filter.state) query.andWhere('advance.state = :state', { state: filter.state });
    if (filter.after) query.andWhere('advance.id < :after', { after: filter.after });
    return query.getMany();
  }
}
