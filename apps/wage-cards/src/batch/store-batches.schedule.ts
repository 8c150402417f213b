import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DueSources, Timers, type DueSource } from '@anxin/timers';
import { StoreBatches } from './store-batches.use-case';

const EVERY_MS = 5_000;

/** Takes up batches that a crash or a lost database interrupted, and gives up silent uploads: at start, and every few seconds. */
@Injectable()
export class StoreBatchesSchedule implements DueSource, OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly batches: StoreBatches,
    private readonly timers: Timers,
    private readonly due: DueSources,
  ) {}

  onApplicationBootstrap(): void {
    this.due.add('batches', this);
    this.timers.every('store-batches', EVERY_MS, () => this.batches.run());
    this.batches.soon();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.batches.stop();
  }

  /** A batch waits for no instant: it goes on at once. */
  async nextDue(): Promise<null> {
    return null;
  }

  /** Nothing is settled while a received batch is not stored. */
  countDue(): Promise<number> {
    return this.batches.count();
  }

  fire(): Promise<void> {
    return this.batches.run();
  }
}
