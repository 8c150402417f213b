import { Inject, Injectable, Logger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { DeadLetters } from './dead-letters';
import { MESSAGING_OPTIONS, type MessagingOptions } from './options';
import { SetAside } from './set-aside';

const LETTERS_EVERY_MS = 2_000;
const TABLES_EVERY_MS = 3_600_000;

/** What has to be done now and then: the inbox's partitions, forgotten arrivals, dead letters that someone asked to put back. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Housekeeping.name);
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<void> = Promise.resolve();
  private tablesAt = 0;

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    private readonly transactions: Transactions,
    private readonly deadLetters: DeadLetters,
    private readonly setAside: SetAside,
  ) {}

  onApplicationBootstrap(): void {
    if (this.options.rebuilt) return;
    this.timer = setInterval(() => this.tick(), LETTERS_EVERY_MS);
    this.timer.unref();
    this.tick();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.working;
  }

  /** Keeps the tables of the inbox in order: partitions of the next week, none older than 30 days. */
  async tables(): Promise<void> {
    await this.transactions.run((tx) => tx.query(`SELECT maintain_inbox((now() AT TIME ZONE 'UTC')::date)`));
    await this.transactions.run((tx) => this.setAside.forgetArrivals(tx));
  }

  private tick(): void {
    this.working = this.working.then(() => this.work()).catch((error) => this.logger.debug?.(`put off: ${(error as Error).message}`));
  }

  private async work(): Promise<void> {
    await this.deadLetters.requeueAsked();
    if (Date.now() - this.tablesAt < TABLES_EVERY_MS) return;
    await this.tables();
    this.tablesAt = Date.now();
  }
}
