import { Inject, Injectable, Logger } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { NoticeBoard } from '../stream/notice-board.use-case';
import { TellingStore } from './telling.store';
import { send } from './webhook.client';
import { WEBHOOK_SETTINGS } from './webhook-settings.token';
import type { WebhookSettings } from './webhook.settings';

/** Sent one after the other while their rows are locked. */
const BATCH = 20;

/** Tells the city's gateway who was assigned, what falls due or ran out, and what lies unconfirmed; again and again until it takes it. */
@Injectable()
export class TellWebhook {
  private readonly logger = new Logger('webhook');

  constructor(
    private readonly transactions: Transactions,
    private readonly tellings: TellingStore,
    private readonly board: NoticeBoard,
    @Inject(WEBHOOK_SETTINGS) private readonly settings: WebhookSettings | undefined,
  ) {}

  async run(): Promise<void> {
    const { settings } = this;
    if (!settings) return;
    await this.board.numberWaiting();
    await this.transactions.run((tx) => this.tellings.takeUp(tx));
    while ((await this.batch(settings)) === BATCH);
  }

  /** How many of a batch were taken. */
  private batch(settings: WebhookSettings): Promise<number> {
    return this.transactions.run(async (tx) => {
      let taken = 0;
      for (const { id, attempts, body, now } of await this.tellings.ready(tx, BATCH)) {
        const fault = await send(settings, { id, body: JSON.stringify(body), timestamp: now });
        if (fault === null) {
          await this.tellings.sent(tx, id);
          taken += 1;
          continue;
        }
        await this.tellings.failed(tx, id, fault);
        this.logger.warn(`notice ${id} was not taken (${attempts + 1}): ${fault}`);
      }
      return taken;
    });
  }
}
