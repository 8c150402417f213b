import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { idCursorOf, pageOf, type Page } from '@anxin/http';
import { times } from '@anxin/money';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { Policies } from '@anxin/policy';
import { isId } from '../identifier/identifier';
import { held } from '../ledger/ledger';
import { LedgerStore } from '../ledger/ledger.store';
import { postingView } from '../ledger/ledger.view';
import { OpenWagesStore } from '../payroll/open-wages.store';
import { PlaceStore } from '../place/place.store';
import type { ReserveQuery } from './reserve.dto';
import type { ReserveEntity } from './reserve.entity';
import { ReserveStore } from './reserve.store';
import { reserveDetailView, reserveView, type ReserveDetailView, type ReserveView } from './reserve.view';

const COUNTRY = '000000';

/** Looks wage reserves up, within what the caller may see. */
@Injectable()
export class ShowReserves {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly reserves: ReserveStore,
    private readonly wages: OpenWagesStore,
    private readonly places: PlaceStore,
    private readonly ledger: LedgerStore,
    private readonly policies: Policies,
  ) {}

  /** @throws NotFoundException if there is no such reserve for this caller */
  one(id: string, caller: Caller): Promise<ReserveDetailView> {
    return this.transactions.reading(async (tx) => {
      const reserve = isId(id) ? await this.reserves.find(tx, id, caller) : null;
      if (!reserve) throw new NotFoundException({ detail: 'no such wage reserve' });
      return this.detail(tx, reserve);
    });
  }

  list(query: ReserveQuery, caller: Caller): Promise<Page<ReserveView>> {
    const after = idCursorOf(query);
    return this.transactions.reading(async (tx) => {
      const rows = await this.reserves.list(tx, { ...query, after }, caller);
      const ids = rows.map((row) => row.id);
      const balances = await this.ledger.balancesOf(tx, 'wage-reserve', ids);
      return pageOf(
        rows,
        query,
        (row) => [row.id],
        (row) => reserveView(row, held(balances.get(row.id) ?? new Map<string, bigint>(), 'reserve')),
      );
    });
  }

  async detail(tx: Tx, reserve: ReserveEntity): Promise<ReserveDetailView> {
    const balance = held(await this.ledger.balances(tx, 'wage-reserve', reserve.id), 'reserve');
    const month = await this.wages.monthOf(tx, reserve.project);
    const [region] = await this.places.regionsOf(tx, [reserve]);
    const months = this.policies.number('construction.wage-reserve-months', { region: region ?? COUNTRY, on: await this.clock.today(tx) });
    const need = month && { amount: times(month.net, months), period: month.period };
    const ledger = (await this.ledger.postings(tx, 'wage-reserve', reserve.id)).map(postingView);
    return reserveDetailView(reserveView(reserve, balance), balance, need, ledger);
  }
}
