import { Injectable } from '@nestjs/common';
import { BackgroundSchedule } from '@anxin/batches';
import { DueSources, Timers } from '@anxin/timers';
import { ReturnFiles } from './return-files.provider';

/** Takes up return files that a crash or a lost database interrupted, and gives up silent uploads. */
@Injectable()
export class StoreReturnFilesSchedule extends BackgroundSchedule {
  constructor(files: ReturnFiles, timers: Timers, due: DueSources) {
    super('return-files', 'store-return-files', files, timers, due);
  }
}
