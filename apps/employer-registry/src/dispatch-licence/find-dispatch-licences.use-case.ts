import { Injectable } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { EmployerStore } from '../employer/employer.store';
import { FindPapers } from '../paper/find-papers.use-case';
import type { DispatchLicenceEntity } from './dispatch-licence.entity';
import { DispatchLicenceStore } from './dispatch-licence.store';
import { dispatchLicenceView, type DispatchLicenceView } from './dispatch-licence.view';

@Injectable()
export class FindDispatchLicences extends FindPapers<DispatchLicenceEntity, DispatchLicenceView> {
  constructor(transactions: Transactions, employers: EmployerStore, dispatchLicences: DispatchLicenceStore) {
    super(transactions, employers, dispatchLicences, { owner: 'employer', paper: 'dispatch licence', view: dispatchLicenceView });
  }
}
