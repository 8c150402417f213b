import { Injectable } from '@nestjs/common';
import { BackgroundSchedule } from '@anxin/batches';
import { DueSources, Timers } from '@anxin/timers';
import { ClueBatches } from './clue-batches.provider';

/** Takes up imports that a crash or a lost database interrupted, and gives up silent uploads. */
@Injectable()
export class StoreClueBatchesSchedule extends BackgroundSchedule {
  constructor(batches: ClueBatches, timers: Timers, due: DueSources) {
    super('clue-batches', 'store-clue-batches', batches, timers, due);
  }
}
