import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import { type Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import { wageSystemFaults } from './wage-system';
import type { FileWageSystemInput } from './wage-system.dto';
import { WageSystemPublisher } from './wage-system.publisher';
import { WageSystemStore } from './wage-system.store';
import { wageSystemView, type WageSystemView } from './wage-system.view';

/** Files a wage-management system (企业工资三项制度备案; city plan S2 §5: 工资分配、工资增长、最低工资标准发放三项制度). A later one stands beside the earlier ones, it replaces none. */
@Injectable()
export class FileWageSystem {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly employers: EmployerStore,
    private readonly papers: WageSystemStore,
    private readonly publisher: WageSystemPublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such employer for this caller
   * @throws BadRequestException naming what can't be (`wageSystemFaults`)
   */
  run(uscc: string, input: FileWageSystemInput, caller: Caller): Promise<WageSystemView> {
    return this.transactions.run(async (tx) => {
      const employer = await this.employers.lock(tx, uscc, caller);
      if (!employer) throw new NotFoundException({ detail: 'no such employer' });
      const faults = wageSystemFaults(input, await this.clock.today(tx));
      if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
      const paper = await this.papers.insert(tx, {
        id: newId(),
        employer: employer.uscc,
        kind: input.kind,
        filedOn: input.filedOn,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      await this.publisher.filed(tx, paper);
      return wageSystemView(paper);
    });
  }
}
