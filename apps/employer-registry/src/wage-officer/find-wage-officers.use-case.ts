import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { FindPapers } from '../paper/find-papers.use-case';
import { ProjectStore } from '../project/project.store';
import type { WageOfficerEntity } from './wage-officer.entity';
import { WageOfficerStore } from './wage-officer.store';
import { wageOfficerView, type WageOfficerView } from './wage-officer.view';

@Injectable()
export class FindWageOfficers extends FindPapers<WageOfficerEntity, WageOfficerView> {
  constructor(transactions: Transactions, projects: ProjectStore, papers: WageOfficerStore) {
    super(transactions, projects, papers, { owner: 'project', paper: 'wage officer', view: wageOfficerView });
  }
}
