import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Gateway } from '@anxin/http';
import { Sealer, Transactions } from '@anxin/persistence';
import { NoticeBoard } from '../stream/notice-board.use-case';
import { mail } from './mail.client';
import type { MailSettings } from './mail.settings';
import type { Channel, Fault, Telling } from './telling';
import { MAIL_SETTINGS, WEBHOOK_SETTINGS } from './telling-settings.token';
import { TellingStore } from './telling.store';
import { send } from './webhook.client';

type Sending = (telling: Telling) => Promise<Fault | null>;

/**
 * Tells who was assigned, what falls due or ran out, and what lies unconfirmed: the city's gateway, and by mail the inspectors who have an address.
 * What is not taken is sent again and again; what is refused for good is given up. Where a channel has no settings nothing is queued for it.
 */
@Injectable()
export class TellOutside {
  private readonly logger = new Logger('telling');
  private readonly channels: ReadonlyMap<Channel, Sending>;

  constructor(
    private readonly transactions: Transactions,
    private readonly sealer: Sealer,
    private readonly tellings: TellingStore,
    private readonly board: NoticeBoard,
    @Inject(WEBHOOK_SETTINGS) webhook: Gateway | undefined,
    @Inject(MAIL_SETTINGS) post: MailSettings | undefined,
  ) {
    this.channels = new Map<Channel, Sending>([
      ...(webhook ? [['webhook', sendingBy(webhook)] as const] : []),
      ...(post ? [['email', this.mailing(post)] as const] : []),
    ]);
  }

  /** How inspectors are told beside the stream. */
  get by(): readonly Channel[] {
    return [...this.channels.keys()];
  }

  async run(): Promise<void> {
    if (!this.channels.size) return;
    await this.board.numberWaiting();
    // A channel that hangs keeps no other waiting.
    await Promise.all([...this.channels].map(([channel, sending]) => this.tell(channel, sending)));
  }

  private async tell(channel: Channel, sending: Sending): Promise<void> {
    await this.transactions.run((tx) => this.tellings.takeUp(tx, channel));
    while (await this.one(channel, sending));
  }

  /** @returns whether there was one to send */
  private async one(channel: Channel, sending: Sending): Promise<boolean> {
    const telling = await this.transactions.run((tx) => this.tellings.take(tx, channel));
    if (!telling) return false;
    const { id, notice, attempts } = telling;
    const fault = await sending(telling);
    await this.transactions.run((tx) => {
      if (fault === null) return this.tellings.sent(tx, id);
      return fault.final ? this.tellings.giveUp(tx, id, fault.why) : this.tellings.failed(tx, id, fault.why);
    });
    if (fault)
      this.logger.warn(`notice ${notice} by ${channel} was ${fault.final ? 'refused for good' : `not taken (${attempts})`}: ${fault.why}`);
    return true;
  }

  private mailing(settings: MailSettings): Sending {
    const deliver = mail(settings);
    return async (telling) => {
      if (telling.address === null) return { why: 'no address any more', final: true };
      return deliver(telling, this.sealer.open(telling.address));
    };
  }
}

/** Whatever a gateway answers may be mended there: it is asked again. */
const sendingBy =
  (gateway: Gateway): Sending =>
  async (telling) => {
    const why = await send(gateway, telling);
    return why === null ? null : { why, final: false };
  };
