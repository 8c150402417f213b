import { Injectable } from '@nestjs/common';
import { Batches, batchView } from '@anxin/batches';
import { StoredClock, Transactions } from '@anxin/persistence';
import { BatchRows } from '../batch/batch-rows.use-case';
import { FileContractInput } from '../contract/contract.dto';
import { OTHERS_CONTRACT } from '../contract/file-contract.use-case';
import { CONTRACT_COLUMNS } from './contract-batch.dto';
import { StoreContractSlice } from './store-contract-slice.use-case';

/** Files of contracts: each row is filed as `POST /contracts` would. */
@Injectable()
export class ContractBatches extends Batches {
  constructor(transactions: Transactions, clock: StoredClock, rows: BatchRows, slices: StoreContractSlice) {
    super(transactions, clock, {
      tables: { name: 'contract_batch' },
      columns: CONTRACT_COLUMNS,
      view: batchView,
      // What hangs on the day is asked when a row is stored.
      reader: (caller) => rows.reader(FileContractInput, caller, OTHERS_CONTRACT, () => []),
      store: (tx, batch, contents) => slices.run(tx, batch, contents),
    });
  }
}
