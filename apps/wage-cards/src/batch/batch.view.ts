import { batchView, type Batch, type BatchErrorView, type BatchView } from '@anxin/batches';

/** A batch of payrolls as callers see it; its counts move while it runs. */
export interface PayrollBatchView extends BatchView {
  /** Payrolls submitted. */
  readonly payrolls: number;
}

/** With what is wrong, row by row: the first 1000, all of them in the CSV beside. */
export interface PayrollBatchWithErrorsView extends PayrollBatchView {
  readonly errors: readonly BatchErrorView[];
}

export const payrollBatchView = (batch: Batch<'payrolls'>): PayrollBatchView => ({ ...batchView(batch), payrolls: batch.payrolls });
