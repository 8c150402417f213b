import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { StoredClock } from '@anxin/persistence';
import { DueSources, Timers } from '@anxin/timers';
import { EscalateAssignments } from './escalate-assignments.use-case';

const MINUTE = 60_000;

/** Wakes the telling up the line once an assignment's term is over. */
@Injectable()
export class EscalationsSchedule implements OnApplicationBootstrap {
  constructor(
    private readonly timers: Timers,
    private readonly due: DueSources,
    private readonly clock: StoredClock,
    private readonly escalate: EscalateAssignments,
  ) {}

  onApplicationBootstrap(): void {
    this.due.add('unconfirmed-assignments', {
      nextDue: async (until) => {
        const next = await this.escalate.next();
        return next && next > (await this.clock.now()) && next <= until ? next : null;
      },
      countDue: () => this.escalate.count(),
      fire: () => this.escalate.run(),
    });
    this.timers.every('unconfirmed-assignments', MINUTE, () => this.escalate.run());
  }
}
