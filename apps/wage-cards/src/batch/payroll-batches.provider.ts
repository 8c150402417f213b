import { Injectable } from '@nestjs/common';
import { Batches, Columns } from '@anxin/batches';
import { StoredClock, Transactions } from '@anxin/persistence';
import { ContinueSubmissions } from '../payroll/continue-submissions.use-case';
import { PAYROLL_COLUMNS } from './batch-columns';
import { BatchLongStore } from './batch-long.store';
import { payrollBatchView, type PayrollBatchView } from './batch.view';
import { ReadPayrollRows, type PayrollRows } from './read-payroll-rows.use-case';
import { StoreSlice } from './store-slice.use-case';

/** Files of payrolls of many employers: each employer, month and project in one becomes one payroll, submitted. */
@Injectable()
export class PayrollBatches extends Batches<PayrollBatchView, 'payrolls'> {
  constructor(
    transactions: Transactions,
    clock: StoredClock,
    rows: ReadPayrollRows,
    slices: StoreSlice,
    long: BatchLongStore,
    submissions: ContinueSubmissions,
  ) {
    super(transactions, clock, {
      tables: { name: 'payroll_batch', counts: ['payrolls'], pending: ['payroll_batch_long'] },
      columns: new Columns(PAYROLL_COLUMNS, 'a payroll batch', ['姓名', 'name']),
      view: payrollBatchView,
      reader: (caller) => rows.run(caller),
      store: (tx, batch, contents) => slices.run(tx, batch, contents),
      plan: (tx, batch, reader) => long.plan(tx, batch, (reader as PayrollRows).plan.long()),
      afterSlices: (tx, batch) => slices.runLong(tx, batch),
      // Long payrolls leave piece by piece from here on.
      ended: () => submissions.soon(),
    });
  }
}
