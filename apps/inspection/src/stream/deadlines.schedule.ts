import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { StoredClock } from '@anxin/persistence';
import { DueSources, Timers } from '@anxin/timers';
import { TellDeadlines } from './tell-deadlines.use-case';

const MINUTE = 60_000;

/** Wakes the telling of deadlines on the morning before they fall due. */
@Injectable()
export class DeadlinesSchedule implements OnApplicationBootstrap {
  constructor(
    private readonly timers: Timers,
    private readonly due: DueSources,
    private readonly clock: StoredClock,
    private readonly deadlines: TellDeadlines,
  ) {}

  onApplicationBootstrap(): void {
    this.due.add('eves-of-deadlines', {
      nextDue: async (until) => {
        const next = await this.deadlines.next();
        return next && next > (await this.clock.now()) && next <= until ? next : null;
      },
      countDue: () => this.deadlines.count(),
      fire: () => this.deadlines.run(),
    });
    this.timers.every('eves-of-deadlines', MINUTE, () => this.deadlines.run());
  }
}
