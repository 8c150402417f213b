import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, pageOf, type Page, type PageQuery } from '@anxin/http';
import { Transactions, type Tx } from '@anxin/persistence';
import { AttendanceStore } from '../attendance/attendance.store';
import { isId } from '../identifier/identifier';
import type { PayrollQuery, PayslipQuery } from './payroll.dto';
import type { PayrollEntity } from './payroll.entity';
import { PayrollLineStore, type StoredLine } from './payroll-line.store';
import { PayrollStore } from './payroll.store';
import {
  comparedLineView,
  payrollView,
  payslipView,
  settledPayrollView,
  type ComparedLineView,
  type PayrollView,
  type PayslipView,
  type SettledPayrollView,
} from './payroll.view';

/** Looks payrolls and payslips up, within what the caller may see. */
@Injectable()
export class FindPayrolls {
  constructor(
    private readonly transactions: Transactions,
    private readonly payrolls: PayrollStore,
    private readonly lines: PayrollLineStore,
    private readonly attendance: AttendanceStore,
  ) {}

  async list(query: PayrollQuery, caller: Caller): Promise<Page<PayrollView>> {
    const rows = await this.transactions.reading((tx) => this.payrolls.list(tx, { ...query, after: cursorOf(query, 2) }, caller));
    return pageOf(rows, query, (row) => [row.createdAt.toISOString(), row.id], payrollView);
  }

  /** @throws NotFoundException if there is no such payroll for this caller */
  one(id: string, caller: Caller): Promise<SettledPayrollView> {
    return this.transactions.reading(async (tx) => {
      const payroll = await this.seen(tx, id, caller);
      const { employer, project, period } = payroll;
      const site = project !== null && (await this.attendance.hasMonth(tx, { employer, project }, period)) ? { employer, project } : null;
      const attendance = site && (await this.attendance.differences(tx, site, period, id));
      return settledPayrollView(payroll, await this.payrolls.settled(tx, id), attendance);
    });
  }

  /**
   * The lines in their order.
   * @throws NotFoundException if there is no such payroll for this caller
   */
  linesOf(id: string, query: PageQuery, caller: Caller): Promise<Page<ComparedLineView>> {
    const after = Number(cursorOf(query, 1)?.[0] ?? 0) || 0;
    return this.transactions.reading(async (tx) => {
      const payroll = await this.seen(tx, id, caller);
      const rows = await this.lines.page(tx, id, after, query.limit + 1);
      const attended = await this.attended(tx, payroll, rows);
      return pageOf(
        rows,
        query,
        (row) => [String(row.line)],
        (row) => comparedLineView(row, row.backPayFor === undefined ? attended?.get(row.workerId) : undefined),
      );
    });
  }

  /** Days attended by these lines' workers; undefined where no attendance of the payroll's month is on file. */
  private async attended(
    tx: Tx,
    { employer, project, period }: PayrollEntity,
    rows: readonly StoredLine[],
  ): Promise<Map<string, number> | undefined> {
    if (project === null || !(await this.attendance.hasMonth(tx, { employer, project }, period))) return undefined;
    const workers = [...new Set(rows.map((row) => row.workerId))];
    const days = new Map(workers.map((worker) => [worker, 0]));
    for (const month of await this.attendance.months(tx, { employer, project }, workers, [period])) days.set(month.workerId, month.days);
    return days;
  }

  /** The worker's own lines (工资条), newest first. */
  async payslips(query: PayslipQuery, caller: Caller): Promise<Page<PayslipView>> {
    const rows = await this.transactions.reading((tx) =>
      this.lines.own(tx, caller.workerId ?? '', { ...query, after: cursorOf(query, 3) }),
    );
    return pageOf(rows, query, (row) => [row.submittedAt.toISOString(), row.payroll, String(row.line)], payslipView);
  }

  private async seen(tx: Tx, id: string, caller: Caller): Promise<PayrollEntity> {
    const payroll = isId(id) ? await this.payrolls.find(tx, id, caller) : null;
    if (!payroll) throw new NotFoundException({ detail: 'no such payroll' });
    return payroll;
  }
}
