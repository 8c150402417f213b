import { BadRequestException, ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { isEmployer, type Caller } from '@anxin/access';
import { fen } from '@anxin/money';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { ProjectStore } from '../project/project.store';
import { paymentGuaranteeFaults } from './payment-guarantee';
import type { RegisterPaymentGuaranteeInput } from './payment-guarantee.dto';
import { PaymentGuaranteePublisher } from './payment-guarantee.publisher';
import { PaymentGuaranteeStore } from './payment-guarantee.store';
import { paymentGuaranteeView, type PaymentGuaranteeView } from './payment-guarantee.view';

/** Files a payment guarantee (工程款支付担保; 724号 24, 57). A later one stands beside the earlier ones, it replaces none. */
@Injectable()
export class RegisterPaymentGuarantee {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly projects: ProjectStore,
    private readonly papers: PaymentGuaranteeStore,
    private readonly publisher: PaymentGuaranteePublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such project for this caller
   * @throws ForbiddenException for subcontractors, who may only read
   * @throws BadRequestException naming what can't be (`paymentGuaranteeFaults`)
   */
  run(projectId: string, input: RegisterPaymentGuaranteeInput, caller: Caller): Promise<PaymentGuaranteeView> {
    return this.transactions.run(async (tx) => {
      const project = await this.projects.lock(tx, projectId, caller);
      if (!project) throw new NotFoundException({ detail: 'no such project' });
      if (caller.role === 'employer' && !isEmployer(caller, project.generalContractor) && !isEmployer(caller, project.developer))
        throw new ForbiddenException({ detail: 'such papers are filed by the general contractor or the developer' });
      const faults = paymentGuaranteeFaults({ amount: fen(input.amount) });
      if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
      const paper = await this.papers.insert(tx, {
        id: newId(),
        projectId: project.id,
        form: input.form,
        amount: fen(input.amount),
        validUntil: input.validUntil,
        registeredBy: caller.client,
        registeredAt: await this.clock.now(tx),
      });
      await this.publisher.registered(tx, paper, project.generalContractor);
      return paymentGuaranteeView(paper);
    });
  }
}
