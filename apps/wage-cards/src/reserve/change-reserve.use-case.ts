import { ConflictException, ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { LocalDate } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { fen, type Fen } from '@anxin/money';
import { newId, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { held, move } from '../ledger/ledger';
import { LedgerStore } from '../ledger/ledger.store';
import { ProjectTermsStore } from '../project/project-terms.store';
import type { PayInInput, WithdrawInput } from './reserve.dto';
import type { ReserveEntity } from './reserve.entity';
import { ReservePublisher } from './reserve.publisher';
import { ReserveStore } from './reserve.store';
import type { ReserveDetailView } from './reserve.view';
import { ShowReserves } from './show-reserves.use-case';

interface Change {
  readonly cause: 'paid-in' | 'withdrawn';
  readonly amount: Fen;
  readonly on: LocalDate;
}

/** Pays into a site's wage reserve, or takes from it to pay wages; never more than it holds. */
@Injectable()
export class ChangeReserve {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly reserves: ReserveStore,
    private readonly projects: ProjectTermsStore,
    private readonly ledger: LedgerStore,
    private readonly publisher: ReservePublisher,
    private readonly show: ShowReserves,
  ) {}

  /**
   * @throws ForbiddenException for a project that is another contractor's, as far as the register has told of it
   * @throws BadRequestException for an amount of nothing, or a day that lies ahead
   */
  payIn({ project, amount, on }: PayInInput, caller: Caller): Promise<ReserveDetailView> {
    const change = { cause: 'paid-in' as const, amount: positive(amount), on };
    return this.transactions.run(async (tx) => {
      const terms = await this.projects.find(tx, project);
      if (terms && terms.generalContractor !== caller.uscc) throw new ForbiddenException({ detail: 'the project is another contractor’s' });
      const createdAt = await this.clock.now(tx);
      const reserve = await this.reserves.ensured(tx, { id: newId(), project, employer: caller.uscc!, createdAt, version: 0 });
      return this.change(tx, reserve, change, caller);
    });
  }

  /**
   * @throws NotFoundException if the employer has no such reserve
   * @throws BadRequestException for an amount of nothing, or a day that lies ahead
   * @throws ConflictException for more than it holds
   */
  withdraw(id: string, { amount, on }: WithdrawInput, caller: Caller): Promise<ReserveDetailView> {
    const change = { cause: 'withdrawn' as const, amount: positive(amount), on };
    return this.transactions.run(async (tx) => {
      const seen = isId(id) ? await this.reserves.find(tx, id, caller) : null;
      if (!seen) throw new NotFoundException({ detail: 'no such wage reserve' });
      const reserve = (await this.reserves.locked(tx, id))!;
      if (change.amount > held(await this.ledger.balances(tx, 'wage-reserve', id), 'reserve'))
        throw new ConflictException({ detail: 'more than the reserve holds', openSteps: ['wage-reserves'] });
      return this.change(tx, reserve, change, caller);
    });
  }

  private async change(tx: Tx, reserve: ReserveEntity, change: Change, caller: Caller): Promise<ReserveDetailView> {
    const { cause, amount, on } = change;
    if (on > (await this.clock.today(tx))) throw invalid('on', 'must not lie ahead');
    const next = { ...reserve, version: reserve.version + 1 };
    await this.reserves.saveVersion(tx, next);
    const balances = await this.ledger.post(tx, {
      book: 'wage-reserve',
      owner: reserve.id,
      kind: cause,
      on,
      at: await this.clock.now(tx),
      by: caller.client,
      entries: cause === 'paid-in' ? move(amount, 'employer', 'reserve') : move(amount, 'reserve', 'workers'),
    });
    await this.publisher.changed(tx, next, change, held(balances, 'reserve'));
    return this.show.detail(tx, next);
  }
}

const positive = (text: string): Fen => {
  const amount = fen(text);
  if (amount === 0n) throw invalid('amount', 'must be more than nothing');
  return amount;
};
