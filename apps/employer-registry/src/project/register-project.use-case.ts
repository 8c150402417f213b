import { BadRequestException, ForbiddenException, Injectable } from '@nestjs/common';
import { isEmployer, seesRegion, type Caller } from '@anxin/access';
import { fen } from '@anxin/money';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { ConflictStore } from '../conflict/conflict.store';
import { projectFaults } from './project';
import type { RegisterProjectInput } from './project.dto';
import { ProjectPublisher } from './project.publisher';
import { ProjectStore } from './project.store';
import { projectView, type ProjectView } from './project.view';

/** Puts a construction project on the register: its general contractor its own, a supervisor those of its region. */
@Injectable()
export class RegisterProject {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly projects: ProjectStore,
    private readonly conflicts: ConflictStore,
    private readonly publisher: ProjectPublisher,
  ) {}

  /**
   * @throws ForbiddenException for another's project, or another region's
   * @throws BadRequestException naming what can't be (`projectFaults`)
   */
  async run(input: RegisterProjectInput, caller: Caller): Promise<ProjectView> {
    if (caller.role === 'employer' && !isEmployer(caller, input.generalContractor))
      throw new ForbiddenException({ detail: 'a project is registered by its general contractor' });
    if (caller.role === 'supervisor' && !seesRegion(caller, input.region))
      throw new ForbiddenException({ detail: 'the region is not yours' });
    const contractAmount = fen(input.contractAmount);
    const faults = projectFaults({ ...input, contractAmount });
    if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
    return this.transactions.run(async (tx) => {
      const project = await this.projects.insert(tx, {
        id: newId(),
        name: input.name,
        sector: input.sector,
        region: input.region,
        developer: input.developer,
        generalContractor: input.generalContractor,
        contractAmount,
        startsOn: input.startsOn,
        endsOn: input.endsOn,
        contractSignedOn: input.contractSignedOn ?? null,
        permitOn: input.permitOn ?? null,
        commencementReportOn: input.commencementReportOn ?? null,
        unsettledPrice: input.unsettledPrice === undefined ? null : fen(input.unsettledPrice),
        labourCostShare: input.labourCostShare ?? null,
        grid: input.grid ?? null,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      await this.conflicts.clear(tx, 'project', project.id);
      await this.publisher.registered(tx, project);
      return projectView(project);
    });
  }
}
