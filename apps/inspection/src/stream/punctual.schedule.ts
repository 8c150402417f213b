import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { StoredClock } from '@anxin/persistence';
import { DueSources, Timers } from '@anxin/timers';
import { EscalateAssignments } from '../assignment/escalate-assignments.use-case';
import { TellComplaintClocks } from './tell-complaint-clocks.use-case';
import { TellDeadlines } from './tell-deadlines.use-case';
import { TellOverdue } from './tell-overdue.use-case';

const MINUTE = 60_000;

/** What is to be told at an instant of the business clock. */
interface Punctual {
  /** The next instant, or null. */
  next(): Promise<Date | null>;
  count(): Promise<number>;
  run(): Promise<void>;
}

/** Wakes what the stream tells on a morning: the eves of deadlines, what ran out, and assignments that nobody confirmed. */
@Injectable()
export class PunctualSchedule implements OnApplicationBootstrap {
  private readonly works: Readonly<Record<string, Punctual>>;

  constructor(
    private readonly timers: Timers,
    private readonly due: DueSources,
    private readonly clock: StoredClock,
    deadlines: TellDeadlines,
    overdue: TellOverdue,
    complaintClocks: TellComplaintClocks,
    escalations: EscalateAssignments,
  ) {
    this.works = {
      'eves-of-deadlines': deadlines,
      'overdue-deadlines': overdue,
      'clocks-of-complaints': complaintClocks,
      'unconfirmed-assignments': escalations,
    };
  }

  onApplicationBootstrap(): void {
    for (const [name, work] of Object.entries(this.works)) {
      this.due.add(name, {
        nextDue: async (until) => {
          const next = await work.next();
          return next && next > (await this.clock.now()) && next <= until ? next : null;
        },
        countDue: () => work.count(),
        fire: () => work.run(),
      });
      this.timers.every(name, MINUTE, () => work.run());
    }
  }
}
