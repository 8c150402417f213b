import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, pageOf, type Page } from '@anxin/http';
import { Sealer, Transactions } from '@anxin/persistence';
import { CorrectionReadingStore } from '../correction/correction-reading.store';
import { isId } from '../identifier/identifier';
import { PayrollLineStore } from '../payroll/payroll-line.store';
import type { OpenWagesQuery } from './payslip.dto';
import { PayslipStore } from './payslip.store';
import { openWagesView, payslipDetailView, type OpenWagesView, type PayslipDetailView } from './payslip.view';

/** A worker's payslips in full, and what is open by month. */
@Injectable()
export class FindPayslips {
  constructor(
    private readonly transactions: Transactions,
    private readonly lines: PayrollLineStore,
    private readonly payslips: PayslipStore,
    private readonly corrections: CorrectionReadingStore,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @param id as the list gives it: the payroll and the line
   * @throws NotFoundException if the caller has no such payslip
   */
  one(id: string, caller: Caller): Promise<PayslipDetailView> {
    const [payroll = '', line = ''] = id.split('.');
    return this.transactions.reading(async (tx) => {
      const own =
        isId(payroll) && /^\d{1,9}$/.test(line) ? await this.lines.ownOne(tx, caller.workerId ?? '', payroll, Number(line)) : undefined;
      if (!own) throw new NotFoundException({ detail: 'no such payslip' });
      const receipts = await this.payslips.receipts(tx, own);
      const versions = await this.corrections.ofLine(tx, payroll, own.line);
      const reasons = await this.payslips.reasons(
        tx,
        payroll,
        versions.map((version) => version.correction),
      );
      const opened = new Map(reasons.map(({ number, reason, filedAt }) => [number, { reason: this.sealer.open(reason), filedAt }]));
      return payslipDetailView(own, receipts, versions, opened);
    });
  }

  /** Months with something open: a worker's own, an employer's. */
  async open(query: OpenWagesQuery, caller: Caller): Promise<Page<OpenWagesView>> {
    const own = caller.role === 'worker' ? { workerId: caller.workerId ?? '' } : { employer: caller.uscc ?? '' };
    const rows = await this.transactions.reading((tx) => this.payslips.openMonths(tx, { ...query, ...own, after: cursorOf(query, 4) }));
    return pageOf(rows, query, (row) => [row.period, row.employer, row.project ?? '', row.workerId], openWagesView);
  }
}
