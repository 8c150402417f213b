import { Injectable, NotFoundException } from '@nestjs/common';
import { seesDepartment, seesRegion, type Caller } from '@anxin/access';
import { isRegion } from '@anxin/codes';
import { idCursorOf, pageOf, type Page, type PageQuery } from '@anxin/http';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { held } from '../ledger/ledger';
import { LedgerStore } from '../ledger/ledger.store';
import { postingView, type PostingView } from '../ledger/ledger.view';
import { OpenWagesStore } from '../payroll/open-wages.store';
import { AdvanceAccountsStore } from './advance-accounts.store';
import type { AdvanceEntity } from './advance.entity';
import { AdvanceStore } from './advance.store';
import type { AdvanceQuery } from './fund.dto';
import { FundStore } from './fund.store';
import {
  advanceDetailView,
  advanceView,
  appropriationView,
  fundView,
  type AdvanceDetailView,
  type AdvanceView,
  type AppropriationView,
  type FundView,
} from './fund.view';

/** Looks revolving funds up: labour's offices those of their regions. */
@Injectable()
export class ShowFunds {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly funds: FundStore,
    private readonly advances: AdvanceStore,
    private readonly wages: OpenWagesStore,
    private readonly accounts: AdvanceAccountsStore,
    private readonly ledger: LedgerStore,
  ) {}

  /** @throws NotFoundException for what is no region of this caller's */
  fund(region: string, caller: Caller): Promise<FundView> {
    mustSee(region, caller);
    return this.transactions.reading((tx) => this.sums(tx, region));
  }

  async sums(tx: Tx, region: string): Promise<FundView> {
    const sums = await this.ledger.sums(tx, 'revolving-fund', region);
    const [claims, writtenOff, advanced] = [held(sums, 'claim'), held(sums, 'written-off'), await this.funds.advanced(tx, region)];
    const [appropriated, recovered] = [-held(sums, 'treasury'), advanced - claims - writtenOff];
    return fundView(region, { balance: held(sums, 'fund'), appropriated, advanced, recovered, claims, writtenOff });
  }

  appropriations(region: string, query: PageQuery, caller: Caller): Promise<Page<AppropriationView>> {
    mustSee(region, caller);
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) =>
      pageOf(
        await this.funds.appropriations(tx, region, { limit: query.limit, after }),
        query,
        (row) => [row.id],
        (row) => appropriationView(region, row),
      ),
    );
  }

  postings(region: string, query: PageQuery, caller: Caller): Promise<Page<PostingView>> {
    mustSee(region, caller);
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) =>
      pageOf(
        await this.ledger.postings(tx, 'revolving-fund', region, { limit: query.limit, after }),
        query,
        (row) => [row.id],
        postingView,
      ),
    );
  }

  /** @throws NotFoundException if the region has no such advance, or is not this caller's */
  advance(region: string, id: string, caller: Caller): Promise<AdvanceDetailView> {
    mustSee(region, caller);
    return this.transactions.reading(async (tx) => {
      const advance = isId(id) ? await this.advances.find(tx, region, id) : null;
      if (!advance) throw new NotFoundException({ detail: 'no such advance' });
      return this.detail(tx, advance);
    });
  }

  list(region: string, query: AdvanceQuery, caller: Caller): Promise<Page<AdvanceView>> {
    mustSee(region, caller);
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      const today = await this.clock.today(tx);
      const rows = await this.advances.list(tx, region, { ...query, after });
      const ids = rows.map((row) => row.id);
      const outstanding = await this.accounts.of(tx, region, ids);
      return pageOf(
        rows,
        query,
        (row) => [row.id],
        (row) => advanceView(row, outstanding[ids.indexOf(row.id)]!, today),
      );
    });
  }

  async detail(tx: Tx, advance: AdvanceEntity): Promise<AdvanceDetailView> {
    const { id, region, employer, project } = advance;
    const lines = await this.advances.lines(tx, id);
    const open = await this.wages.ofWorkers(
      tx,
      lines.map((line) => line.workerId),
      lines.map((line) => line.period),
    );
    const openOf = (workerId: string, period: string): bigint =>
      open
        .filter((one) => one.workerId === workerId && one.period === period && one.employer === employer && one.project === project)
        .reduce((total, one) => total + one.open, 0n);
    const shown = lines.map((line) => ({ ...line, open: line.byPayroll ? openOf(line.workerId, line.period) : line.owed }));
    const signatures = await this.advances.signatures(tx, id);
    const outstanding = await this.accounts.one(tx, region, id);
    return advanceDetailView({ advance, outstanding, lines: shown, signatures }, await this.clock.today(tx));
  }
}

/** @throws NotFoundException for what is no region, or none of this caller's */
export const mustSee = (region: string, caller: Caller): void => {
  if (!isRegion(region) || !seesRegion(caller, region) || !seesDepartment(caller, 'labour'))
    throw new NotFoundException({ detail: 'no such revolving fund' });
};
