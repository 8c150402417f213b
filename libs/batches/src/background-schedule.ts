import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { DueSource, DueSources, Timers } from '@anxin/timers';

const EVERY_MS = 5_000;

/** Work in the background that a timer takes up again. */
export interface BackgroundWork {
  run(): Promise<void>;
  soon(): void;
  stop(): Promise<void>;
  /** How much of it is left. */
  count(): Promise<number>;
}

/** Takes up what a crash or a lost database interrupted: at start, and every few seconds. Nothing is settled while any of it is left. */
export class BackgroundSchedule implements DueSource, OnApplicationBootstrap, BeforeApplicationShutdown {
  /**
   * @param name of what is due: 'batches'
   * @param timer its name: 'store-batches'
   */
  constructor(
    private readonly name: string,
    private readonly timer: string,
    private readonly work: BackgroundWork,
    private readonly timers: Timers,
    private readonly due: DueSources,
  ) {}

  onApplicationBootstrap(): void {
    this.due.add(this.name, this);
    this.timers.every(this.timer, EVERY_MS, () => this.work.run(), 'wall');
    this.work.soon();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.work.stop();
  }

  /** It waits for no instant: it goes on at once. */
  async nextDue(): Promise<null> {
    return null;
  }

  countDue(): Promise<number> {
    return this.work.count();
  }

  fire(): Promise<void> {
    return this.work.run();
  }
}
