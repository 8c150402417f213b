import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { isDatabaseOutage } from '@anxin/persistence';
import { DueSources, SingleFlight, Timers, type DueSource } from '@anxin/timers';
import { DecideSubjects } from './decide-subjects.use-case';
import { DecisionWaker } from './decision-waker';

const EVERY_MS = 5_000;

/** Wakes the judging of what waits: after facts, after each mark, and every few seconds behind that. One run at a time. */
@Injectable()
export class DecideSchedule implements DueSource, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('decide');
  // What waits stays in the tables; the next wake-up tries again.
  private readonly flight = new SingleFlight(
    () => this.judge(),
    (error) =>
      this.logger[isDatabaseOutage(error) ? 'warn' : 'error'](
        `judging was broken off: ${(error as Error).message}`,
        (error as Error).stack,
      ),
  );

  private alarm: NodeJS.Timeout | undefined;

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
    // What a fault of the rules kept back may be judged by those that start now.
    void this.decide.tryAgain(true).then(
      () => this.fire(),
      (error: Error) => this.logger.warn(`what could not be judged waits on: ${error.message}`),
    );
  }

  beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.alarm);
    return this.flight.stop();
  }

  nextDue(until: Date): Promise<Date | null> {
    return this.decide.nextAfterNow(until);
  }

  countDue(): Promise<number> {
    return this.decide.waiting();
  }

  /** Judges what can be judged; called while it runs, it runs once more afterwards. */
  fire(): Promise<void> {
    return this.flight.run();
  }

  /** Judges, and wakes again at the instant at which the next day falls due, if that comes before the next round. */
  private async judge(): Promise<void> {
    await this.decide.run();
    const soonest = await this.decide.soonest(EVERY_MS);
    clearTimeout(this.alarm);
    if (soonest !== null && this.flight.goesOn) this.alarm = setTimeout(() => void this.fire(), soonest).unref();
  }
}
