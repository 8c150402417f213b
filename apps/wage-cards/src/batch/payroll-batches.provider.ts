import { Injectable } from '@nestjs/common';
import { Batches, Columns } from '@anxin/batches';
import { StoredClock, Transactions } from '@anxin/persistence';
import { PAYROLL_COLUMNS } from './batch-columns';
import { payrollBatchView, type PayrollBatchView } from './batch.view';
import { ReadPayrollRows, type PayrollRows } from './read-payroll-rows.use-case';
import { ROW_COLUMNS } from './staged-row.store';
import { StoreSlice } from './store-slice.use-case';

/** Files of payrolls of many employers: each employer, month and project in one becomes one payroll, submitted. */
@Injectable()
export class PayrollBatches extends Batches<PayrollBatchView, 'payrolls'> {
  constructor(transactions: Transactions, clock: StoredClock, rows: ReadPayrollRows, slices: StoreSlice) {
    super(transactions, clock, {
      tables: { name: 'payroll_batch', counts: ['payrolls'], pending: ['payroll_batch_head'], rowColumns: ROW_COLUMNS },
      columns: new Columns(PAYROLL_COLUMNS, 'a payroll batch', ['姓名', 'name']),
      view: payrollBatchView,
      reader: (caller, _, batch) => rows.run(caller, batch),
      store: (tx, batch, _, slice) => slices.run(tx, batch, slice),
      plan: (tx, batch, reader) => slices.plan(tx, batch, (reader as PayrollRows).plan.payrolls()),
    });
  }
}
