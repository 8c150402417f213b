import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Gateway } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import { NoticeBoard } from '../stream/notice-board.use-case';
import { TellingStore } from './telling.store';
import { send } from './webhook.client';
import { WEBHOOK_SETTINGS } from './webhook-settings.token';

/** Tells the city's gateway who was assigned, what falls due or ran out, and what lies unconfirmed; again and again until it takes it. */
@Injectable()
export class TellWebhook {
  private readonly logger = new Logger('webhook');

  constructor(
    private readonly transactions: Transactions,
    private readonly tellings: TellingStore,
    private readonly board: NoticeBoard,
    @Inject(WEBHOOK_SETTINGS) private readonly settings: Gateway | undefined,
  ) {}

  async run(): Promise<void> {
    const { settings } = this;
    if (!settings) return;
    await this.board.numberWaiting();
    await this.transactions.run((tx) => this.tellings.takeUp(tx));
    while (await this.one(settings));
  }

  /** @returns whether there was one to send */
  private async one(settings: Gateway): Promise<boolean> {
    const telling = await this.transactions.run((tx) => this.tellings.take(tx));
    if (!telling) return false;
    const { id, attempts } = telling;
    const fault = await send(settings, telling);
    await this.transactions.run((tx) => (fault === null ? this.tellings.sent(tx, id) : this.tellings.failed(tx, id, fault)));
    if (fault !== null) this.logger.warn(`notice ${id} was not taken (${attempts}): ${fault}`);
    return true;
  }
}
