import { Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { cursorOf, pageOf, type Page } from '@anxin/http';
import { sum } from '@anxin/money';
import { Sealer, Transactions } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { CashConfirmationStore } from './cash-confirmation.store';
import { CashSheetStore } from './cash-sheet.store';
import type { PaymentQuery } from './payment.dto';
import { PaymentStore } from './payment.store';
import { cashSheetView, confirmationView, paymentLineView, paymentView, type PaymentDetailView, type PaymentView } from './payment.view';

const READS_NOTES = ['inspector', 'supervisor', 'auditor'];

/** Looks payments up, within what the caller may see; a worker sees its own lines and sums alone. */
@Injectable()
export class FindPayments {
  constructor(
    private readonly transactions: Transactions,
    private readonly payments: PaymentStore,
    private readonly confirmations: CashConfirmationStore,
    private readonly sheets: CashSheetStore,
    private readonly sealer: Sealer,
  ) {}

  async list(query: PaymentQuery, caller: Caller): Promise<Page<PaymentView>> {
    return this.transactions.reading(async (tx) => {
      const rows = await this.payments.list(tx, { ...query, after: cursorOf(query, 2) }, caller);
      const own = caller.workerId
        ? await this.payments.ownShares(
            tx,
            rows.map((row) => row.id),
            caller.workerId,
          )
        : undefined;
      return pageOf(
        rows,
        query,
        (row) => [row.reportedAt.toISOString(), row.id],
        (row) => paymentView(row, own?.get(row.id)),
      );
    });
  }

  /** @throws NotFoundException if there is no such payment for this caller */
  async one(id: string, caller: Caller): Promise<PaymentDetailView> {
    return this.transactions.reading(async (tx) => {
      const payment = isId(id) ? await this.payments.find(tx, id, caller) : null;
      if (!payment) throw new NotFoundException({ detail: 'no such payment' });
      const lines = await this.payments.lines(tx, payment, caller.workerId);
      const confirmations = await this.confirmations.of(tx, id, caller.workerId);
      const own = caller.workerId ? { payment: id, lines: lines.length, amount: sum(lines.map((line) => line.amount)) } : undefined;
      const sheet = payment.cashSheet ? await this.sheets.find(tx, payment.cashSheet) : undefined;
      const reads = READS_NOTES.includes(caller.role);
      return {
        ...paymentView(payment, own),
        sheet: sheet ? cashSheetView(sheet) : null,
        lines: lines.map((line) => paymentLineView(line, payment.channel)),
        confirmations: confirmations.map((said) =>
          confirmationView(said, reads && said.note !== null ? this.sealer.open(said.note) : undefined),
        ),
      };
    });
  }
}
