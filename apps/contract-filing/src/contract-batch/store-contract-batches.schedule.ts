import { Injectable } from '@nestjs/common';
import { BackgroundSchedule } from '@anxin/batches';
import { DueSources, Timers } from '@anxin/timers';
import { ContractBatches } from './contract-batches.provider';

/** Takes up batches of contracts that a crash or a lost database interrupted, and gives up silent uploads. */
@Injectable()
export class StoreContractBatchesSchedule extends BackgroundSchedule {
  constructor(batches: ContractBatches, timers: Timers, due: DueSources) {
    super('contract-batches', 'store-contract-batches', batches, timers, due);
  }
}
