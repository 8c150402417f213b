import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { isEmployer, type Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { ProjectStore } from '../project/project.store';
import type { RegisterSubcontractInput } from './subcontract.dto';
import { SubcontractPublisher } from './subcontract.publisher';
import { SubcontractStore } from './subcontract.store';
import { subcontractView, type SubcontractView } from './subcontract.view';

/** Enters work let to a subcontractor into the project's chain. A parent stands before its child, so the chain has no cycle. */
@Injectable()
export class RegisterSubcontract {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly projects: ProjectStore,
    private readonly subcontracts: SubcontractStore,
    private readonly publisher: SubcontractPublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such project for this caller
   * @throws ForbiddenException for the developer and for subcontractors, who may only read
   * @throws BadRequestException for a parent that is no subcontract of this project
   */
  run(projectId: string, input: RegisterSubcontractInput, caller: Caller): Promise<SubcontractView> {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lock(tx, projectId, caller);
      if (!project) throw new NotFoundException({ detail: 'no such project' });
      if (caller.role === 'employer' && !isEmployer(caller, project.generalContractor))
        throw new ForbiddenException({ detail: 'subcontracts are entered by the general contractor' });
      const parent = input.parent ?? null;
      if (parent !== null && !(await this.subcontracts.find(tx, project.id, parent)))
        throw invalid('parent', 'must be a subcontract of this project');
      const subcontract = await this.subcontracts.insert(tx, {
        id: newId(),
        projectId: project.id,
        subcontractor: input.subcontractor,
        scope: input.scope,
        parent,
        licence: input.licence ?? null,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      await this.publisher.registered(tx, subcontract, project.generalContractor);
      return subcontractView(subcontract);
    });
  }
}
