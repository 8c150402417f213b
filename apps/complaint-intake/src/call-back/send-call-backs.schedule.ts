import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Timers } from '@anxin/timers';
import { SendCallBacks } from './send-call-backs.use-case';

const EVERY_MS = 2_000;

/** Sends what steps have left to be sent, and again what was not acknowledged. By the wall clock: the business clock waits for no hotline. */
@Injectable()
export class SendCallBacksSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly timers: Timers,
    private readonly sendCallBacks: SendCallBacks,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.every('send-call-backs', EVERY_MS, () => this.sendCallBacks.run(), 'wall');
    this.sendCallBacks.soon();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sendCallBacks.stop();
  }
}
