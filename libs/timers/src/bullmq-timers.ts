import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { InProcessTimers } from './in-process-timers';

/** How often the schedulers are put back, in case Redis was wiped, and how often the process wakes its work without Redis. */
const RECONCILE_MS = 60_000;
/** A Redis that is away must not hold the shutdown longer than this. */
const CLOSE_MS = 1_000;

/**
 * Timers through BullMQ job schedulers: of several copies of a service one is woken. Redis holds nothing else; each minute the schedulers are put back,
 * and each process wakes its own work too, so that a Redis that is away delays it by a minute at most.
 */
export class BullmqTimers extends InProcessTimers {
  private readonly connections: readonly Redis[];
  private readonly queue: Queue;
  private readonly worker: Worker;
  private readonly schedules = new Map<string, number>();
  private readonly reconcile: NodeJS.Timeout;

  constructor(
    service: string,
    redisUrl: string,
    private readonly reconcileMs = RECONCILE_MS,
  ) {
    super();
    this.connections = [this.connect(redisUrl), this.connect(redisUrl)];
    const name = `anxin-${service}`;
    this.queue = new Queue(name, { connection: this.connections[0]! });
    this.worker = new Worker(name, (job) => this.woken(job.name), { connection: this.connections[1]!, concurrency: 4 });
    // Redis being away is no error of ours; the connection says so at debug level.
    this.queue.on('error', () => undefined);
    this.worker.on('error', () => undefined);
    this.reconcile = setInterval(() => void this.putBack(), reconcileMs);
    this.reconcile.unref();
  }

  override every(name: string, milliseconds: number, work: () => Promise<void>, clock?: 'business' | 'wall'): void {
    super.every(name, Math.max(milliseconds, this.reconcileMs), work, clock);
    this.schedules.set(name, milliseconds);
    void this.schedule(name, milliseconds);
  }

  override async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.reconcile);
    await super.beforeApplicationShutdown();
    const closing = Promise.all([this.worker.close(), this.queue.close()]).catch(() => undefined);
    await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref())]);
    // BullMQ leaves connections open that it was given.
    for (const connection of this.connections) connection.disconnect();
  }

  private connect(url: string): Redis {
    const connection = new Redis(url, {
      maxRetriesPerRequest: null,
      // BullMQ makes its own copy of a connection; after the shutdown none of them may go on trying.
      retryStrategy: (times) => (this.stopped ? null : Math.min(times * 50, 2_000)),
    });
    connection.on('error', (error: Error) => this.logger.debug(`redis: ${error.message}`));
    return connection;
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
