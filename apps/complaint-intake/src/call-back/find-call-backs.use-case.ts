import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import type { CallBackQuery } from './call-back.dto';
import { CallBackStore } from './call-back.store';
import { callBackView, type CallBackView } from './call-back.view';
import { SendCallBacks } from './send-call-backs.use-case';

/** Shows supervisors what hotlines have not acknowledged, and sends it again at their word. */
@Injectable()
export class FindCallBacks {
  constructor(
    private readonly transactions: Transactions,
    private readonly callBacks: CallBackStore,
    private readonly sendCallBacks: SendCallBacks,
  ) {}

  async list({ state, ...query }: CallBackQuery, caller: Caller): Promise<Page<CallBackView>> {
    const after = cursorOf(query, 1)?.[0];
    if (after !== undefined && !/^\d{1,18}$/.test(after)) throw new BadRequestException({ detail: 'the cursor is not one of this list' });
    const filter = { ...query, after, ...(state && { acknowledged: state === 'acknowledged' }) };
    const rows = await this.transactions.reading((tx) => this.callBacks.list(tx, filter, caller));
    return pageOf(rows, query, ({ number }) => [number], callBackView);
  }

  /** @throws NotFoundException if there is no such call-back for this caller */
  one(id: string, caller: Caller): Promise<CallBackView> {
    return this.transactions.reading(async (tx) => {
      const kept = await this.callBacks.find(tx, id, caller);
      if (!kept) throw new NotFoundException({ detail: 'no such call-back' });
      return callBackView(kept);
    });
  }

  /**
   * Sends it now instead of after the pause.
   * @throws NotFoundException if there is no such call-back for this caller
   * @throws ConflictException if it is acknowledged
   */
  async sendAgain(id: string, caller: Caller): Promise<CallBackView> {
    const view = await this.transactions.run(async (tx) => {
      if (!(await this.callBacks.find(tx, id, caller))) throw new NotFoundException({ detail: 'no such call-back' });
      if (!(await this.callBacks.hasten(tx, id))) throw new ConflictException({ detail: 'the hotline has acknowledged it', openSteps: [] });
      return callBackView((await this.callBacks.find(tx, id, caller))!);
    });
    this.sendCallBacks.soon();
    return view;
  }
}
