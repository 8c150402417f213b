import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Timers } from '@anxin/timers';
import { SendMessages } from './send-messages.use-case';

const EVERY_MS = 2_000;

/** Sends what steps have left to be told, and again what was not taken. By the wall clock: who is woken at night, and when a gateway answers, has nothing to do with business time. */
@Injectable()
export class SendMessagesSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly timers: Timers,
    private readonly sendMessages: SendMessages,
  ) {}

  onApplicationBootstrap(): void {
    this.sendMessages.announce();
    this.timers.every('send-messages', EVERY_MS, () => this.sendMessages.run(), 'wall');
    this.sendMessages.soon();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sendMessages.stop();
  }
}
