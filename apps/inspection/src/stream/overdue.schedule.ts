import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { StoredClock } from '@anxin/persistence';
import { DueSources, Timers } from '@anxin/timers';
import { TellOverdue } from './tell-overdue.use-case';

const MINUTE = 60_000;

/** Wakes the telling of deadlines on the morning after they ran out. */
@Injectable()
export class OverdueSchedule implements OnApplicationBootstrap {
  constructor(
    private readonly timers: Timers,
    private readonly due: DueSources,
    private readonly clock: StoredClock,
    private readonly overdue: TellOverdue,
  ) {}

  onApplicationBootstrap(): void {
    this.due.add('overdue-deadlines', {
      nextDue: async (until) => {
        const next = await this.overdue.next();
        return next && next > (await this.clock.now()) && next <= until ? next : null;
      },
      countDue: () => this.overdue.count(),
      fire: () => this.overdue.run(),
    });
    this.timers.every('overdue-deadlines', MINUTE, () => this.overdue.run());
  }
}
