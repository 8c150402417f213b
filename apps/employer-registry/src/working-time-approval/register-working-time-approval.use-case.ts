import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import { type Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import { workingTimeApprovalFaults } from './working-time-approval';
import type { RegisterWorkingTimeApprovalInput } from './working-time-approval.dto';
import { WorkingTimeApprovalPublisher } from './working-time-approval.publisher';
import { WorkingTimeApprovalStore } from './working-time-approval.store';
import { workingTimeApprovalView, type WorkingTimeApprovalView } from './working-time-approval.view';

/** Files an approval of special working time (特殊工时制度审批; 劳动法 39, 劳部发〔1994〕503号 4–7). A later one stands beside the earlier ones, it replaces none. */
@Injectable()
export class RegisterWorkingTimeApproval {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly employers: EmployerStore,
    private readonly papers: WorkingTimeApprovalStore,
    private readonly publisher: WorkingTimeApprovalPublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such employer for this caller
   * @throws BadRequestException naming what can't be (`workingTimeApprovalFaults`)
   */
  run(uscc: string, input: RegisterWorkingTimeApprovalInput, caller: Caller): Promise<WorkingTimeApprovalView> {
    return this.transactions.run(async (tx) => {
      const employer = await this.employers.lock(tx, uscc, caller);
      if (!employer) throw new NotFoundException({ detail: 'no such employer' });
      const faults = workingTimeApprovalFaults(input);
      if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
      const paper = await this.papers.insert(tx, {
        id: newId(),
        employer: employer.uscc,
        kind: input.kind,
        posts: input.posts,
        validFrom: input.validFrom,
        validUntil: input.validUntil,
        number: input.number,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      await this.publisher.registered(tx, paper);
      return workingTimeApprovalView(paper);
    });
  }
}
