import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import { FindPapers } from '../paper/find-papers.use-case';
import type { HeadcountEntity } from './headcount.entity';
import { HeadcountStore } from './headcount.store';
import { headcountView, type HeadcountView } from './headcount.view';

@Injectable()
export class FindHeadcounts extends FindPapers<HeadcountEntity, HeadcountView> {
  constructor(transactions: Transactions, employers: EmployerStore, headcounts: HeadcountStore) {
    super(transactions, employers, headcounts, { owner: 'employer', paper: 'headcount', view: headcountView });
  }
}
