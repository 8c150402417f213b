import { Injectable } from '@nestjs/common';
import { departmentFilter, named, regionFilter, type Caller } from '@anxin/access';
import type { Fen } from '@anxin/money';
import { fenOf, type Tx } from '@anxin/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { Channel, KnownTransfer, PaymentLine, TransferStatus } from './payment';
import { PaymentEntity } from './payment.entity';

export interface PaymentFilter {
  readonly employer?: string;
  readonly payroll?: string;
  readonly period?: string;
  readonly project?: string;
  readonly channel?: Channel;
  readonly limit: number;
  /** Sort key of the last row shown: reportedAt, id. */
  readonly after?: readonly string[];
}

/** A line as reported, and what is known of its reference by now. */
export interface StoredPaymentLine extends PaymentLine {
  readonly line: number;
  /** Status by the latest report of this reference. */
  readonly current: TransferStatus;
  /** Cash: the latest word of worker or inspector; null: none yet. */
  readonly confirmed: boolean | null;
}

/** What a worker may know of a payment: its own lines. */
export interface OwnShare {
  readonly payment: string;
  readonly lines: number;
  readonly amount: Fen;
}

@Injectable()
export class PaymentStore {
  async insert(tx: Tx, payment: PaymentEntity, lines: readonly PaymentLine[]): Promise<void> {
    await tx.insert(PaymentEntity, payment);
    // Most reports are of a few dozen people: one statement costs one round trip, a COPY three.
    await tx.query(
      `INSERT INTO payment_line (payment_id, line, worker_id, amount, reference, status)
       SELECT $1, n.line, n.worker_id, n.amount, n.reference, n.status
       FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[]) WITH ORDINALITY AS n(worker_id, amount, reference, status, line)`,
      [
        payment.id,
        lines.map((line) => line.workerId),
        lines.map((line) => String(line.amount)),
        lines.map((line) => line.reference),
        lines.map((line) => line.status),
      ],
    );
  }

