import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { LocalDate } from '@anxin/calendar';
import { invalid } from '@anxin/http';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { held, type Balances, type Entry } from '../ledger/ledger';
import { LedgerStore } from '../ledger/ledger.store';
import type { Cause } from './deposit';
import type { DepositEntity } from './deposit.entity';
import { DepositPublisher } from './deposit.publisher';
import { DepositStore } from './deposit.store';
import type { DepositDetailView } from './deposit.view';
import type { StoredDrawdown } from './drawdown.store';
import { ShowDeposits, type LoadedDeposit } from './show-deposits.use-case';

/** A deposit under its lock, and all that a step decides on. */
export interface DepositAtHand {
  readonly tx: Tx;
  readonly deposit: DepositEntity;
  readonly draws: readonly StoredDrawdown[];
  readonly balances: Balances;
  readonly region: string | null;
  readonly today: LocalDate;
}

/** What a step does to a deposit. */
export interface DepositStep {
  readonly cause: Cause;
  readonly on: LocalDate;
  /** Columns that change. */
  readonly change?: Partial<DepositEntity>;
  /** What is posted in its book. */
  readonly entries?: readonly Entry[];
}

/** Who acts: a caller, or the service itself when a day comes. */
type Actor = Caller | null;
const ITSELF = 'wage-cards';

/** Takes one step of a deposit under its lock: decide, post, store, publish, in one transaction. */
@Injectable()
export class ChangeDeposit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly deposits: DepositStore,
    private readonly ledger: LedgerStore,
    private readonly publisher: DepositPublisher,
    private readonly show: ShowDeposits,
  ) {}

  /** @throws NotFoundException if there is no such deposit for this caller */
  run(id: string, actor: Actor, step: (at: DepositAtHand) => Promise<DepositStep>): Promise<DepositDetailView>;
  /** @param answer what of it the caller is told; it is kept for the request's idempotency key */
  run<T>(id: string, actor: Actor, step: (at: DepositAtHand) => Promise<DepositStep>, answer: (detail: DepositDetailView) => T): Promise<T>;
  run<T>(
    id: string,
    actor: Actor,
    step: (at: DepositAtHand) => Promise<DepositStep>,
    answer?: (detail: DepositDetailView) => T,
  ): Promise<T | DepositDetailView> {
    return this.transactions.run(async (tx) => {
      const seen = isId(id) && (actor === null || (await this.deposits.find(tx, id, actor)) !== null);
      const deposit = seen ? await this.deposits.locked(tx, id) : null;
      if (!deposit) throw new NotFoundException({ detail: 'no such wage deposit' });
      const [{ draws, balances }] = (await this.show.load(tx, [deposit])) as [LoadedDeposit];
      const at = { tx, deposit, draws, balances, region: await this.deposits.regionOf(tx, id), today: await this.clock.today(tx) };
      const detail = await this.take(at, actor, await step(at));
      return answer ? answer(detail) : detail;
    });
  }

  /** Stores and publishes what a step did; the first step of a deposit that was just inserted comes this way too. */
  async take(
    { tx, deposit, region, today }: Omit<DepositAtHand, 'draws' | 'balances'>,
    actor: Actor,
    step: DepositStep,
  ): Promise<DepositDetailView> {
    const { cause, on, change, entries } = step;
    const next = { ...deposit, ...change, version: deposit.version + 1 };
    await this.deposits.save(tx, next);
    if (entries) {
      const by = actor?.client ?? ITSELF;
      await this.ledger.post(tx, { book: 'wage-deposit', owner: deposit.id, kind: cause, on, at: await this.clock.now(tx), by, entries });
    }
    const [loaded] = (await this.show.load(tx, [next])) as [LoadedDeposit];
    const { balances, draws, remindOn } = loaded;
    const amounts = { held: held(balances, 'held'), noticed: held(balances, 'noticed') };
    await this.publisher.changed(tx, { deposit: next, draws, ...amounts, region, remindOn, cause, on });
    return this.show.detail(tx, loaded, today);
  }
}

/**
 * The day of a step as it was stated, today if it was not.
 * @throws BadRequestException for a day that lies ahead, or before the earliest one possible
 */
export const dayOf = (stated: LocalDate | undefined, today: LocalDate, earliest: LocalDate, path = 'on'): LocalDate => {
  const day = stated ?? today;
  if (day > today) throw invalid(path, 'must not lie ahead');
  if (day < earliest) throw invalid(path, `must not lie before ${earliest}`);
  return day;
};
