import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { localDateOf } from '@anxin/calendar';
import { newId, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { sheetRefusal } from './cash-sheet';
import { CashSheetStore, type FiledSheet } from './cash-sheet.store';
import type { CashSheetInput } from './payment.dto';
import type { PaymentEntity } from './payment.entity';
import { PaymentStore } from './payment.store';
import { cashSheetView, type CashSheetView } from './payment.view';

/** Puts the signed sheet (现金发放签字表) of a report of cash on file. It proves nothing by itself: each line counts once its worker or an inspector confirms it. */
@Injectable()
export class FileCashSheet {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly payments: PaymentStore,
    private readonly sheets: CashSheetStore,
  ) {}

  /**
   * @throws NotFoundException if there is no such payment of this employer
   * @throws BadRequestException for a sheet that can't be one of this payment
   * @throws ConflictException if it has one already, or the scan was filed before
   */
  async run(id: string, input: CashSheetInput, caller: Caller): Promise<CashSheetView> {
    const seen = isId(id) ? await this.transactions.reading((tx) => this.payments.find(tx, id, caller)) : null;
    if (!seen) throw new NotFoundException({ detail: 'no such payment' });
    return this.once(() =>
      this.transactions.run(async (tx) => {
        const payment = (await this.payments.locked(tx, id))!;
        if (payment.cashSheet) throw new ConflictException({ detail: '这笔现金发放已有签字表', openSteps: [] });
        const sheet = await this.filed(tx, payment, input, caller);
        await this.sheets.attach(tx, id, sheet.id);
        return cashSheetView(sheet);
      }),
    );
  }

  /** Stores the sheet of a report, within its transaction. @throws BadRequestException for a sheet that can't be one of this payment */
  async filed(tx: Tx, payment: PaymentEntity, { signedOn, sha256, pages }: CashSheetInput, caller: Caller): Promise<FiledSheet> {
    const filedAt = await this.clock.now(tx);
    const refusal = sheetRefusal({ signedOn }, payment, localDateOf(filedAt));
    if (refusal) throw new BadRequestException({ detail: 'the input is not valid', errors: [refusal] });
    const { employer } = payment;
    const sheet = {
      id: newId(),
      employer,
      payroll: payment.payroll!,
      signedOn,
      sha256,
      pages: pages ?? null,
      filedBy: caller.client,
      filedAt,
    };
    await this.sheets.insert(tx, sheet);
    return sheet;
  }

  /** Runs a transaction that files a sheet. @throws ConflictException if the scan was filed before */
  async once<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!this.sheets.isSameScan(error)) throw error;
      throw new ConflictException({ detail: '这份签字表的扫描件已经报送过：同一份表不能证明两次发放', openSteps: [] });
    }
  }
}
