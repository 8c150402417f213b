import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, pageOf, type Page, type PageQuery } from '@anxin/http';
import { Sealer, Transactions, type Tx } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { PayrollStore } from '../payroll/payroll.store';
import { CorrectionReadingStore } from './correction-reading.store';
import {
  correctionConfirmationView,
  correctionView,
  lineChangeView,
  statedLineView,
  type CorrectionDetailView,
  type CorrectionView,
  type LineChangeView,
  type StatedLineView,
} from './correction.view';

const READS_NOTES = ['inspector', 'supervisor', 'auditor'];

/** Looks corrections up, of payrolls that the caller may see. */
@Injectable()
export class FindCorrections {
  constructor(
    private readonly transactions: Transactions,
    private readonly payrolls: PayrollStore,
    private readonly corrections: CorrectionReadingStore,
    private readonly sealer: Sealer,
  ) {}

  /** @throws NotFoundException if there is no such payroll for this caller */
  list(id: string, query: PageQuery, caller: Caller): Promise<Page<CorrectionView>> {
    const after = placeIn(query);
    return this.transactions.reading(async (tx) => {
      await this.seen(tx, id, caller);
      const rows = await this.corrections.list(tx, id, query.limit, after);
      return pageOf(
        rows,
        query,
        (row) => [String(row.number)],
        (row) => correctionView(row, this.sealer.open(row.reason)),
      );
    });
  }

  /** @throws NotFoundException if there is no such correction for this caller */
  one(id: string, number: number, caller: Caller): Promise<CorrectionDetailView> {
    return this.transactions.reading(async (tx) => {
      await this.seen(tx, id, caller);
      const [found] = await this.corrections.list(tx, id, 1, undefined, number);
      if (!found) throw new NotFoundException({ detail: 'no such correction' });
      const reads = READS_NOTES.includes(caller.role);
      const words = await this.corrections.words(tx, id, number);
      return {
        ...correctionView(found, this.sealer.open(found.reason)),
        confirmations: words.map((word) =>
          correctionConfirmationView(word, reads && word.note !== null ? this.sealer.open(word.note) : undefined),
        ),
      };
    });
  }

  /**
   * What one correction changed, in the order of the lines.
   * @throws NotFoundException if there is no such correction for this caller
   */
  changes(id: string, number: number, query: PageQuery, caller: Caller): Promise<Page<LineChangeView>> {
    const after = placeIn(query) ?? 0;
    return this.transactions.reading(async (tx) => {
      await this.exists(tx, id, number, caller);
      const rows = await this.corrections.changes(tx, id, number, after, query.limit + 1);
      return pageOf(rows, query, (row) => [String(row.after.line)], lineChangeView);
    });
  }

  /**
   * The payroll's lines as the employer had stated them with one correction; 0: as submitted.
   * @throws NotFoundException if there is no such version for this caller
   */
  asOf(id: string, number: number, query: PageQuery, caller: Caller): Promise<Page<StatedLineView>> {
    const after = placeIn(query) ?? 0;
    return this.transactions.reading(async (tx) => {
      if (number === 0) await this.seen(tx, id, caller);
      else await this.exists(tx, id, number, caller);
      return pageOf(
        await this.corrections.asOf(tx, id, number, after, query.limit + 1),
        query,
        (row) => [String(row.line)],
        statedLineView,
      );
    });
  }

  private async exists(tx: Tx, id: string, number: number, caller: Caller): Promise<void> {
    await this.seen(tx, id, caller);
    if (!(await this.corrections.list(tx, id, 1, undefined, number)).length) throw new NotFoundException({ detail: 'no such correction' });
  }

  private async seen(tx: Tx, id: string, caller: Caller): Promise<void> {
    if (!isId(id) || !(await this.payrolls.find(tx, id, caller))) throw new NotFoundException({ detail: 'no such payroll' });
  }
}

const placeIn = (query: PageQuery): number | undefined => {
  const [place] = cursorOf(query, 1) ?? [];
  return place === undefined ? undefined : Number(place) || 0;
};
