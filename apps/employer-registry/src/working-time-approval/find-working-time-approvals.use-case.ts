import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { FindPapers } from '../paper/find-papers.use-case';
import { EmployerStore } from '../employer/employer.store';
import type { WorkingTimeApprovalEntity } from './working-time-approval.entity';
import { WorkingTimeApprovalStore } from './working-time-approval.store';
import { workingTimeApprovalView, type WorkingTimeApprovalView } from './working-time-approval.view';

@Injectable()
export class FindWorkingTimeApprovals extends FindPapers<WorkingTimeApprovalEntity, WorkingTimeApprovalView> {
  constructor(transactions: Transactions, employers: EmployerStore, papers: WorkingTimeApprovalStore) {
    super(transactions, employers, papers, { owner: 'employer', paper: 'approval of special working time', view: workingTimeApprovalView });
  }
}
