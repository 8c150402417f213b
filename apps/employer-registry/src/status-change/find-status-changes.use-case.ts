import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import { FindPapers } from '../paper/find-papers.use-case';
import type { StatusChangeEntity } from './status-change.entity';
import { StatusChangeStore } from './status-change.store';
import { statusChangeView, type StatusChangeView } from './status-change.view';

@Injectable()
export class FindStatusChanges extends FindPapers<StatusChangeEntity, StatusChangeView> {
  constructor(transactions: Transactions, employers: EmployerStore, changes: StatusChangeStore) {
    super(transactions, employers, changes, { owner: 'employer', paper: 'status change', view: statusChangeView });
  }
}
