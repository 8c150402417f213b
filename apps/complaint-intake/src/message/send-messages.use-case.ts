import { Inject, Injectable, Logger } from '@nestjs/common';
import { BackgroundPasses } from '@anxin/batches';
import { Transactions } from '@anxin/persistence';
import { WALL_CLOCK, type WallClock } from '../progress/wall-clock';
import { isQuiet } from './message';
import { sendMessage } from './message.client';
import type { MessageSettings } from './message.settings';
import { MessageStore } from './message.store';
import { MESSAGES } from './messages.token';

/** Sendings under way at once in a process. */
const LANES = 4;

/** Brings text messages to the cities' gateways: each is on file before it is sent; what is not taken is sent again after a pause that grows, until it has failed. */
@Injectable()
export class SendMessages extends BackgroundPasses {
  private readonly logger = new Logger('messages');

  constructor(
    private readonly transactions: Transactions,
    private readonly messages: MessageStore,
    @Inject(MESSAGES) private readonly settings: MessageSettings,
    @Inject(WALL_CLOCK) private readonly clock: WallClock,
  ) {
    super('messages');
  }

  /** Says once whether anybody is told at all. */
  announce(): void {
    const { cities } = this.settings;
    if (cities.length) this.logger.log(`complainants of ${cities.join(', ')} are told by text messages`);
    else this.logger.log('no city has a gateway for text messages (ANXIN_TEXT_MESSAGES): complainants are told nothing by phone');
  }

  /** Nobody waits for a gateway that is away. */
  async count(): Promise<number> {
    return 0;
  }

  protected async pass(): Promise<void> {
    if (this.awake().length) await this.background.inLanes(LANES, () => this.sendOne());
  }

  /** Cities where it is not night. */
  private awake(): string[] {
    return this.settings.cities.filter((city) => !isQuiet(this.settings.of(city)!.quiet, this.clock()));
  }

  /** @returns whether there was one to send */
  private async sendOne(): Promise<boolean> {
    const due = await this.transactions.run((tx) => this.messages.take(tx, this.awake()));
    if (!due) return false;
    const { taken, answer } = await sendMessage(this.settings.of(due.city)!, due, this.clock());
    const failed = await this.transactions.run(async (tx) => {
      if (!taken) return this.messages.missed(tx, due, answer);
      await this.messages.sent(tx, due, answer);
      return false;
    });
    if (failed) this.logger.warn(`message ${due.id} has failed after ${due.attempts} tries: ${answer}`);
    return true;
  }
}
