import { BadRequestException, ConflictException, ForbiddenException, Injectable } from '@nestjs/common';
import { isEmployer, WorkerIds, type Caller } from '@anxin/access';
import { fen, sum } from '@anxin/money';
import { newId, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { SettlementStore } from '../payroll/settlement.store';
import { channelRefusal, clashesOf, faultsOf, type PaymentLine } from './payment';
import { FileCashSheet } from './file-cash-sheet.use-case';
import type { PaymentLineInput, ReportPaymentInput } from './payment.dto';
import type { PaymentEntity } from './payment.entity';
import { PaymentPublisher } from './payment.publisher';
import { PaymentStore, TransferStore } from './payment.store';
import { paymentView, type PaymentView } from './payment.view';

/**
 * Takes a bank's receipts, or an employer's cash sheet. The payroll they are for may come later. A later report of the same reference
 * replaces its status: a returned transfer opens the wage again.
 */
@Injectable()
export class ReportPayment {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly payments: PaymentStore,
    private readonly transfers: TransferStore,
    private readonly settlement: SettlementStore,
    private readonly publisher: PaymentPublisher,
    private readonly sheets: FileCashSheet,
    private readonly workerIds: WorkerIds,
  ) {}

  /**
   * @throws ForbiddenException for another's employer, or a channel that is not the caller's to report
   * @throws BadRequestException naming lines that are wrong in themselves
   * @throws ConflictException naming lines whose reference is on file for another worker or amount; for a signed sheet that was filed before
   */
  run(input: ReportPaymentInput, caller: Caller): Promise<PaymentView> {
    const byBank = caller.role === 'bank';
    if (!byBank && !isEmployer(caller, input.employer))
      throw new ForbiddenException({ detail: 'an employer reports its own payments only' });
    const refusal = channelRefusal(byBank, input.channel);
    if (refusal) throw new ForbiddenException({ detail: refusal });
    const lines = input.lines.map((line) => this.lineOf(line));
    const errors = [...faultsOf(lines), ...spilled(input.lines)];
    if (errors.length) throw new BadRequestException({ detail: 'the input is not valid', errors });
    return this.sheets.once(() => this.transactions.run((tx) => this.reported(tx, input, lines, caller)));
  }

  private async reported(tx: Tx, input: ReportPaymentInput, lines: readonly PaymentLine[], caller: Caller): Promise<PaymentView> {
    const byBank = caller.role === 'bank';
    await this.settlement.lock(tx, input.employer);
    const payment: PaymentEntity = {
      id: newId(),
      employer: input.employer,
      reporter: byBank ? caller.client : input.employer,
      byBank,
      channel: input.channel,
      paidOn: input.paidOn,
      payroll: input.payroll ?? null,
      period: input.period ?? null,
      project: input.project ?? null,
      lines: lines.length,
      amount: sum(lines.map((line) => line.amount)),
      reportedAt: await this.clock.now(tx),
      returnFile: null,
      cashSheet: null,
      version: 1,
    };
    if (input.sheet) payment.cashSheet = (await this.sheets.filed(tx, payment, input.sheet, caller)).id;
    await this.store(tx, payment, lines);
    await this.publisher.reported(tx, payment, lines);
    return paymentView(payment);
  }

  private async store(tx: Tx, payment: PaymentEntity, lines: readonly PaymentLine[]): Promise<void> {
    const { employer, reporter, payroll, period } = payment;
    const references = lines.map((line) => line.reference);
    const before = await this.transfers.known(tx, employer, reporter, references);
    const errors = clashesOf(lines, before);
    if (errors.length) throw new ConflictException({ detail: 'a reference is on file for something else', errors });
    await this.payments.insert(tx, payment, lines);
    await this.transfers.replace(tx, payment, lines);
    // A new reference aims where this report says; an old one may have aimed elsewhere before.
    const aims = [...before.values(), ...(before.size < lines.length || payroll || period ? [{ payroll, period }] : [])];
    const workers = [...new Set(lines.map((line) => line.workerId))];
    await this.settlement.settle(tx, employer, workers, await this.transfers.monthsOf(tx, employer, aims));
  }

  private lineOf({ idNumber, amount, reference, status }: PaymentLineInput): PaymentLine {
    return { workerId: this.workerIds.of(idNumber), amount: fen(amount), reference, status: status ?? 'paid' };
  }
}

/** A reference is published: it must not hold the worker's number. */
const spilled = (lines: readonly PaymentLineInput[]): { path: string; message: string }[] =>
  lines.flatMap(({ idNumber, reference }, at) =>
    reference.toUpperCase().includes(idNumber) ? [{ path: `lines.${at}.reference`, message: 'must not hold a resident number' }] : [],
  );
