import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, pageOf, type Page } from '@anxin/http';
import { yuan } from '@anxin/money';
import { Transactions, type Tx } from '@anxin/persistence';
import { lineName } from '../payroll/allocation';
import { SettlementStore, type Settled } from '../payroll/settlement.store';
import type { SurplusQuery } from './payment.dto';
import { surplusKind } from './surplus';
import { SurplusStore, type OverpaidLine } from './surplus.store';
import { overpaidLineView, unmatchedReceiptView, type OverpaidLineView, type UnmatchedReceiptView } from './surplus.view';

/** Shows money that is more than was due, and money that is for nothing on file: it is told to people and swallowed nowhere. */
@Injectable()
export class FindSurpluses {
  constructor(
    private readonly transactions: Transactions,
    private readonly surpluses: SurplusStore,
    private readonly settlement: SettlementStore,
  ) {}

  /** Overpaid lines with the receipts behind them, newest payroll first. */
  overpaid(query: SurplusQuery, caller: Caller): Promise<Page<OverpaidLineView>> {
    return this.transactions.reading(async (tx) => {
      const rows = await this.surpluses.overpaid(tx, { ...query, after: cursorOf(query, 3) }, caller);
      const receipts = await this.receiptsOf(tx, rows);
      return pageOf(
        rows,
        query,
        (row) => [row.period, row.payroll, String(row.line)],
        (row) => viewOf(row, receipts.get(row.workerId)),
      );
    });
  }

  /** Receipts that no line is meant by, newest value date first. */
  unmatched(query: SurplusQuery, caller: Caller): Promise<Page<UnmatchedReceiptView>> {
    return this.transactions.reading(async (tx) => {
      const rows = await this.surpluses.unmatched(tx, { ...query, after: cursorOf(query, 3) }, caller);
      return pageOf(rows, query, (row) => [row.paidOn, row.reporter, row.reference], unmatchedReceiptView);
    });
  }

  /** By worker: the lines are of one employer. */
  private async receiptsOf(tx: Tx, rows: readonly OverpaidLine[]): Promise<Map<string, Settled>> {
    if (rows.length === 0) return new Map();
    const settled = await this.settlement.settledOf(tx, rows);
    return new Map(settled.map((one) => [one.workerId, one]));
  }
}

const viewOf = (row: OverpaidLine, settled: Settled | undefined): OverpaidLineView => {
  const shares = (settled?.shares ?? [])
    .filter((share) => share.line === lineName(row))
    .map((share) => ({ ...share, receipt: settled!.receipts.get(share.reference)! }));
  const kind = surplusKind(shares.map(({ amount, surplus, receipt }) => ({ amount: receipt.amount, share: amount, surplus })));
  return overpaidLineView(
    row,
    kind,
    shares.map(({ amount, surplus, receipt }) => ({
      payment: receipt.payment,
      reference: receipt.transferReference,
      paidOn: receipt.paidOn,
      amount: yuan(receipt.amount),
      share: yuan(amount),
      surplus: yuan(surplus),
    })),
  );
};
