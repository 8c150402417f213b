import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DueSources, Timers, type DueSource } from '@anxin/timers';
import { ContinueSubmissions } from './continue-submissions.use-case';

const EVERY_MS = 5_000;

/** Takes up submissions that a crash or a lost database interrupted: at start, and every few seconds. */
@Injectable()
export class ContinueSubmissionsSchedule implements DueSource, OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly submissions: ContinueSubmissions,
    private readonly timers: Timers,
    private readonly due: DueSources,
  ) {}

  onApplicationBootstrap(): void {
    this.due.add('submissions', this);
    this.timers.every('continue-submissions', EVERY_MS, () => this.submissions.run());
    this.submissions.soon();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.submissions.stop();
  }

  /** A submission waits for no instant: it goes on at once. */
  async nextDue(): Promise<null> {
    return null;
  }

  /** Nothing is settled while a submission is under way. */
  countDue(): Promise<number> {
    return this.submissions.count();
  }

  fire(): Promise<void> {
    return this.submissions.run();
  }
}
