import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { isDatabaseOutage } from '@anxin/persistence';
import { DueSources, Timers, type DueSource } from '@anxin/timers';
import { DecideSubjects } from './decide-subjects.use-case';
import { DecisionWaker } from './decision-waker';

const EVERY_MS = 5_000;

/** Wakes the judging of what waits: after facts, after each mark, and every few seconds behind that. One run at a time. */
@Injectable()
export class DecideSchedule implements DueSource, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('decide');
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly decide: DecideSubjects,
    private readonly waker: DecisionWaker,
    private readonly timers: Timers,
    private readonly dues: DueSources,
  ) {}

  onApplicationBootstrap(): void {
    this.waker.onWake(() => void this.fire());
    this.dues.add('rules', this);
    this.timers.every('decide-subjects', EVERY_MS, () => this.fire());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  nextDue(until: Date): Promise<Date | null> {
    return this.decide.nextAfterNow(until);
  }

  countDue(): Promise<number> {
    return this.decide.waiting();
  }

  /** Judges what can be judged; called while it runs, it runs once more afterwards. */
  fire(): Promise<void> {
    this.again = true;
    this.running ??= this.loop().finally(() => (this.running = undefined));
    return this.running;
  }

  private async loop(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        await this.decide.run();
      } catch (error) {
        // What waits stays in the tables; the next wake-up tries again.
        this.logger[isDatabaseOutage(error) ? 'warn' : 'error'](
          `judging was broken off: ${(error as Error).message}`,
          (error as Error).stack,
        );
      }
    }
  }
}
