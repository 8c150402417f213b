import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { isEmployer, type Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import { standing, statusFaults, statusRefusal } from './status-change';
import type { ChangeStatusInput } from './status-change.dto';
import { StatusChangePublisher } from './status-change.publisher';
import { StatusChangeStore } from './status-change.store';
import { statusChangeView, type StatusChangeView } from './status-change.view';

/** Enters that an employer pauses, works again, is deregistered or lost its licence. Earlier entries stay. */
@Injectable()
export class ChangeStatus {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly employers: EmployerStore,
    private readonly changes: StatusChangeStore,
    private readonly publisher: StatusChangePublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such employer for this caller
   * @throws BadRequestException naming what can't be (`statusFaults`)
   * @throws ConflictException for what is so already, and after 注销
   */
  run(uscc: string, input: ChangeStatusInput, caller: Caller): Promise<StatusChangeView> {
    return this.transactions.run(async (tx) => {
      const employer = await this.employers.lock(tx, uscc, caller);
      if (!employer) throw new NotFoundException({ detail: 'no such employer' });
      const errors = statusFaults(input, await this.clock.today(tx), isEmployer(caller, uscc));
      if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
      const history = await this.changes.history(tx, uscc);
      const refusal = statusRefusal(standing(history), input);
      if (refusal) throw new ConflictException(refusal);
      const change = await this.changes.insert(tx, {
        id: newId(),
        employer: uscc,
        status: input.status,
        from: input.from,
        reason: input.reason,
        source: input.source,
        number: input.number ?? null,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      const { status, from } = standing([...history, change])!;
      await this.employers.change(tx, employer, { status, statusSince: from });
      await this.publisher.changed(tx, change);
      return statusChangeView(change);
    });
  }
}
