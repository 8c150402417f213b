import { Injectable } from '@nestjs/common';
import { departmentFilter, named, regionFilter, type Caller } from '@anxin/access';
import type { Fen } from '@anxin/money';
import { bulkCopy, fenOf, type Tx } from '@anxin/persistence';
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

const SUBMITTED_COLUMNS = [
  'id',
  'employer',
  'project',
  'period',
  'payday',
  'state',
  'lines',
  'gross',
  'net',
  'lines_published',
  'parts_published',
  'created_at',
  'submitted_at',
] as const;

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

  /** Stores payrolls that are submitted with this; {@link standing} was asked under the lock of their employers. */
  async addSubmitted(tx: Tx, payrolls: readonly PayrollEntity[]): Promise<void> {
    await bulkCopy(
      tx,
      'payroll',
      SUBMITTED_COLUMNS,
      payrolls.map((one) => [
        one.id,
        one.employer,
        one.project,
        one.period,
        one.payday,
        one.state,
        one.lines,
        one.gross,
        one.net,
        one.linesPublished,
        one.partsPublished,
        one.createdAt.toISOString(),
        one.submittedAt?.toISOString(),
      ]),
    );
  }

  /** Takes back a payroll without lines; false for one that has some. */
  async removeEmpty(tx: Tx, id: string): Promise<boolean> {
    const [rows]: [{ id: string }[], number] = await tx.query(`DELETE FROM payroll WHERE id = $1 AND lines = 0 RETURNING id`, [id]);
    return rows.length > 0;
  }

  /** Which payroll stands for each of these heads; undefined where none does. */
  async standing(tx: Tx, heads: readonly Pick<PayrollEntity, 'employer' | 'project' | 'period'>[]): Promise<(string | undefined)[]> {
    if (heads.length === 0) return [];
    const rows: { place: number; id: string }[] = await tx.query(
      `SELECT h.place::int AS place, p.id FROM unnest($1::text[], $2::uuid[], $3::text[]) WITH ORDINALITY AS h(employer, project, period, place)
       CROSS JOIN LATERAL (
         SELECT id FROM payroll WHERE employer = h.employer AND project IS NOT DISTINCT FROM h.project AND period = h.period AND state <> 'draft' LIMIT 1
       ) p`,
      [heads.map((head) => head.employer), heads.map((head) => head.project), heads.map((head) => head.period)],
    );
    const found = new Map(rows.map((row) => [row.place, row.id]));
    return heads.map((_, at) => found.get(at + 1));
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

  /** Payrolls whose lines are still leaving; those that a batch is still filling wait until it has. */
  submitting(tx: Tx): Promise<{ id: string; employer: string }[]> {
    return tx.query(
      `SELECT id, employer FROM payroll p WHERE state = 'submitting' AND NOT EXISTS (SELECT FROM payroll_batch_long l WHERE l.payroll_id = p.id) ORDER BY id`,
    );
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
