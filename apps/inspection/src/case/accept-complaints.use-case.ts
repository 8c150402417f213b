import { Injectable } from '@nestjs/common';
import type { ComplaintAccepted } from '@anxin/contracts';
import { SetAside, type Delivered } from '@anxin/messaging';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { decidedWithoutAt, FollowFacts } from './follow-facts.use-case';

const BATCH = 200;
export const waitsForProject = (project: string): string => `project:${project}`;

/** Files accepted complaints; one that names a project of unknown sector waits for it, at most until the morning after. */
@Injectable()
export class AcceptComplaints {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly setAside: SetAside,
    private readonly facts: FollowFacts,
  ) {}

  async take(tx: Tx, events: readonly Delivered<ComplaintAccepted>[], whole = false): Promise<void> {
    const left = await this.facts.accepted(
      tx,
      events.map(({ data, time }) => ({ news: data, at: time })),
      whole,
    );
    for (const place of left) {
      const event = events[place]!;
      await this.setAside.keep(tx, event, waitsForProject(event.data.project!), decidedWithoutAt(event.time));
    }
  }

  /** Takes up what waited for projects that have come. */
  async takeUp(tx: Tx, projects: readonly string[]): Promise<void> {
    const events = await this.setAside.takeUp<ComplaintAccepted>(tx, projects.map(waitsForProject));
    if (events.length) await this.take(tx, events);
  }

  async next(): Promise<Date | null> {
    return this.transactions.reading((tx) => this.setAside.nextDue(tx));
  }

  /** Decides without its project what has waited long enough. */
  async takeDue(): Promise<void> {
    for (;;) {
      const taken = await this.transactions.run(async (tx) => {
        const events = await this.setAside.due<ComplaintAccepted>(tx, await this.clock.now(tx), BATCH);
        if (events.length) await this.take(tx, events, true);
        return events.length;
      });
      if (taken < BATCH) return;
    }
  }
}
