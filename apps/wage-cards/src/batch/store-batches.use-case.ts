import { Injectable, Logger } from '@nestjs/common';
import { isDatabaseOutage, StoredClock, Transactions } from '@anxin/persistence';
import { ContinueSubmissions } from '../payroll/continue-submissions.use-case';
import { MOST_ATTEMPTS } from './batch';
import { BatchPartStore } from './batch-part.store';
import { BatchStore, type Batch } from './batch.store';
import { StoreSlice } from './store-slice.use-case';

/** Slices of one batch under way at a time: while one waits for the database another computes. */
const LANES = 2;

type Open = Pick<Batch, 'id' | 'role' | 'region'>;

/**
 * Stores received files as submitted payrolls, slice by slice, each in a transaction that also takes its slice off the list: what a crash
 * interrupts is taken up where it stood, nothing is lost and nothing is stored twice. Several processes share the slices.
 */
@Injectable()
export class StoreBatches {
  private readonly logger = new Logger(StoreBatches.name);
  private running: Promise<void> | null = null;
  private askedAgain = false;
  private stopping = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly batches: BatchStore,
    private readonly parts: BatchPartStore,
    private readonly slice: StoreSlice,
    private readonly submissions: ContinueSubmissions,
  ) {}

  /** Goes on in the background; what fails is tried again by the timer. */
  soon(): void {
    this.run().catch((error: Error & { code?: string }) =>
      this.logger.warn(`batches wait for the next try: ${error.name} ${error.code ?? ''}`),
    );
  }

  /** Brings every received batch to its end, and gives up uploads that have fallen silent. One run at a time in a process. */
  run(): Promise<void> {
    this.askedAgain = true;
    this.running ??= this.untilDone().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Ends after the slices under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running?.catch(() => undefined);
  }

  /** How many batches are still to be stored. */
  async count(): Promise<number> {
    return (await this.transactions.reading((tx) => this.batches.unfinished(tx))).length;
  }

  private async untilDone(): Promise<void> {
    while (this.askedAgain && !this.stopping) {
      this.askedAgain = false;
      for (const id of await this.transactions.reading((tx) => this.batches.silent(tx))) await this.giveUp(id, 'the upload broke off');
      for (const batch of await this.transactions.reading((tx) => this.batches.unfinished(tx))) {
        if (this.stopping) return;
        await this.store(batch);
      }
    }
  }

  private async store(batch: Open): Promise<void> {
    try {
      await this.transactions.run((tx) => this.batches.start(tx, batch.id));
      await this.inLanes(() => this.slice.next(batch));
      await this.inLanes(() => this.slice.nextOfLong(batch));
      await this.transactions.run(async (tx) => this.batches.finish(tx, batch.id, await this.clock.now(tx)));
    } catch (error) {
      if (isDatabaseOutage(error)) throw error;
      const { name, code } = error as Error & { code?: string };
      this.logger.error(`batch ${batch.id} could not be stored: ${name} ${code ?? ''}`);
      const attempts = await this.transactions.run((tx) => this.batches.failedOnce(tx, batch.id));
      if (attempts >= MOST_ATTEMPTS) await this.giveUp(batch.id, 'a part of the file could not be stored; the operators are told');
    }
    // Long payrolls leave piece by piece from here on.
    this.submissions.soon();
  }

  /** Works in several lanes until there is nothing more; the first error ends all, each after its own transaction. */
  private async inLanes(work: () => Promise<boolean>): Promise<void> {
    let failed = false;
    const lane = async (): Promise<void> => {
      try {
        while (!failed && !this.stopping && (await work()));
      } catch (error) {
        failed = true;
        throw error;
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: LANES }, lane));
    const broken = ended.find((one) => one.status === 'rejected');
    if (broken) throw broken.reason;
  }

  private giveUp(id: string, failure: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.batches.fail(tx, id, failure, await this.clock.now(tx));
      await this.parts.drop(tx, id);
    });
  }
}
