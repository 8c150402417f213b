import { ConflictException, Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { LocalDate } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { fen, yuan, type Fen } from '@anxin/money';
import { newId } from '@anxin/persistence';
import { held, move } from '../ledger/ledger';
import { LedgerStore } from '../ledger/ledger.store';
import { ChangeAccount, type AccountAtHand } from './change-account.use-case';
import type { InflowInput, PayoutInput } from './special-account.dto';
import { SpecialAccountPublisher } from './special-account.publisher';
import { SpecialAccountStore } from './special-account.store';
import { inflowView, payoutView, type InflowView, type PayoutView } from './special-account.view';

/** Records labour cost that came into a special wage account, and wages that were paid out of it. */
@Injectable()
export class FundAccount {
  constructor(
    private readonly changeAccount: ChangeAccount,
    private readonly accounts: SpecialAccountStore,
    private readonly ledger: LedgerStore,
    private readonly publisher: SpecialAccountPublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such account for this caller; a developer reads the account, it does not report
   * @throws BadRequestException for an amount of nothing, or a day ahead or before the account was opened
   * @throws ConflictException if it is closed
   */
  payIn(id: string, input: InflowInput, caller: Caller): Promise<InflowView> {
    const amount = positive(input.amount);
    return this.changeAccount.run(id, caller, async (at) => {
      dayMustBe(input.on, at);
      const inflow = { id: newId(), amount, on: input.on, reportedAt: at.now };
      await this.accounts.addInflow(at.tx, id, inflow, caller.client);
      const balances = await this.ledger.post(at.tx, {
        ...posting(id, 'inflow', inflow, caller),
        entries: move(amount, 'developer', 'account'),
      });
      await this.publisher.funded(at.tx, at.account, inflow, -held(balances, 'developer'));
      return inflowView(id, inflow);
    });
  }

  /**
   * @throws NotFoundException, BadRequestException as for an inflow
   * @throws ConflictException for more than the account holds by what was reported, or if it is closed
   */
  payOut(id: string, input: PayoutInput, caller: Caller): Promise<PayoutView> {
    const amount = positive(input.amount);
    return this.changeAccount.run(id, caller, async (at) => {
      dayMustBe(input.on, at);
      const left = held(await this.ledger.balances(at.tx, 'special-account', id), 'account');
      if (amount > left)
        throw new ConflictException({
          detail: `专用账户账面余额只有${yuan(left)}元：请先补报转入。The account holds less by what was reported`,
          openSteps: ['inflows'],
        });
      const payout = { id: newId(), amount, on: input.on, reportedAt: at.now };
      await this.accounts.addPayout(at.tx, id, payout, caller.client);
      await this.ledger.post(at.tx, { ...posting(id, 'payout', payout, caller), entries: move(amount, 'account', 'workers') });
      return payoutView(id, payout);
    });
  }
}

const posting = (owner: string, kind: string, { on, reportedAt }: { on: LocalDate; reportedAt: Date }, { client }: Caller) => ({
  book: 'special-account' as const,
  owner,
  kind,
  on,
  at: reportedAt,
  by: client,
});

const positive = (text: string): Fen => {
  const amount = fen(text);
  if (amount === 0n) throw invalid('amount', 'must be more than nothing');
  return amount;
};

const dayMustBe = (on: LocalDate, { account, today }: AccountAtHand): void => {
  if (on > today) throw invalid('on', 'must not lie ahead');
  if (on < account.openedOn) throw invalid('on', `must not lie before the account was opened on ${account.openedOn}`);
};
