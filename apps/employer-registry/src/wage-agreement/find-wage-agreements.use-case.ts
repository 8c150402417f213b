import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import { FindPapers } from '../paper/find-papers.use-case';
import type { WageAgreementEntity } from './wage-agreement.entity';
import { WageAgreementStore } from './wage-agreement.store';
import { wageAgreementView, type WageAgreementView } from './wage-agreement.view';

@Injectable()
export class FindWageAgreements extends FindPapers<WageAgreementEntity, WageAgreementView> {
  constructor(transactions: Transactions, employers: EmployerStore, papers: WageAgreementStore) {
    super(transactions, employers, papers, { owner: 'employer', paper: 'wage agreement', view: wageAgreementView });
  }
}
