import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { FindPapers } from '../paper/find-papers.use-case';
import { ProjectStore } from '../project/project.store';
import type { PaymentGuaranteeEntity } from './payment-guarantee.entity';
import { PaymentGuaranteeStore } from './payment-guarantee.store';
import { paymentGuaranteeView, type PaymentGuaranteeView } from './payment-guarantee.view';

@Injectable()
export class FindPaymentGuarantees extends FindPapers<PaymentGuaranteeEntity, PaymentGuaranteeView> {
  constructor(transactions: Transactions, projects: ProjectStore, papers: PaymentGuaranteeStore) {
    super(transactions, projects, papers, { owner: 'project', paper: 'payment guarantee', view: paymentGuaranteeView });
  }
}
