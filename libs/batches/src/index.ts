/** Batches (批量报送): files of many rows, taken in while they come, stored in the background. Used by wage-cards (payrolls) and contract-filing (contracts, employments). */
export { BackgroundPasses } from './background-passes';
export { BackgroundSchedule, type BackgroundWork } from './background-schedule';
export { MOST_BYTES, OTHER_REGION, type Batch, type BatchState, type OpenBatch, type Outcome, type Progress, type RowFault } from './batch';
export type { BatchKind, RowReader } from './batch-kind';
export { BatchPartStore } from './batch-part.store';
export { createBatchTables, dropBatchTables, type BatchTables } from './batch-tables';
export { BatchQuery, TemplateQuery } from './batch.dto';
export { BatchStore } from './batch.store';
export { batchView, csvRow, type BatchErrorView, type BatchView, type BatchWithErrorsView } from './batch.view';
export { Batches, csvFile } from './batches';
export { checkedBatchRow } from './checked-row';
export { Columns, whole, word, yesOrNo, type Column, type Fields } from './columns';
export { CSV, incomingBatch, NDJSON, XLSX, type GivenRow, type IncomingBatch } from './incoming-batch';
export { recordOf, recordsIn, RowSlices, Staging, type Slice } from './staging';
export { SingleRows } from './single-rows';
export { FILE_TYPES, TakesFile } from './takes-file';
