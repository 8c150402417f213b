import { Injectable } from '@nestjs/common';
import { Batches, batchView } from '@anxin/batches';
import { StoredClock, Transactions } from '@anxin/persistence';
import { BatchRows } from '../batch/batch-rows.use-case';
import { partyFaults } from '../employment/employment';
import { RegisterEmploymentInput } from '../employment/employment.dto';
import { OTHERS_PEOPLE } from '../employment/register-employment.use-case';
import { EMPLOYMENT_COLUMNS } from './employment-batch.dto';
import { StoreEmploymentSlice } from './store-employment-slice.use-case';

/** Files of employments: each row is registered as `POST /employments` would. */
@Injectable()
export class EmploymentBatches extends Batches {
  constructor(transactions: Transactions, clock: StoredClock, rows: BatchRows, slices: StoreEmploymentSlice) {
    super(transactions, clock, {
      tables: { name: 'employment_batch' },
      columns: EMPLOYMENT_COLUMNS,
      view: batchView,
      reader: (caller) => rows.reader(RegisterEmploymentInput, caller, OTHERS_PEOPLE, partyFaults),
      store: (tx, batch, contents) => slices.run(tx, batch, contents),
    });
  }
}
