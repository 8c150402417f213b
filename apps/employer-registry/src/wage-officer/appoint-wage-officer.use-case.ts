import { BadRequestException, ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { isEmployer, type Caller } from '@anxin/access';
import { newId, Sealer, StoredClock, Transactions } from '@anxin/persistence';
import { ProjectStore } from '../project/project.store';
import { wageOfficerFaults } from './wage-officer';
import type { AppointWageOfficerInput } from './wage-officer.dto';
import { WageOfficerPublisher } from './wage-officer.publisher';
import { WageOfficerStore } from './wage-officer.store';
import { wageOfficerView, type WageOfficerView } from './wage-officer.view';

/** Appoints who answers for wages in a project office (劳资专管员, 保障农民工工资支付条例 28); earlier appointments stay. */
@Injectable()
export class AppointWageOfficer {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly projects: ProjectStore,
    private readonly papers: WageOfficerStore,
    private readonly publisher: WageOfficerPublisher,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @throws NotFoundException if there is no such project for this caller
   * @throws ForbiddenException for the developer and for subcontractors, who may only read
   * @throws BadRequestException naming what can't be (`wageOfficerFaults`)
   */
  run(projectId: string, input: AppointWageOfficerInput, caller: Caller): Promise<WageOfficerView> {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lock(tx, projectId, caller);
      if (!project) throw new NotFoundException({ detail: 'no such project' });
      if (caller.role === 'employer' && !isEmployer(caller, project.generalContractor))
        throw new ForbiddenException({ detail: 'this is the general contractor’s to file' });
      const errors = wageOfficerFaults(input, await this.clock.today(tx));
      if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
      const paper = await this.papers.insert(tx, {
        id: newId(),
        projectId: project.id,
        name: this.sealer.seal(input.name),
        phone: this.sealer.seal(input.phone),
        from: input.from,
        until: input.until ?? null,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      await this.publisher.appointed(tx, paper, project.generalContractor);
      return wageOfficerView(paper);
    });
  }
}
