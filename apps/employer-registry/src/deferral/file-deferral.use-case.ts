import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import { deferralFaults } from './deferral';
import type { FileDeferralInput } from './deferral.dto';
import { DeferralPublisher } from './deferral.publisher';
import { DeferralStore } from './deferral.store';
import { deferralView, type DeferralView } from './deferral.view';

/** Files a deferral of wages that was agreed with the union or the staff's representatives (山东省企业工资支付规定 32). */
@Injectable()
export class FileDeferral {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly employers: EmployerStore,
    private readonly deferrals: DeferralStore,
    private readonly publisher: DeferralPublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such employer for this caller
   * @throws BadRequestException naming what can't be (`deferralFaults`)
   */
  run(uscc: string, input: FileDeferralInput, caller: Caller): Promise<DeferralView> {
    return this.transactions.run(async (tx) => {
      const faults = deferralFaults(input, await this.clock.today(tx));
      if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
      const employer = await this.employers.lock(tx, uscc, caller);
      if (!employer) throw new NotFoundException({ detail: 'no such employer' });
      const deferral = await this.deferrals.insert(tx, {
        id: newId(),
        employer: employer.uscc,
        period: input.period,
        agreedWith: input.agreedWith,
        signedOn: input.signedOn,
        until: input.until,
        filedBy: caller.client,
        filedAt: await this.clock.now(tx),
      });
      await this.publisher.filed(tx, deferral);
      return deferralView(deferral);
    });
  }
}
