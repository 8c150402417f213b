import { BadRequestException, ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { isEmployer, type Caller } from '@anxin/access';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { ProjectStore } from '../project/project.store';
import { injuryCoverFaults } from './injury-cover';
import type { RegisterInjuryCoverInput } from './injury-cover.dto';
import { InjuryCoverPublisher } from './injury-cover.publisher';
import { InjuryCoverStore } from './injury-cover.store';
import { injuryCoverView, type InjuryCoverView } from './injury-cover.view';

/** Files an injury cover (按项目参加工伤保险; 人社部发〔2014〕103号, city plan S2 §12). A later one stands beside the earlier ones, it replaces none. */
@Injectable()
export class RegisterInjuryCover {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly projects: ProjectStore,
    private readonly papers: InjuryCoverStore,
    private readonly publisher: InjuryCoverPublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such project for this caller
   * @throws ForbiddenException for subcontractors, who may only read
   * @throws BadRequestException naming what can't be (`injuryCoverFaults`)
   */
  run(projectId: string, input: RegisterInjuryCoverInput, caller: Caller): Promise<InjuryCoverView> {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lock(tx, projectId, caller);
      if (!project) throw new NotFoundException({ detail: 'no such project' });
      if (caller.role === 'employer' && !isEmployer(caller, project.generalContractor) && !isEmployer(caller, project.developer))
        throw new ForbiddenException({ detail: 'such papers are filed by the general contractor or the developer' });
      const faults = injuryCoverFaults(input);
      if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
      const paper = await this.papers.insert(tx, {
        id: newId(),
        projectId: project.id,
        from: input.from,
        until: input.until,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      await this.publisher.registered(tx, paper, project.generalContractor);
      return injuryCoverView(paper);
    });
  }
}