  /** The payment under a row lock. */
  locked(tx: Tx, id: string): Promise<PaymentEntity | null> {
    return tx.findOne(PaymentEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async saveVersion(tx: Tx, { id, version }: PaymentEntity): Promise<void> {
    await tx.update(PaymentEntity, { id }, { version });
  }

  /** A payment's lines in order; of one worker alone where one is named. */
  async lines(tx: Tx, { id, employer, reporter }: PaymentEntity, workerId?: string): Promise<StoredPaymentLine[]> {
    const rows: {
      line: number;
      worker_id: string;
      amount: string;
      reference: string;
      status: TransferStatus;
      current: TransferStatus;
      confirmed: boolean | null;
    }[] = await tx.query(
      `SELECT l.line, l.worker_id, l.amount, l.reference, l.status, t.status AS current, t.confirmed
         FROM payment_line l JOIN transfer t ON t.employer = $2 AND t.reporter = $3 AND t.reference = l.reference
         WHERE l.payment_id = $1 AND ($4::text IS NULL OR l.worker_id = $4) ORDER BY l.line`,
      [id, employer, reporter, workerId ?? null],
    );
    return rows.map(({ worker_id, amount, ...row }) => ({ ...row, workerId: worker_id, amount: fenOf(amount) }));
  }

  /** How much of each payment is a worker's own. */
  async ownShares(tx: Tx, payments: readonly string[], workerId: string): Promise<Map<string, OwnShare>> {
    const rows: { payment: string; lines: number; amount: string }[] = await tx.query(
      `SELECT payment_id AS payment, count(*)::int AS lines, sum(amount)::text AS amount FROM payment_line
       WHERE payment_id = ANY($1::uuid[]) AND worker_id = $2 GROUP BY 1`,
      [payments, workerId],
    );
    return new Map(rows.map((row) => [row.payment, { ...row, amount: fenOf(row.amount) }]));
  }

  /** The payment, if the caller may see it. */
  find(tx: Tx, id: string, caller: Caller): Promise<PaymentEntity | null> {
    return seenBy(caller, tx.createQueryBuilder(PaymentEntity, 'payment')).andWhere('payment.id = :id', { id }).getOne();
  }

  /** Newest first, one row more than the page holds. */
  list(tx: Tx, filter: PaymentFilter, caller: Caller): Promise<PaymentEntity[]> {
    const query = seenBy(caller, tx.createQueryBuilder(PaymentEntity, 'payment'));
    query
      .orderBy('payment.reportedAt', 'DESC')
      .addOrderBy('payment.id', 'DESC')
      .limit(filter.limit + 1);
    if (filter.employer) query.andWhere('payment.employer = :employer', { employer: filter.employer });
    if (filter.payroll) query.andWhere('payment.payroll = :payroll', { payroll: filter.payroll });
    if (filter.period) query.andWhere('payment.period = :period', { period: filter.period });
    if (filter.project) query.andWhere('payment.project = :project', { project: filter.project });
    if (filter.channel) query.andWhere('payment.channel = :channel', { channel: filter.channel });
    if (filter.after)
      query.andWhere('(payment.reported_at, payment.id) < (:at::timestamptz, :last::uuid)', { at: filter.after[0], last: filter.after[1] });
    return query.getMany();
  }
}

/** A bank sees what it reported, an employer what concerns it, a worker what holds a line of its own, offices their regions and departments. */
const seenBy = (caller: Caller, query: SelectQueryBuilder<PaymentEntity>): SelectQueryBuilder<PaymentEntity> => {
  switch (caller.role) {
    case 'bank':
      return query.where('payment.by_bank AND payment.reporter = :self', { self: caller.client });
    case 'employer':
      return query.where('payment.employer = :self', { self: caller.uscc });
    case 'worker':
      return query.where('EXISTS (SELECT FROM payment_line own WHERE own.payment_id = payment.id AND own.worker_id = :self)', {
        self: caller.workerId,
      });
    default:
      return query
        .innerJoin('payment_place', 'place', 'place.payment_id = payment.id')
        .where(...named(regionFilter(caller, 'place.region'), 'region'))
        .andWhere(...named(departmentFilter(caller, 'place.department', 'place.enforcer'), 'department'));
  }
};

/** What a transfer was said to be for, before and after a report. */
export interface TransferAim {
  readonly payroll: string | null;
  readonly period: string | null;
}

/** All that the latest report of a reference says. */
export interface StandingTransfer extends KnownTransfer, TransferAim {
  readonly status: TransferStatus;
  readonly paidOn: string;
  readonly project: string | null;
}

@Injectable()
export class TransferStore {
  /** What is on file under these references. */
  async known(tx: Tx, employer: string, reporter: string, references: readonly string[]): Promise<Map<string, StandingTransfer>> {
    const rows: (Omit<StandingTransfer, 'workerId' | 'amount'> & { worker_id: string; amount: string })[] = await tx.query(
      `SELECT reference, worker_id, amount, status, paid_on AS "paidOn", payroll, period, project FROM transfer WHERE employer = $1 AND reporter = $2 AND reference = ANY($3::text[])`,
      [employer, reporter, references],
    );
    return new Map(rows.map(({ worker_id, amount, ...row }) => [row.reference, { ...row, workerId: worker_id, amount: fenOf(amount) }]));
  }

  /** The newest report stands; what it leaves unsaid of the aim stays, and a confirmation stays while the status does. */
  async replace(tx: Tx, payment: PaymentEntity, lines: readonly PaymentLine[]): Promise<void> {
    const { id, employer, reporter, channel, paidOn, payroll, period, project } = payment;
    await tx.query(
      `INSERT INTO transfer (employer, reporter, reference, channel, worker_id, amount, status, paid_on, payroll, period, project, payment_id)
       SELECT $1, $2, n.reference, $3, n.worker_id, n.amount, n.status, $4::date, $5::uuid, $6, $7::uuid, $8::uuid
       FROM unnest($9::text[], $10::text[], $11::bigint[], $12::text[]) AS n(reference, worker_id, amount, status)
       ON CONFLICT (employer, reporter, reference) DO UPDATE SET channel = excluded.channel, status = excluded.status, paid_on = excluded.paid_on,
         payroll = coalesce(excluded.payroll, transfer.payroll), period = coalesce(excluded.period, transfer.period),
         project = coalesce(excluded.project, transfer.project), payment_id = excluded.payment_id,
         confirmed = CASE WHEN transfer.status = excluded.status THEN transfer.confirmed END`,
      [
        employer,
        reporter,
        channel,
        paidOn,
        payroll,
        period,
        project,
        id,
        lines.map((line) => line.reference),
        lines.map((line) => line.workerId),
        lines.map((line) => String(line.amount)),
        lines.map((line) => line.status),
      ],
    );
  }

  /** Keeps the latest word on cash. */
  async confirm(tx: Tx, { employer, reporter }: PaymentEntity, references: readonly string[], accepted: boolean): Promise<void> {
    await tx.query(`UPDATE transfer SET confirmed = $4 WHERE employer = $1 AND reporter = $2 AND reference = ANY($3::text[])`, [
      employer,
      reporter,
      references,
      accepted,
    ]);
  }

  /** The months that these aims can touch; `all` where one names neither payroll nor month. A payroll not submitted yet touches nothing. */
  async monthsOf(tx: Tx, employer: string, aims: readonly TransferAim[]): Promise<string[] | 'all'> {
    if (aims.some((aim) => !aim.payroll && !aim.period)) return 'all';
    const payrolls = [...new Set(aims.flatMap((aim) => aim.payroll ?? []))];
    const rows: { period: string }[] = payrolls.length
      ? await tx.query(`SELECT DISTINCT period FROM payroll WHERE employer = $1 AND id = ANY($2::uuid[])`, [employer, payrolls])
      : [];
    return [...new Set([...rows.map((row) => row.period), ...aims.flatMap((aim) => aim.period ?? [])])];
  }
}
