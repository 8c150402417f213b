import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Timers } from '@anxin/timers';
import { TellOutside } from './tell-outside.use-case';

const EVERY_MS = 5_000;

/** Wakes the telling beside the stream; the wall's time, not the business clock's. */
@Injectable()
export class TellingSchedule implements OnApplicationBootstrap {
  private readonly logger = new Logger('telling');

  constructor(
    private readonly timers: Timers,
    private readonly tell: TellOutside,
  ) {}

  onApplicationBootstrap(): void {
    this.logger.log(`inspectors are told by the stream${this.tell.by.map((channel) => ` and by ${channel}`).join('')}`);
    this.timers.every('tell-outside', EVERY_MS, () => this.tell.run(), 'wall');
  }
}
