import { Injectable } from '@nestjs/common';
import { BackgroundSchedule } from '@anxin/batches';
import { DueSources, Timers } from '@anxin/timers';
import { FileMessages } from './file-messages.use-case';

/** Takes up what a crash, or an API that was away, interrupted. */
@Injectable()
export class FileMessagesSchedule extends BackgroundSchedule {
  constructor(messages: FileMessages, timers: Timers, due: DueSources) {
    super('messages', 'file-messages', messages, timers, due);
  }
}
