import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { afterCommit, StoredClock, Transactions } from '@anxin/persistence';
import { FilingRights } from '@anxin/site-copy';
import { isId } from '../identifier/identifier';
import { ContinueSubmissions } from './continue-submissions.use-case';
import { refusalOf } from './payroll';
import { PayrollStore } from './payroll.store';
import { payrollView, type PayrollView } from './payroll.view';
import { SettlementStore } from './settlement.store';

/**
 * Submits a payroll. A small one is complete with the answer (`submitted`); of a large one the first piece has left, the others follow
 * in transactions of their own (`submitting`).
 */
@Injectable()
export class SubmitPayroll {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly rights: FilingRights,
    private readonly payrolls: PayrollStore,
    private readonly settlement: SettlementStore,
    private readonly rest: ContinueSubmissions,
  ) {}

  /**
   * @throws NotFoundException if there is no such payroll that the caller may submit
   * @throws ConflictException if it is submitted already, has no lines, or another one of its period stands
   */
  run(id: string, caller: Caller): Promise<PayrollView> {
    return this.transactions.run(async (tx) => {
      const employer = await this.payrolls.employerOf(tx, id, caller);
      if (employer) await this.settlement.lock(tx, employer);
      const draft = isId(id) ? await this.payrolls.locked(tx, id) : null;
      if (!draft || !(await this.rights.may(tx, caller, draft))) throw new NotFoundException({ detail: 'no such payroll' });
      const refusal = refusalOf(draft, await this.payrolls.isStanding(tx, draft));
      if (refusal) throw new ConflictException(refusal);
      const begun = { ...draft, state: 'submitting' as const, submittedAt: await this.clock.now(tx) };
      const payroll = await this.rest.publishPiece(tx, begun);
      if (payroll.state === 'submitting') afterCommit(tx, () => this.rest.soon());
      return payrollView(payroll);
    });
  }
}
