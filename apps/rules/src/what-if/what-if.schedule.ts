import { Injectable } from '@nestjs/common';
import { BackgroundSchedule } from '@anxin/batches';
import { DueSources, Timers } from '@anxin/timers';
import { RunWhatIfs } from './run-what-ifs.use-case';

/** Takes up what-ifs that a crash or a lost database interrupted. */
@Injectable()
export class WhatIfSchedule extends BackgroundSchedule {
  constructor(whatIfs: RunWhatIfs, timers: Timers, due: DueSources) {
    super('what-ifs', 'run-what-ifs', whatIfs, timers, due);
  }
}
