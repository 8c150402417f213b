import { Inject, Injectable, NotFoundException, UnauthorizedException } from '@nestjs/common';
import { Transactions } from '@anxin/persistence';
import { WALL_CLOCK, type WallClock } from '../progress/wall-clock';
import { deliveryIn, type MessageState } from './message';
import type { MessageReportInput } from './message.dto';
import type { MessageSettings } from './message.settings';
import { MessageStore } from './message.store';
import { MESSAGES } from './messages.token';

/** What a report says of itself beside its fields. */
export interface SignedReport {
  readonly body: Buffer;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
}

/** Takes what a city's gateway reports of a message; the same report again changes nothing. */
@Injectable()
export class TakeReport {
  constructor(
    private readonly transactions: Transactions,
    private readonly messages: MessageStore,
    @Inject(MESSAGES) private readonly settings: MessageSettings,
    @Inject(WALL_CLOCK) private readonly clock: WallClock,
  ) {}

  /**
   * @throws UnauthorizedException for what no gateway that is known here signed, or not now
   * @throws NotFoundException for a message that the gateway was not given
   */
  run({ body, timestamp, signature }: SignedReport, report: MessageReportInput): Promise<{ id: string; state: MessageState }> {
    const cities =
      timestamp && signature ? this.settings.signersOf({ timestamp, body: body.toString('utf8') }, signature, this.clock()) : [];
    if (!cities.length)
      throw new UnauthorizedException({
        detail: 'must be signed now by a gateway that is known here: X-Anxin-Timestamp, X-Anxin-Signature',
      });
    return this.transactions.run(async (tx) => {
      const delivery = deliveryIn(report.id);
      const state = delivery && (await this.messages.reported(tx, { ...delivery, cities }, report.state, report.code ?? null));
      if (!state) throw new NotFoundException({ detail: 'no such message' });
      return { id: report.id, state };
    });
  }
}
