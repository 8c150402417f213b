import { Logger } from '@nestjs/common';
import { isDatabaseOutage, type StoredClock, type Transactions, type Tx } from '@anxin/persistence';
import { BackgroundPasses } from './background-passes';
import { MOST_ATTEMPTS, type OpenBatch, type Outcome } from './batch';
import type { BatchKind } from './batch-kind';
import type { BatchPartStore } from './batch-part.store';
import type { BatchStore } from './batch.store';
import type { BatchView } from './batch.view';

/** Slices of one batch under way at a time: while one waits for the database another computes. */
const LANES = 2;

/**
 * Stores received files slice by slice, each in a transaction that also takes its slice off the list: what a crash interrupts is taken up where it
 * stood, nothing is lost and nothing is stored twice. Several processes share the slices.
 */
export class StoreBatches<V extends BatchView, C extends string> extends BackgroundPasses {
  private readonly logger = new Logger(StoreBatches.name);

  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly batches: BatchStore<C>,
    private readonly parts: BatchPartStore,
    private readonly kind: BatchKind<V, C>,
  ) {
    super('batches');
  }

  /** How many batches are still to be stored. */
  async count(): Promise<number> {
    return (await this.transactions.reading((tx) => this.batches.unfinished(tx))).length;
  }

  protected async pass(): Promise<void> {
    for (const id of await this.transactions.reading((tx) => this.batches.silent(tx))) await this.giveUp(id, 'the upload broke off');
    for (const batch of await this.transactions.reading((tx) => this.batches.unfinished(tx))) {
      if (!this.background.goesOn) return;
      await this.store(batch);
    }
  }

  private async store(batch: OpenBatch): Promise<void> {
    try {
      await this.transactions.run((tx) => this.batches.start(tx, batch.id));
      await this.background.inLanes(LANES, () => this.slice(batch));
      await this.transactions.run(async (tx) => this.batches.finish(tx, batch.id, await this.clock.now(tx)));
    } catch (error) {
      if (isDatabaseOutage(error)) throw error;
      const { name, code } = error as Error & { code?: string };
      this.logger.error(`batch ${batch.id} could not be stored: ${name} ${code ?? ''}`);
      const attempts = await this.transactions.run((tx) => this.batches.failedOnce(tx, batch.id));
      if (attempts >= MOST_ATTEMPTS) await this.giveUp(batch.id, 'a part of the file could not be stored; the operators are told');
    }
  }

  /** @returns whether there was a slice */
  private slice(batch: OpenBatch): Promise<boolean> {
    return this.transactions.run(async (tx) => {
      const slice = await this.parts.nextSlice(tx, batch.id);
      if (!slice) return false;
      const outcome = await this.kind.store(tx, batch, await this.parts.contents(tx, batch.id, slice), slice);
      await this.parts.sliceDone(tx, batch.id, slice);
      await this.keep(tx, batch.id, outcome);
      return true;
    });
  }

  private async keep(tx: Tx, id: string, { faults, progress }: Outcome<C>): Promise<void> {
    await this.batches.addErrors(tx, id, faults);
    await this.batches.advance(tx, id, 'running', progress);
  }

  private giveUp(id: string, failure: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      await this.batches.fail(tx, id, failure, await this.clock.now(tx));
      await this.parts.drop(tx, id);
    });
  }
}
