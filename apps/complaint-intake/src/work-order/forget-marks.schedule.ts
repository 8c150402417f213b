import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Timers } from '@anxin/timers';
import { ForgetMarks } from './forget-marks.use-case';

const QUARTER_HOUR = 900_000;

@Injectable()
export class ForgetMarksNowAndThen implements OnApplicationBootstrap {
  constructor(
    private readonly timers: Timers,
    private readonly forgetMarks: ForgetMarks,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.every('forget-marks', QUARTER_HOUR, () => this.forgetMarks.run(), 'wall');
  }
}
