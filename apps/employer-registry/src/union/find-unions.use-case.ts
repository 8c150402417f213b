import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import { FindPapers } from '../paper/find-papers.use-case';
import type { UnionEntity } from './union.entity';
import { UnionStore } from './union.store';
import { unionView, type UnionView } from './union.view';

@Injectable()
export class FindUnions extends FindPapers<UnionEntity, UnionView> {
  constructor(transactions: Transactions, employers: EmployerStore, papers: UnionStore) {
    super(transactions, employers, papers, { owner: 'employer', paper: 'union entry', view: unionView });
  }
}
