import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { LocalDate } from '@anxin/calendar';
import { idCursorOf, pageOf, type Page } from '@anxin/http';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { LedgerStore } from '../ledger/ledger.store';
import { postingView } from '../ledger/ledger.view';
import { ProjectTermsStore } from '../project/project-terms.store';
import { guaranteeWarnings, remindOn } from './deposit';
import { DepositPolicy } from './deposit-policy.use-case';
import type { DepositQuery } from './deposit.dto';
import type { DepositEntity } from './deposit.entity';
import { DepositStore } from './deposit.store';
import { depositDetailView, depositView, type DepositDetailView, type DepositView, type ShownDeposit } from './deposit.view';
import { DrawdownStore, type StoredDrawdown } from './drawdown.store';

/** A deposit with its draws, as stores and publishers know it. */
export type LoadedDeposit = ShownDeposit & { readonly draws: readonly StoredDrawdown[] };

/** Looks wage deposits up, within what the caller may see. */
@Injectable()
export class ShowDeposits {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly deposits: DepositStore,
    private readonly draws: DrawdownStore,
    private readonly projects: ProjectTermsStore,
    private readonly ledger: LedgerStore,
    private readonly policy: DepositPolicy,
  ) {}

  /** @throws NotFoundException if there is no such deposit for this caller */
  one(id: string, caller: Caller): Promise<DepositDetailView> {
    return this.transactions.reading(async (tx) => {
      const deposit = isId(id) ? await this.deposits.find(tx, id, caller) : null;
      if (!deposit) throw new NotFoundException({ detail: 'no such wage deposit' });
      const [loaded] = await this.load(tx, [deposit]);
      return this.detail(tx, loaded!, await this.clock.today(tx));
    });
  }

  list(query: DepositQuery, caller: Caller): Promise<Page<DepositView>> {
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      const today = await this.clock.today(tx);
      const rows = await this.load(tx, await this.deposits.list(tx, { ...query, after }, caller));
      return pageOf(
        rows,
        query,
        (row) => [row.deposit.id],
        (row) => depositView(row, today),
      );
    });
  }

  async detail(tx: Tx, loaded: LoadedDeposit, today: LocalDate): Promise<DepositDetailView> {
    const { deposit } = loaded;
    const project = deposit.project === null ? null : await this.projects.find(tx, deposit.project);
    const years = this.policy.guaranteeYears(project?.region ?? null, deposit.providedOn);
    return depositDetailView(loaded, today, {
      warnings: guaranteeWarnings(deposit, years, project),
      ledger: (await this.ledger.postings(tx, 'wage-deposit', deposit.id)).map(postingView),
    });
  }

  /** With what their books hold and what was drawn on them. */
  async load(tx: Tx, deposits: readonly DepositEntity[]): Promise<LoadedDeposit[]> {
    const ids = deposits.map((one) => one.id);
    const balances = await this.ledger.balancesOf(tx, 'wage-deposit', ids);
    const draws = await this.draws.of(tx, ids);
    return deposits.map((deposit) => ({
      deposit,
      balances: balances.get(deposit.id) ?? new Map<string, bigint>(),
      draws: draws.get(deposit.id)!,
      remindOn: deposit.validUntil && remindOn(deposit.validUntil, this.policy.reminderMonths(deposit.region, deposit.providedOn)),
    }));
  }
}
