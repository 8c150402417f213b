import { Injectable, NotFoundException } from '@nestjs/common';
import { coversRegion, regionLine } from '@anxin/codes';
import { cursorOf, idCursorOf, pageOf, type Page } from '@anxin/http';
import { Transactions } from '@anxin/persistence';
import { isPolicyKey, type PolicyKey } from '@anxin/policy';
import { PolicyBook } from './policy-book.use-case';
import type { PolicyChangeQuery, PolicyQuery } from './policy-change.dto';
import { PolicyChangeStore } from './policy-change.store';
import { policyChangeView, policyViews, rowName, type PolicyChangeView, type PolicyView } from './policy-change.view';

/** Reads the parameters, and the trail of their changes. */
@Injectable()
export class FindPolicies {
  constructor(
    private readonly transactions: Transactions,
    private readonly book: PolicyBook,
    private readonly changes: PolicyChangeStore,
  ) {}

  /** Rows by key, region and first day. */
  async list(query: PolicyQuery): Promise<Page<PolicyView>> {
    const [after] = cursorOf(query, 1) ?? [];
    const { table, changes } = await this.transactions.reading((tx) => this.book.read(tx));
    const rows = policyViews(table.rows(), changes).filter((row) => fits(row, query));
    const governing =
      query.region !== undefined && query.on !== undefined
        ? rows.filter((row) => table.find(row.key as PolicyKey, { region: query.region!, on: query.on! })?.region === row.region)
        : rows;
    return pageOf(
      governing.filter((row) => after === undefined || rowName(row) > after).slice(0, query.limit + 1),
      query,
      (row) => [rowName(row)],
      (row) => row,
    );
  }

  /** All rows of one parameter. @throws NotFoundException if there is no such parameter */
  ofKey(key: string, query: PolicyQuery): Promise<Page<PolicyView>> {
    if (!isPolicyKey(key)) throw new NotFoundException({ detail: 'no such parameter' });
    return this.list({ ...query, limit: query.limit, key });
  }

  /** @throws NotFoundException if there is no such change */
  async change(id: string): Promise<PolicyChangeView> {
    const change = await this.transactions.reading((tx) => this.changes.find(tx, id));
    if (!change) throw new NotFoundException({ detail: 'no such change' });
    return policyChangeView(change);
  }

  /** Changes, newest first. */
  async changeList(query: PolicyChangeQuery): Promise<Page<PolicyChangeView>> {
    const after = idCursorOf(query);
    const rows = await this.transactions.reading((tx) => this.changes.list(tx, { ...query, limit: query.limit, after }));
    return pageOf(rows, query, (row) => [row.id], policyChangeView);
  }
}

const fits = (row: PolicyView, { key, region, on, verified }: PolicyQuery): boolean =>
  (key === undefined || row.key === key) &&
  (region === undefined || regionLine(region).includes(row.region) || (on === undefined && coversRegion(region, row.region))) &&
  (on === undefined || (row.validFrom <= on && (row.validTo === null || on <= row.validTo))) &&
  (verified === undefined || row.verified === (verified === 'true'));
