import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import { FindPapers } from '../paper/find-papers.use-case';
import type { DeferralEntity } from './deferral.entity';
import { DeferralStore } from './deferral.store';
import { deferralView, type DeferralView } from './deferral.view';

@Injectable()
export class FindDeferrals extends FindPapers<DeferralEntity, DeferralView> {
  constructor(transactions: Transactions, employers: EmployerStore, deferrals: DeferralStore) {
    super(transactions, employers, deferrals, { owner: 'employer', paper: 'deferral', view: deferralView });
  }
}
