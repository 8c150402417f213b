import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Timers } from '@anxin/timers';
import { TellWebhook } from './tell-webhook.use-case';

const EVERY_MS = 5_000;

/** Wakes the telling by webhook; the wall's time, not the business clock's. */
@Injectable()
export class TellingSchedule implements OnApplicationBootstrap {
  constructor(
    private readonly timers: Timers,
    private readonly tell: TellWebhook,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.every('tell-webhook', EVERY_MS, () => this.tell.run(), 'wall');
  }
}
