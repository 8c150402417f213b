import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { BackgroundPasses } from '@anxin/batches';
import { Transactions } from '@anxin/persistence';
import { MessageStore } from '../message/message.store';
import { FilingStore } from './filing.store';
import { SendFiling } from './send-filing.use-case';
import { TranslateMessage } from './translate-message.use-case';

/** Calls under way at once: the API is the house's own, and others call it too. */
const LANES = 3;
/** Seconds until the next try that a run waits for; what is due later is the timer's. */
const WAITED_FOR_S = 2;

/** Brings messages to their end: translates what has come, sends what that says, and looks again at what waited for it. */
@Injectable()
export class FileMessages extends BackgroundPasses {
  constructor(
    private readonly transactions: Transactions,
    private readonly messages: MessageStore,
    private readonly filings: FilingStore,
    private readonly translateMessage: TranslateMessage,
    private readonly sendFiling: SendFiling,
  ) {
    super('messages');
  }

  /** How much is on its way; what waits for something that nobody has sent is not. */
  async count(): Promise<number> {
    return this.transactions.reading(async (tx) => (await this.messages.countOpen(tx)) + (await this.filings.countOnTheirWay(tx)));
  }

  protected async pass(): Promise<void> {
    while (this.background.goesOn) {
      const { failure } = await this.translateAll();
      await this.background.inLanes(LANES, () => this.sendFiling.run());
      if (failure) throw failure;
      const { next, open } = await this.transactions.reading(async (tx) => ({
        next: await this.filings.nextIn(tx),
        open: await this.messages.countOpen(tx),
      }));
      if (next !== null && next <= WAITED_FOR_S) await pause(Math.max(next, 0.02) * 1_000);
      else if (!open) return;
    }
  }

  /** In the order they came; one that fails holds up no other. */
  private async translateAll(): Promise<{ failure?: Error }> {
    let failure: Error | undefined;
    let last: string | null = null;
    while (this.background.goesOn) {
      const serial: string | undefined = await this.transactions.reading((tx) => this.messages.nextOpen(tx, last));
      if (serial === undefined) break;
      await this.translateMessage.run(serial).catch((error: Error) => (failure ??= error));
      last = serial;
    }
    return { failure };
  }
}
