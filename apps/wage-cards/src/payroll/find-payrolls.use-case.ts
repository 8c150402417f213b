import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, pageOf, type Page, type PageQuery } from '@anxin/http';
import { Transactions, type Tx } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import type { PayrollQuery, PayslipQuery } from './payroll.dto';
import type { PayrollEntity } from './payroll.entity';
import { PayrollLineStore } from './payroll-line.store';
import { PayrollStore } from './payroll.store';
import {
  payrollLineView,
  payrollView,
  payslipView,
  settledPayrollView,
  type PayrollLineView,
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
  ) {}

  async list(query: PayrollQuery, caller: Caller): Promise<Page<PayrollView>> {
    const rows = await this.transactions.reading((tx) => this.payrolls.list(tx, { ...query, after: cursorOf(query, 2) }, caller));
    return pageOf(rows, query, (row) => [row.createdAt.toISOString(), row.id], payrollView);
  }

  /** @throws NotFoundException if there is no such payroll for this caller */
  one(id: string, caller: Caller): Promise<SettledPayrollView> {
    return this.transactions.reading(async (tx) =>
      settledPayrollView(await this.seen(tx, id, caller), await this.payrolls.settled(tx, id)),
    );
  }

  /**
   * The lines in their order.
   * @throws NotFoundException if there is no such payroll for this caller
   */
  linesOf(id: string, query: PageQuery, caller: Caller): Promise<Page<PayrollLineView>> {
    const after = Number(cursorOf(query, 1)?.[0] ?? 0) || 0;
    return this.transactions.reading(async (tx) => {
      await this.seen(tx, id, caller);
      return pageOf(await this.lines.page(tx, id, after, query.limit + 1), query, (row) => [String(row.line)], payrollLineView);
    });
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
