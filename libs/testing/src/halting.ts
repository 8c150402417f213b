import { Outbox, type MessagingOptions } from '@anxin/messaging';
import { Transactions, type Tx } from '@anxin/persistence';
import type { DataSource } from 'typeorm';

/**
 * A point at which the work of a service halts for good, to be killed or cut off there: `fact:<n>` inside the transaction, after facts were recorded for
 * the n-th time; `commit:<n>` after the n-th committed transaction; anything else is never reached.
 */
export class HaltingPoint {
  private readonly counts = { fact: 0, commit: 0 };
  private isReached = false;
  private reach!: () => void;
  /** Resolves once the work stands there. */
  readonly reached = new Promise<void>((resolve) => (this.reach = resolve));

  constructor(private readonly point: string) {}

  async pass(what: 'fact' | 'commit'): Promise<void> {
    this.counts[what] += 1;
    if (`${what}:${this.counts[what]}` === this.point) {
      this.isReached = true;
      this.reach();
    }
    await this.gate();
  }

  /** Whoever else is under way gets no further than here once the point is reached. */
  async gate(): Promise<void> {
    if (this.isReached) await new Promise(() => undefined);
  }

  /** Waits until this work stands there. @throws if it comes to its end instead */
  async stands(work: Promise<unknown>): Promise<void> {
    await Promise.race([this.reached, work.then(() => Promise.reject(new Error(`never stood at ${this.point}`)))]);
  }

  /** In a process of its own: tells the test that watches it, and stays. */
  tell(): void {
    void this.reached.then(() => {
      console.log('halted');
      setInterval(() => undefined, 60_000);
    });
  }
}

export class HaltingTransactions extends Transactions {
  constructor(
    dataSource: DataSource,
    private readonly point: HaltingPoint,
  ) {
    super(dataSource);
  }

  override async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    await this.point.gate();
    const result = await super.run(async (tx) => {
      const done = await work(tx);
      await this.point.gate();
      return done;
    });
    await this.point.pass('commit');
    return result;
  }
}

/** Nobody listens to it. */
export class HaltingOutbox extends Outbox {
  constructor(
    service: MessagingOptions['service'],
    private readonly point: HaltingPoint,
  ) {
    super({ service }, { wake: () => undefined, listen: () => undefined } as never);
  }

  override async recordAll(tx: Tx, facts: Parameters<Outbox['recordAll']>[1]): Promise<void> {
    await super.recordAll(tx, facts);
    await this.point.pass('fact');
  }

  override async recordFound(tx: Tx, found: Parameters<Outbox['recordFound']>[1]): Promise<void> {
    await super.recordFound(tx, found);
    await this.point.pass('fact');
  }
}
