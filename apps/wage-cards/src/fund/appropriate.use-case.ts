import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { fen } from '@anxin/money';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { held, move } from '../ledger/ledger';
import { LedgerStore } from '../ledger/ledger.store';
import type { AppropriationInput } from './fund.dto';
import { FundPublisher } from './fund.publisher';
import { FundStore } from './fund.store';
import { appropriationView, type AppropriationView } from './fund.view';
import { mustSee } from './show-funds.use-case';

/** Records what a government put into its revolving fund; the first makes the fund. */
@Injectable()
export class Appropriate {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly funds: FundStore,
    private readonly ledger: LedgerStore,
    private readonly publisher: FundPublisher,
  ) {}

  /**
   * @throws NotFoundException for what is no region of this caller's
   * @throws BadRequestException for an amount of nothing, or a day that lies ahead
   */
  run(region: string, { amount: text, on }: AppropriationInput, caller: Caller): Promise<AppropriationView> {
    mustSee(region, caller);
    const amount = fen(text);
    if (amount === 0n) throw invalid('amount', 'must be more than nothing');
    return this.transactions.run(async (tx) => {
      const { version } = await this.funds.locked(tx, region);
      if (on > (await this.clock.today(tx))) throw invalid('on', 'must not lie ahead');
      const appropriation = { id: newId(), amount, on, recordedAt: await this.clock.now(tx) };
      await this.funds.appropriate(tx, region, appropriation, caller.client);
      const balances = await this.ledger.post(tx, {
        book: 'revolving-fund',
        owner: region,
        kind: 'appropriated',
        on,
        at: appropriation.recordedAt,
        by: caller.client,
        entries: move(amount, 'treasury', 'fund'),
      });
      await this.publisher.appropriated(tx, { region, version }, appropriation, held(balances, 'fund'));
      return appropriationView(region, appropriation);
    });
  }
}
