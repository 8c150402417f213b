import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import type { ReportHeadcountInput } from './headcount.dto';
import { HeadcountPublisher } from './headcount.publisher';
import { HeadcountStore } from './headcount.store';
import { headcountView, type HeadcountView } from './headcount.view';

/** An employer states how many people it employs on a day. A later report stands beside the earlier ones, it replaces none. */
@Injectable()
export class ReportHeadcount {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly employers: EmployerStore,
    private readonly headcounts: HeadcountStore,
    private readonly publisher: HeadcountPublisher,
  ) {}

  /** @throws NotFoundException if the employer is not on the register, or not the caller */
  run(uscc: string, input: ReportHeadcountInput, caller: Caller): Promise<HeadcountView> {
    return this.transactions.run(async (tx) => {
      const employer = await this.employers.lock(tx, uscc, caller);
      if (!employer) throw new NotFoundException({ detail: 'no such employer' });
      const headcount = await this.headcounts.insert(tx, {
        id: newId(),
        employer: employer.uscc,
        asOf: input.asOf,
        employees: input.employees,
        dispatched: input.dispatched,
        insured: input.insured,
        reportedBy: caller.client,
        reportedAt: await this.clock.now(tx),
      });
      await this.publisher.reported(tx, headcount);
      return headcountView(headcount);
    });
  }
}
