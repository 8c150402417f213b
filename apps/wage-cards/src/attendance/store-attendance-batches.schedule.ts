import { Injectable } from '@nestjs/common';
import { BackgroundSchedule } from '@anxin/batches';
import { DueSources, Timers } from '@anxin/timers';
import { AttendanceBatches } from './attendance-batches.provider';

/** Takes up files of attendance that a crash or a lost database interrupted, and gives up silent uploads. */
@Injectable()
export class StoreAttendanceBatchesSchedule extends BackgroundSchedule {
  constructor(batches: AttendanceBatches, timers: Timers, due: DueSources) {
    super('attendance-batches', 'store-attendance-batches', batches, timers, due);
  }
}
