import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { StoredClock } from '@anxin/persistence';
import { DueSources, Timers } from '@anxin/timers';
import { TellComplaintClocks } from './tell-complaint-clocks.use-case';

const MINUTE = 60_000;

/** Wakes the telling of complaints’ clocks on the mornings before and after their last day. */
@Injectable()
export class ComplaintClocksSchedule implements OnApplicationBootstrap {
  constructor(
    private readonly timers: Timers,
    private readonly due: DueSources,
    private readonly clock: StoredClock,
    private readonly clocks: TellComplaintClocks,
  ) {}

  onApplicationBootstrap(): void {
    this.due.add('clocks-of-complaints', {
      nextDue: async (until) => {
        const next = await this.clocks.next();
        return next && next > (await this.clock.now()) && next <= until ? next : null;
      },
      countDue: () => this.clocks.count(),
      fire: () => this.clocks.run(),
    });
    this.timers.every('clocks-of-complaints', MINUTE, () => this.clocks.run());
  }
}
