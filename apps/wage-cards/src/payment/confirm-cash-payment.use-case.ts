import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import { WorkerIds, type Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { newId, Sealer, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { SettlementStore } from '../payroll/settlement.store';
import { isId } from '../identifier/identifier';
import { CashConfirmationStore } from './cash-confirmation.store';
import type { ConfirmationInput } from './payment.dto';
import type { PaymentEntity } from './payment.entity';
import { PaymentPublisher } from './payment.publisher';
import { PaymentStore, TransferStore, type StoredPaymentLine } from './payment.store';
import { confirmationView, type ConfirmationView } from './payment.view';

/** A worker whose line is meant, and where the call names it. */
interface Named {
  readonly path: string;
  readonly workerId: string;
}

/** The worker, or an inspector for the lines of the workers named, says whether cash was received (现金签收). Until then cash covers nothing; the latest word stands. */
@Injectable()
export class ConfirmCashPayment {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly payments: PaymentStore,
    private readonly transfers: TransferStore,
    private readonly confirmations: CashConfirmationStore,
    private readonly settlement: SettlementStore,
    private readonly publisher: PaymentPublisher,
    private readonly sealer: Sealer,
    private readonly workerIds: WorkerIds,
  ) {}

  /**
   * @throws NotFoundException if there is no such payment for this caller: a worker sees those with a line of its own
   * @throws BadRequestException if the worker named has no line in it, or an inspector names none
   * @throws ConflictException if it is no cash, or the line stands as failed or returned
   */
  async run(id: string, input: ConfirmationInput, caller: Caller): Promise<ConfirmationView> {
    const seen = isId(id) ? await this.transactions.reading((tx) => this.payments.find(tx, id, caller)) : null;
    if (!seen) throw new NotFoundException({ detail: 'no such payment' });
    const named = this.workersOf(input, caller);
    return this.transactions.run(async (tx) => {
      await this.settlement.lock(tx, seen.employer);
      const payment = (await this.payments.locked(tx, id))!;
      const lines = await this.linesOf(tx, payment, named, caller);
      const said = {
        id: newId(),
        workers: named.map((one) => one.workerId),
        accepted: input.accepted,
        by: caller.role === 'worker' ? ('worker' as const) : ('inspector' as const),
      };
      const note = input.note === undefined ? null : this.sealer.seal(input.note);
      const confirmation = { ...said, paymentId: id, client: caller.client, note, confirmedAt: await this.clock.now(tx) };
      const next = { ...payment, version: payment.version + 1 };
      await this.confirmations.append(tx, confirmation);
      await this.payments.saveVersion(tx, next);
      await this.cover(tx, payment, lines, input.accepted);
      await this.publisher.confirmed(tx, next, said);
      return confirmationView(confirmation);
    });
  }

  /** Whose lines are meant, each once, by where they are named. */
  private workersOf({ idNumber, lines }: ConfirmationInput, caller: Caller): Named[] {
    const given = [
      ...(idNumber === undefined ? [] : [{ path: 'idNumber', idNumber }]),
      ...(lines ?? []).map((line, at) => ({ path: `lines.${at}.idNumber`, idNumber: line.idNumber })),
    ].map((one) => ({ path: one.path, workerId: this.workerIds.of(one.idNumber) }));
    if (caller.role === 'worker') {
      if (given.some((one) => one.workerId !== caller.workerId)) throw new NotFoundException({ detail: 'no such line of yours' });
      return [{ path: 'idNumber', workerId: caller.workerId! }];
    }
    if (given.length === 0) throw invalid('idNumber', 'must name the worker whose line is meant');
    return given.filter((one, at) => given.findIndex((other) => other.workerId === one.workerId) === at);
  }

  private async linesOf(tx: Tx, payment: PaymentEntity, named: readonly Named[], caller: Caller): Promise<StoredPaymentLine[]> {
    const meant = new Set(named.map((one) => one.workerId));
    const lines = (await this.payments.lines(tx, payment, meant.size === 1 ? named[0]!.workerId : undefined)).filter((line) =>
      meant.has(line.workerId),
    );
    const stranger = named.find((one) => lines.every((line) => line.workerId !== one.workerId));
    if (stranger)
      throw caller.role === 'worker'
        ? new NotFoundException({ detail: 'no such payment' })
        : invalid(stranger.path, 'has no line in this payment');
    if (payment.channel !== 'cash')
      throw new ConflictException({ detail: 'only cash is confirmed: the bank speaks for what went through it', openSteps: [] });
    const standing = lines.filter((line) => line.current === 'paid');
    if (named.some((one) => standing.every((line) => line.workerId !== one.workerId)))
      throw new ConflictException({ detail: 'the line does not stand as paid', openSteps: [] });
    return standing;
  }

  private async cover(tx: Tx, payment: PaymentEntity, lines: readonly StoredPaymentLine[], accepted: boolean): Promise<void> {
    const { employer, reporter } = payment;
    const references = lines.map((line) => line.reference);
    await this.transfers.confirm(tx, payment, references, accepted);
    const aims = [...(await this.transfers.known(tx, employer, reporter, references)).values()];
    const workers = [...new Set(lines.map((line) => line.workerId))];
    await this.settlement.settle(tx, employer, workers, await this.transfers.monthsOf(tx, employer, aims));
  }
}
