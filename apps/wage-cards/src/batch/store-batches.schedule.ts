import { Injectable } from '@nestjs/common';
import { BackgroundSchedule } from '@anxin/batches';
import { DueSources, Timers } from '@anxin/timers';
import { PayrollBatches } from './payroll-batches.provider';

/** Takes up batches that a crash or a lost database interrupted, and gives up silent uploads. */
@Injectable()
export class StoreBatchesSchedule extends BackgroundSchedule {
  constructor(batches: PayrollBatches, timers: Timers, due: DueSources) {
    super('batches', 'store-batches', batches, timers, due);
  }
}
