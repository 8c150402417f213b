import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { maxDate, type LocalDate } from '@anxin/calendar';
import { idCursorOf, pageOf, type Page, type PageQuery } from '@anxin/http';
import { yuan } from '@anxin/money';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { isId } from '../identifier/identifier';
import { held } from '../ledger/ledger';
import { LedgerStore } from '../ledger/ledger.store';
import { postingView } from '../ledger/ledger.view';
import { contractDay, type ProjectTerms } from '../project/project-terms';
import { ProjectTermsStore } from '../project/project-terms.store';
import { labourCostOf, monthsOf, openingDueOn, SHARE_KEYS } from './labour-cost';
import type { AccountQuery } from './special-account.dto';
import type { SpecialAccountEntity } from './special-account.entity';
import { SpecialAccountStore, type StoredInflow } from './special-account.store';
import {
  inflowView,
  labourCostView,
  payoutView,
  specialAccountView,
  type InflowView,
  type LabourCostView,
  type PayoutView,
  type SpecialAccountDetailView,
  type SpecialAccountView,
} from './special-account.view';

const EARLIEST: LocalDate = '2008-01-01';

/** Looks special wage accounts up, within what the caller may see, and holds what came against the labour cost that was agreed. */
@Injectable()
export class ShowAccounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly accounts: SpecialAccountStore,
    private readonly projects: ProjectTermsStore,
    private readonly ledger: LedgerStore,
    private readonly policies: Policies,
  ) {}

  /** @throws NotFoundException if there is no such account for this caller */
  one(id: string, caller: Caller): Promise<SpecialAccountDetailView> {
    return this.transactions.reading(async (tx) => this.detail(tx, await this.seen(tx, id, caller)));
  }

  list(query: AccountQuery, caller: Caller): Promise<Page<SpecialAccountView>> {
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) =>
      pageOf(await this.accounts.list(tx, { ...query, after }, caller), query, (row) => [row.id], specialAccountView),
    );
  }

  /** @throws NotFoundException if there is no such account for this caller */
  inflows(id: string, query: PageQuery, caller: Caller): Promise<Page<InflowView>> {
    return this.moved(id, query, caller, (...of) => this.accounts.inflows(...of), inflowView);
  }

  /** @throws NotFoundException if there is no such account for this caller */
  payouts(id: string, query: PageQuery, caller: Caller): Promise<Page<PayoutView>> {
    return this.moved(id, query, caller, (...of) => this.accounts.payouts(...of), payoutView);
  }

  async detail(tx: Tx, account: SpecialAccountEntity): Promise<SpecialAccountDetailView> {
    const project = await this.projects.find(tx, account.project);
    const dueOn = project && this.dueOn(project);
    const balances = await this.ledger.balances(tx, 'special-account', account.id);
    return {
      ...specialAccountView(account),
      dueOn,
      late: dueOn === null ? null : account.openedOn > dueOn,
      received: yuan(-held(balances, 'developer')),
      paidOut: yuan(held(balances, 'workers')),
      held: yuan(held(balances, 'account')),
      returned: yuan(held(balances, 'contractor')),
      labourCost: project && (await this.labourCost(tx, project)),
      ledger: (await this.ledger.postings(tx, 'special-account', account.id)).map(postingView),
    };
  }

  /** The last day to open the project's account; null while the day of its works contract is unknown. */
  dueOn({ signedOn, region }: ProjectTerms): LocalDate | null {
    if (signedOn === null) return null;
    return openingDueOn(signedOn, this.policies.number('construction.special-account-days', { region, on: maxDate(EARLIEST, signedOn) }));
  }

  private moved<V>(
    id: string,
    query: PageQuery,
    caller: Caller,
    rowsOf: SpecialAccountStore['inflows'],
    view: (account: string, row: StoredInflow) => V,
  ): Promise<Page<V>> {
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      const account = await this.seen(tx, id, caller);
      const rows = await rowsOf(tx, account.id, { limit: query.limit, after });
      return pageOf(
        rows,
        query,
        (row) => [row.id],
        (row) => view(account.id, row),
      );
    });
  }

  private async labourCost(tx: Tx, project: ProjectTerms): Promise<LabourCostView | null> {
    const at = { region: project.region, on: maxDate(EARLIEST, contractDay(project)) };
    const share = this.shareOf(project, at);
    if (!share) return null;
    const { price, startsOn, endsOn } = project;
    const cost = { share: share.share, price, startsOn, endsOn, day: this.policies.number('construction.labour-cost-day', at) };
    const accounts = (await this.accounts.ofProject(tx, project.project)).map((one) => one.id);
    const months = monthsOf(cost, await this.accounts.inflowsOf(tx, accounts), await this.clock.today(tx));
    return labourCostView({ ...share, total: labourCostOf(cost) }, months);
  }

  private shareOf(
    { labourCostShare, sector }: ProjectTerms,
    at: { region: string; on: LocalDate },
  ): { share: string; agreed: boolean; basis: string } | null {
    if (labourCostShare !== null) return { share: labourCostShare, agreed: true, basis: '保障农民工工资支付条例 24' };
    const key = SHARE_KEYS[sector];
    if (key === null || this.policies.number(key, at) === 0) return null;
    return { share: this.policies.text(key, at), agreed: false, basis: this.policies.row(key, at).basis };
  }

  /** @throws NotFoundException if there is no such account for this caller */
  async seen(tx: Tx, id: string, caller: Caller): Promise<SpecialAccountEntity> {
    const account = isId(id) ? await this.accounts.find(tx, id, caller) : null;
    if (!account) throw new NotFoundException({ detail: 'no such special account' });
    return account;
  }
}
