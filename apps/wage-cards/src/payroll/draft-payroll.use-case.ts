import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { FilingRights } from '@anxin/site-copy';
import { AddPayrollLines } from './add-payroll-lines.use-case';
import type { DraftPayrollInput } from './payroll.dto';
import { PayrollStore } from './payroll.store';
import { payrollView, type PayrollView } from './payroll.view';

const OTHERS_PAYROLL = 'an employer files its own payrolls only';

/** Opens a payroll as a draft, with or without its first lines. */
@Injectable()
export class DraftPayroll {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly rights: FilingRights,
    private readonly payrolls: PayrollStore,
    private readonly addLines: AddPayrollLines,
  ) {}

  /**
   * @throws ForbiddenException for another's employer; for a platform, one that is not on the site of its contractor that is named
   * @throws BadRequestException naming the wrong lines
   */
  async run({ employer, period, payday, project, lines }: DraftPayrollInput, caller: Caller): Promise<PayrollView> {
    await this.transactions.reading((tx) => this.rights.insist(tx, caller, { employer, project }, OTHERS_PAYROLL));
    return this.transactions.run(async (tx) => {
      const empty = {
        id: newId(),
        employer,
        project: project ?? null,
        period,
        payday,
        state: 'draft' as const,
        lines: 0,
        gross: 0n,
        net: 0n,
        linesPublished: 0,
        partsPublished: 0,
        createdAt: await this.clock.now(tx),
        submittedAt: null,
      };
      await this.payrolls.insert(tx, empty);
      if (!lines?.length) return payrollView(empty);
      const payroll = await this.addLines.append(tx, empty, lines);
      await this.payrolls.save(tx, payroll);
      return payrollView(payroll);
    });
  }
}
