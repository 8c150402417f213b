import { Inject, Injectable, Logger } from '@nestjs/common';
import { isDatabaseOutage } from '@anxin/persistence';
import { LogBehindError, LogGapError, LostPartitionError, type FetchedBatch } from './bus';
import { typeOf } from './cloud-event';
import { Inbox } from './inbox';
import { isMark } from './marks';

interface Waiting {
  batch: FetchedBatch;
  stillOurs: () => boolean;
  resolve: () => void;
  reject: (error: Error) => void;
}

/** How a handler's failure is tried again before its message becomes a dead letter. */
export interface RetryPlan {
  /** Milliseconds before each further attempt at one message. */
  waits: number[];
  /** Milliseconds that all waits over one batch may take; what fails after that goes without further attempts. */
  budget: number;
  /** Milliseconds before the next attempt while the database is away: the first, and the longest. */
  outage: { first: number; longest: number };
}

/** 100 + 300 + 900 ms for one message, at most 4 s over a batch: with the attempts themselves below the 5 s that a key's neighbours may be held. */
export const RETRIES: RetryPlan = { waits: [100, 300, 900], budget: 4_000, outage: { first: 50, longest: 500 } };

/** Injection token of the {@link RetryPlan}. */
export const RETRY_PLAN = Symbol('RETRY_PLAN');

/** Messages of one merged transaction, unless a single batch is larger. */
const MERGED_MESSAGES = 4_000;

/**
 * Brings batches to the inbox: those of several partitions that are waiting go together in one transaction, so that under
 * load it costs few commits, and a batch that fails is taken apart until only what is at fault is held.
 */
@Injectable()
export class Applier {
  private readonly logger = new Logger(Applier.name);
  private waiting: Waiting[] = [];
  private running = false;
  /** Batches that failed are tried one at a time, so that they don't take the pool's connections from everything else. */
  private repairing: Promise<unknown> = Promise.resolve();
  private open = 0;

  constructor(
    private readonly inbox: Inbox,
    @Inject(RETRY_PLAN) private readonly plan: RetryPlan,
  ) {}

  /**
   * Resolves once the batch is applied (or its poisoned messages are parked); waits for a database that is away as long
   * as that takes.
   * @throws LogGapError, LogBehindError, LostPartitionError
   */
  apply(batch: FetchedBatch, stillOurs: () => boolean): Promise<void> {
    this.open++;
    return new Promise<void>((resolve, reject) => {
      this.waiting.push({ batch, stillOurs, resolve, reject });
      if (this.running) return;
      this.running = true;
      // Batches of one fetch come in one turn of the event loop; they go together.
      setImmediate(() => void this.run());
    }).finally(() => this.open--);
  }

  /** How many batches are being applied or wait for it. */
  get inHand(): number {
    return this.open;
  }

  private async run(): Promise<void> {
    while (this.waiting.length > 0) {
      const together: Waiting[] = [];
      let messages = 0;
      while (this.waiting.length > 0 && (together.length === 0 || messages + this.waiting[0]!.batch.messages.length <= MERGED_MESSAGES)) {
        const next = this.waiting.shift()!;
        together.push(next);
        messages += next.batch.messages.length;
      }
      await this.applyTogether(together);
    }
    this.running = false;
  }

  private async applyTogether(all: Waiting[]): Promise<void> {
    const ours = all.filter((one) => this.keep(one));
    if (ours.length === 0) return;
    try {
      await this.inbox.apply(ours.map((one) => one.batch));
      for (const one of ours) one.resolve();
    } catch (error) {
      const blamed = this.partitionIn(error, ours);
      if (blamed) {
        blamed.reject(error as Error);
        return this.applyTogether(ours.filter((one) => one !== blamed));
      }
      if (ours.length > 1 && !isDatabaseOutage(error)) {
        const half = ours.length >> 1;
        await this.applyTogether(ours.slice(0, half));
        return this.applyTogether(ours.slice(half));
      }
      for (const one of ours) void this.repair(one);
    }
  }

  private partitionIn(error: unknown, among: Waiting[]): Waiting | undefined {
    if (!(error instanceof LogGapError) && !(error instanceof LogBehindError)) return undefined;
    return among.find((one) => one.batch.topic === error.topic && one.batch.partition === error.partition);
  }

  private keep(one: Waiting): boolean {
    if (one.stillOurs()) return true;
    one.reject(new LostPartitionError(one.batch.topic, one.batch.partition));
    return false;
  }

  private async repair(one: Waiting): Promise<void> {
    const budget = { left: this.plan.budget };
    try {
      await this.bisect(one, one.batch, budget);
      one.resolve();
    } catch (error) {
      one.reject(error as Error);
    }
  }

  /** Halves a batch until the one message at fault is alone; everything before it has been applied by then. */
  private async bisect(one: Waiting, batch: FetchedBatch, budget: { left: number }): Promise<void> {
    const failure = await this.attempt(one, batch);
    if (!failure) return;
    if (batch.messages.length > 1) {
      const half = batch.messages.length >> 1;
      await this.bisect(one, { ...batch, messages: batch.messages.slice(0, half) }, budget);
      return this.bisect(one, { ...batch, messages: batch.messages.slice(half) }, budget);
    }
    await this.insist(one, batch, failure, budget);
  }

  private async insist(one: Waiting, batch: FetchedBatch, first: Error, budget: { left: number }): Promise<void> {
    let failure = first;
    let attempts = 1;
    for (const wait of this.plan.waits) {
      if (wait > budget.left) break;
      budget.left -= wait;
      await pause(wait);
      const again = await this.attempt(one, batch);
      if (!again) return;
      [failure, attempts] = [again, attempts + 1];
    }
    const [message] = batch.messages;
    const where = `${batch.topic}/${batch.partition} at ${message!.offset} (${typeOf(message!)})`;
    for (let wait = 1_000; isMark(typeOf(message!)); wait = Math.min(wait * 2, 30_000)) {
      this.logger.error(`${where} is a mark and can't be skipped, its partition waits: ${failure.message}`);
      await pause(wait);
      const again = await this.attempt(one, batch);
      if (!again) return;
      failure = again;
    }
    this.logger.error(`${where} goes to the dead letters after ${attempts} attempts: ${failure.message}`);
    const refused = await this.attempt(one, batch, { reason: reasonOf(failure), attempts });
    if (refused) throw refused;
  }

  /** One transaction; waits out a database that is away. Returns what a handler threw. */
  private async attempt(one: Waiting, batch: FetchedBatch, verdict?: { reason: string; attempts: number }): Promise<Error | null> {
    for (let wait = this.plan.outage.first, tries = 1; ; wait = Math.min(wait * 2, this.plan.outage.longest), tries++) {
      if (!one.stillOurs()) throw new LostPartitionError(batch.topic, batch.partition);
      try {
        await this.oneAtATime(() => this.inbox.apply([batch], verdict));
        return null;
      } catch (error) {
        if (error instanceof LogGapError || error instanceof LogBehindError) throw error;
        if (!isDatabaseOutage(error)) return error as Error;
        if (tries === 5 || tries % 100 === 0)
          this.logger.warn(`${batch.topic}/${batch.partition} waits for the database: ${(error as Error).message}`);
        await pause(wait);
      }
    }
  }

  private oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const result = this.repairing.then(work, work);
    this.repairing = result.catch(() => undefined);
    return result;
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const reasonOf = (error: Error): string => `${error.name}: ${error.message}`;
