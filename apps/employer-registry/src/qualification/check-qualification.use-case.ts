import { BadRequestException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { ProjectStore } from '../project/project.store';
import { SubcontractStore } from '../subcontract/subcontract.store';
import { qualificationFaults } from './qualification';
import type { CheckQualificationInput } from './qualification.dto';
import { QualificationPublisher } from './qualification.publisher';
import { QualificationStore } from './qualification.store';
import { qualificationView, type QualificationView } from './qualification.view';

/** States what the authority found of a subcontractor's capacity to employ (用工主体资格; 保障农民工工资支付条例 19, 36). What nobody stated is unknown. */
@Injectable()
export class CheckQualification {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly projects: ProjectStore,
    private readonly subcontracts: SubcontractStore,
    private readonly papers: QualificationStore,
    private readonly publisher: QualificationPublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such project for this caller
   * @throws BadRequestException naming what can't be, or for a subcontract of another project
   */
  run(projectId: string, input: CheckQualificationInput, caller: Caller): Promise<QualificationView> {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lock(tx, projectId, caller);
      if (!project) throw new NotFoundException({ detail: 'no such project' });
      const subcontract = await this.subcontracts.find(tx, project.id, input.subcontract);
      if (!subcontract) throw invalid('subcontract', 'must be a subcontract of this project');
      const errors = qualificationFaults(input, await this.clock.today(tx));
      if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
      const paper = await this.papers.insert(tx, {
        id: newId(),
        projectId: project.id,
        subcontractId: subcontract.id,
        finding: input.finding,
        lender: input.lender ?? null,
        on: input.on,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      await this.publisher.checked(tx, paper, {
        generalContractor: project.generalContractor,
        subcontractor: subcontract.subcontractor,
      });
      return qualificationView(paper);
    });
  }
}
