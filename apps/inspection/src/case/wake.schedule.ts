import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { StoredClock } from '@anxin/persistence';
import { DueSources, Timers } from '@anxin/timers';
import { AcceptComplaints } from './accept-complaints.use-case';
import { LeadCases } from './lead-cases.use-case';

const MINUTE = 60_000;

/** Wakes what waited long enough for its project, and cases that nobody leads. */
@Injectable()
export class WakeCases implements OnApplicationBootstrap {
  constructor(
    private readonly timers: Timers,
    private readonly due: DueSources,
    private readonly clock: StoredClock,
    private readonly accept: AcceptComplaints,
    private readonly lead: LeadCases,
  ) {}

  onApplicationBootstrap(): void {
    // What is set aside and due is counted by the messaging's own reading; here it is only found and fired.
    this.due.add('complaints-set-aside', {
      nextDue: (until) => this.after(() => this.accept.next(), until),
      countDue: async () => ((await this.isDue(() => this.accept.next())) ? 1 : 0),
      fire: () => this.accept.takeDue(),
    });
    this.timers.every('complaints-set-aside', MINUTE, () => this.accept.takeDue());
    this.timers.every('propose-leads', MINUTE, () => this.lead.run());
  }

  private async after(next: () => Promise<Date | null>, until: Date): Promise<Date | null> {
    const at = await next();
    return at && at > (await this.clock.now()) && at <= until ? at : null;
  }

  private async isDue(next: () => Promise<Date | null>): Promise<boolean> {
    const at = await next();
    return at !== null && at <= (await this.clock.now());
  }
}
