import { Inject, Injectable, Logger } from '@nestjs/common';
import { BackgroundPasses } from '@anxin/batches';
import { toOffsetString } from '@anxin/calendar';
import { Transactions } from '@anxin/persistence';
import { HOTLINES } from '../settings/hotlines.token';
import type { Hotlines } from '../settings/hotlines.settings';
import { pauseAfter } from './call-back';
import { CallBackClient } from './call-back.client';
import { CallBackStore } from './call-back.store';

/** Calls under way at once in a process. */
const LANES = 4;

/** Brings call-backs to the hotlines: each is on file before it is sent and until it is acknowledged; what is not is sent again after a pause that grows. */
@Injectable()
export class SendCallBacks extends BackgroundPasses {
  private readonly logger = new Logger('call-backs');

  constructor(
    private readonly transactions: Transactions,
    private readonly callBacks: CallBackStore,
    private readonly client: CallBackClient,
    @Inject(HOTLINES) private readonly hotlines: Hotlines,
  ) {
    super('call-backs');
  }

  /** Nobody waits for a hotline that is away. */
  async count(): Promise<number> {
    return 0;
  }

  protected async pass(): Promise<void> {
    const callable = this.hotlines.callable();
    if (callable.length) await this.background.inLanes(LANES, () => this.sendOne(callable));
  }

  /** @returns whether there was one to send */
  private async sendOne(callable: readonly string[]): Promise<boolean> {
    const due = await this.transactions.run((tx) => this.callBacks.take(tx, callable));
    if (!due) return false;
    const { hotline, at, tries, ...content } = due;
    const { acknowledged, answer } = await this.client.send(hotline, { ...content, at: toOffsetString(at) });
    if (!acknowledged) this.logger.warn(`a call-back to ${hotline} waits after ${tries} tries: ${answer}`);
    await this.transactions.run((tx) =>
      acknowledged
        ? this.callBacks.acknowledged(tx, due.id, answer)
        : this.callBacks.again(tx, due.id, { answer, seconds: pauseAfter(tries) }),
    );
    return true;
  }
}
