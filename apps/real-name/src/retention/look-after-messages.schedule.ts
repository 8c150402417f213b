import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Timers } from '@anxin/timers';
import { LookAfterMessages } from './look-after-messages.use-case';

const LOOK_AGAIN_MS = 5_000;
const FORGET_MS = 3_600_000;

@Injectable()
export class LookAfterMessagesSchedule implements OnApplicationBootstrap {
  constructor(
    private readonly lookAfterMessages: LookAfterMessages,
    private readonly timers: Timers,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.every('look-again', LOOK_AGAIN_MS, () => this.lookAfterMessages.lookAgain());
    this.timers.every('forget', FORGET_MS, () => this.lookAfterMessages.forget(), 'wall');
  }
}
