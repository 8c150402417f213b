import { Injectable } from '@nestjs/common';
import { BackgroundSchedule } from '@anxin/batches';
import { DueSources, Timers } from '@anxin/timers';
import { ContinueSubmissions } from './continue-submissions.use-case';

/** Takes up submissions that a crash or a lost database interrupted. */
@Injectable()
export class ContinueSubmissionsSchedule extends BackgroundSchedule {
  constructor(submissions: ContinueSubmissions, timers: Timers, due: DueSources) {
    super('submissions', 'continue-submissions', submissions, timers, due);
  }
}
