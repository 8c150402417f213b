import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { InProcessTimers } from './in-process-timers';

/** With several copies of a service, how long one copy may be silent before the others' own ticks stand in for Redis. */
const RECONCILE_MS = 60_000;

/**
 * Timers through BullMQ job schedulers: of several copies of a service one is woken. Redis holds nothing else; each minute the schedulers are put back
 * in case Redis was wiped, and the process's own tick wakes the work where Redis is away.
 */
export class BullmqTimers extends InProcessTimers {
  private readonly connection: Redis;
  private readonly queue: Queue;
  private readonly worker: Worker;
  private readonly schedules = new Map<string, number>();
  private readonly reconcile: NodeJS.Timeout;

  constructor(service: string, redisUrl: string) {
    super();
    this.connection = new Redis(redisUrl, { maxRetriesPerRequest: null, enableOfflineQueue: true, lazyConnect: false });
    this.connection.on('error', (error) => this.logger.debug(`redis: ${error.message}`));
    const name = `anxin-${service}`;
    this.queue = new Queue(name, { connection: this.connection });
    this.worker = new Worker(name, async (job) => this.woken(job.name), { connection: this.connection.duplicate(), concurrency: 4 });
    this.queue.on('error', () => undefined);
    this.worker.on('error', () => undefined);
    this.reconcile = setInterval(() => void this.putBack(), RECONCILE_MS);
    this.reconcile.unref();
  }

  override every(name: string, milliseconds: number, work: () => Promise<void>): void {
    // Behind Redis the own tick is as slow as the reconciliation: it only has to notice that Redis is away.
    super.every(name, Math.max(milliseconds, RECONCILE_MS), work);
    this.schedules.set(name, milliseconds);
    void this.schedule(name, milliseconds);
  }

  override async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.reconcile);
    await super.beforeApplicationShutdown();
    const closing = Promise.all([this.worker.close(), this.queue.close()]).catch(() => undefined);
    // A Redis that is away must not hold the shutdown.
    await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
    this.connection.disconnect();
  }

  private async woken(name: string): Promise<void> {
    const flight = this.flights.get(name);
    if (flight && !this.stopped) await flight.run();
  }

  private async schedule(name: string, every: number): Promise<void> {
    try {
      await this.queue.upsertJobScheduler(name, { every }, { name, opts: { removeOnComplete: true, removeOnFail: true } });
    } catch (error) {
      if (!this.stopped) this.logger.debug(`schedule ${name}: ${(error as Error).message}`);
    }
  }

  private async putBack(): Promise<void> {
    for (const [name, every] of this.schedules) await this.schedule(name, every);
  }
}
