import { Injectable } from '@nestjs/common';
import { BackgroundSchedule } from '@anxin/batches';
import { DueSources, Timers } from '@anxin/timers';
import { EmploymentBatches } from './employment-batches.provider';

/** Takes up batches of employments that a crash or a lost database interrupted, and gives up silent uploads. */
@Injectable()
export class StoreEmploymentBatchesSchedule extends BackgroundSchedule {
  constructor(batches: EmploymentBatches, timers: Timers, due: DueSources) {
    super('employment-batches', 'store-employment-batches', batches, timers, due);
  }
}
