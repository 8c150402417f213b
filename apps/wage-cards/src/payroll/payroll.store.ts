import { Injectable } from '@nestjs/common';
import { departmentFilter, named, regionFilter, type Caller } from '@anxin/access';
import type { Fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { isId } from '../identifier/identifier';
import type { PayrollState } from './payroll';
import { PayrollEntity } from './payroll.entity';

export interface PayrollFilter {
  readonly employer?: string;
  readonly period?: string;
  readonly project?: string;
  readonly state?: PayrollState;
  readonly limit: number;
  /** Sort key of the last row shown: createdAt, id. */
  readonly after?: readonly string[];
}

/** Sums of a payroll's lines in fen. */
export interface SettledSums {
  readonly paid: Fen;
  readonly open: Fen;
  readonly openLines: number;
  /** Paid beyond what was due, line by line. */
  readonly overpaid: Fen;
  readonly overpaidLines: number;
  /** Corrections filed so far. */
  readonly corrections: number;
}

@Injectable()
export class PayrollStore {
  async insert(tx: Tx, payroll: PayrollEntity): Promise<void> {
    await tx.insert(PayrollEntity, payroll);
  }

  /** Whose payroll it is, to be locked before the payroll: the caller itself, or, where a platform files for others, as it is on file. */
  async employerOf(tx: Tx, id: string, caller: Caller): Promise<string | undefined> {
    if (caller.role !== 'platform') return caller.uscc;
    return isId(id) ? (await tx.findOneBy(PayrollEntity, { id }))?.employer : undefined;
  }

  /** The payroll under a row lock. */
  async locked(tx: Tx, id: string): Promise<PayrollEntity | null> {
    return tx.findOne(PayrollEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: Tx, { id, ...payroll }: PayrollEntity): Promise<void> {
    await tx.update(PayrollEntity, { id }, payroll);
  }

  /** Whether a payroll of the same employer, project and period has been submitted. */
  async isStanding(tx: Tx, { employer, project, period }: PayrollEntity): Promise<boolean> {
    const [row] = await tx.query(
      `SELECT EXISTS (SELECT FROM payroll WHERE employer = $1 AND project IS NOT DISTINCT FROM $2::uuid AND period = $3 AND state <> 'draft') AS standing`,
      [employer, project, period],
    );
    return row.standing;
  }

  /** Payrolls whose lines are still leaving. */
  submitting(tx: Tx): Promise<{ id: string; employer: string }[]> {
    return tx.query(`SELECT id, employer FROM payroll WHERE state = 'submitting' ORDER BY id`);
  }

  /** What was paid on a payroll, what is open and what was overpaid, in fen, line by line: an overpaid line covers no other. */
  async settled(tx: Tx, id: string): Promise<SettledSums> {
    const [row] = await tx.query(
      `SELECT coalesce(sum(paid), 0)::text AS paid, coalesce(sum(greatest(net - paid, 0)), 0)::text AS open, count(*) FILTER (WHERE paid < net)::int AS open_lines,
         coalesce(sum(greatest(paid - net, 0)), 0)::text AS overpaid, count(*) FILTER (WHERE paid > net)::int AS overpaid_lines,
         (SELECT count(*)::int FROM payroll_correction WHERE payroll_id = $1) AS corrections
       FROM payroll_line WHERE payroll_id = $1`,
      [id],
    );
    const { paid, open, overpaid, open_lines: openLines, overpaid_lines: overpaidLines, corrections } = row;
    return { paid: fenOf(paid), open: fenOf(open), openLines, overpaid: fenOf(overpaid), overpaidLines, corrections };
  }

  /** The payroll, if the caller may see it. */
  find(tx: Tx, id: string, caller: Caller): Promise<PayrollEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(PayrollEntity, 'payroll')).andWhere('payroll.id = :id', { id }).getOne();
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: PayrollFilter, caller: Caller): Promise<PayrollEntity[]> {
    const query = seenBy(caller, tx.createQueryBuilder(PayrollEntity, 'payroll'));
    query
      .orderBy('payroll.createdAt', 'DESC')
      .addOrderBy('payroll.id', 'DESC')
      .limit(filter.limit + 1);
    if (filter.employer) query.andWhere('payroll.employer = :employer', { employer: filter.employer });
    if (filter.period) query.andWhere('payroll.period = :period', { period: filter.period });
    if (filter.project) query.andWhere('payroll.project = :project', { project: filter.project });
    if (filter.state) query.andWhere('payroll.state = :state', { state: filter.state });
    if (filter.after)
      query.andWhere('(payroll.created_at, payroll.id) < (:at::timestamptz, :last::uuid)', { at: filter.after[0], last: filter.after[1] });
    return query.getMany();
  }
}

/** An employer sees its own, drafts too; offices see what was submitted in their regions and departments. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<PayrollEntity>): SelectQueryBuilder<PayrollEntity> =>
  caller.role === 'employer'
    ? // Two indexes: one of the drafts, one of the others.
      query.where(`(payroll.employer = :self AND payroll.state <> 'draft' OR payroll.employer = :self AND payroll.state = 'draft')`, {
        self: caller.uscc,
      })
    : query
        .innerJoin('payroll_place', 'place', 'place.payroll_id = payroll.id')
        .where(`payroll.state <> 'draft'`)
        .andWhere(...named(regionFilter(caller, 'place.region'), 'region'))
        .andWhere(...named(departmentFilter(caller, 'place.department', 'place.enforcer'), 'department'));
