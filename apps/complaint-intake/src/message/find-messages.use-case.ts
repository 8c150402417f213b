import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions, type Tx } from '@anxin/persistence';
import { isComplaintId } from '../complaint/complaint-id';
import { ComplaintStore } from '../complaint/complaint.store';
import type { MessageQuery } from './message.dto';
import { MessageStore } from './message.store';
import { messageView, type MessageView } from './message.view';
import { SendMessages } from './send-messages.use-case';

/** Shows the office what complainants were told and what did not come, and sends it again at its word. */
@Injectable()
export class FindMessages {
  constructor(
    private readonly transactions: Transactions,
    private readonly complaints: ComplaintStore,
    private readonly messages: MessageStore,
    private readonly sendMessages: SendMessages,
  ) {}

  async list(query: MessageQuery, caller: Caller): Promise<Page<MessageView>> {
    const after = cursorOf(query, 1)?.[0];
    if (after !== undefined && !/^\d{1,18}$/.test(after)) throw new BadRequestException({ detail: 'the cursor is not one of this list' });
    const rows = await this.transactions.reading((tx) => this.messages.list(tx, { ...query, ...(after && { after }) }, caller));
    return pageOf(rows, query, ({ number }) => [number], messageView);
  }

  /** @throws NotFoundException if there is no such complaint for this caller */
  ofComplaint(id: string, caller: Caller): Promise<{ items: MessageView[] }> {
    return this.transactions.reading(async (tx) => ({ items: (await this.of(tx, id, caller)).map(messageView) }));
  }

  /**
   * Sends a failed message anew.
   * @throws NotFoundException if there is no such message of a complaint of this caller
   * @throws ConflictException if it has not failed
   */
  async sendAgain(id: string, message: string, caller: Caller): Promise<MessageView> {
    const view = await this.transactions.run(async (tx) => {
      const find = async () => (await this.of(tx, id, caller)).find((each) => each.id === message.toLowerCase());
      if (!(await find())) throw new NotFoundException({ detail: 'no such message' });
      if (!(await this.messages.again(tx, message)))
        throw new ConflictException({ detail: 'only a message that has failed is sent again', openSteps: [] });
      return messageView((await find())!);
    });
    this.sendMessages.soon();
    return view;
  }

  private async of(tx: Tx, id: string, caller: Caller) {
    if (!isComplaintId(id) || !(await this.complaints.find(tx, id, caller))) throw new NotFoundException({ detail: 'no such complaint' });
    return this.messages.ofComplaint(tx, id);
  }
}
