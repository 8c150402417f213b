import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { EmployerPublisher } from '../employer/employer.publisher';
import { EmployerStore } from '../employer/employer.store';
import { latest, unionFaults } from './union';
import type { StateUnionInput } from './union.dto';
import { UnionStore } from './union.store';
import { unionView, type UnionView } from './union.view';

/** States whether the employer has a union (工会) from a day on; earlier entries stay. */
@Injectable()
export class StateUnion {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly employers: EmployerStore,
    private readonly papers: UnionStore,
    private readonly publisher: EmployerPublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such employer for this caller
   * @throws BadRequestException naming what can't be (`unionFaults`)
   */
  run(uscc: string, input: StateUnionInput, caller: Caller): Promise<UnionView> {
    return this.transactions.run(async (tx) => {
      const employer = await this.employers.lock(tx, uscc, caller);
      if (!employer) throw new NotFoundException({ detail: 'no such employer' });
      const errors = unionFaults(input, await this.clock.today(tx));
      if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
      const paper = await this.papers.insert(tx, {
        id: newId(),
        employer: uscc,
        unionised: input.unionised,
        since: input.since,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      const stands = latest(await this.papers.history(tx, uscc))!;
      await this.publisher.registered(tx, await this.employers.change(tx, employer, { unionised: stands.unionised }));
      return unionView(paper);
    });
  }
}
