import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { FindPapers } from '../paper/find-papers.use-case';
import { EmployerStore } from '../employer/employer.store';
import type { WageSystemEntity } from './wage-system.entity';
import { WageSystemStore } from './wage-system.store';
import { wageSystemView, type WageSystemView } from './wage-system.view';

@Injectable()
export class FindWageSystems extends FindPapers<WageSystemEntity, WageSystemView> {
  constructor(transactions: Transactions, employers: EmployerStore, papers: WageSystemStore) {
    super(transactions, employers, papers, { owner: 'employer', paper: 'wage-management system', view: wageSystemView });
  }
}
