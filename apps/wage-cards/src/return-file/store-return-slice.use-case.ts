import { Injectable } from '@nestjs/common';
import { recordsIn, type OpenBatch, type Outcome, type RowFault } from '@anxin/batches';
import { fen, sum } from '@anxin/money';
import { newId, StoredClock, type Tx } from '@anxin/persistence';
import type { PaymentLine } from '../payment/payment';
import { PaymentPublisher } from '../payment/payment.publisher';
import type { PaymentEntity } from '../payment/payment.entity';
import { PaymentStore, TransferStore, type StandingTransfer, type TransferAim } from '../payment/payment.store';
import { SettlementStore } from '../payroll/settlement.store';
import { payeeOf, type StagedLine } from './return-file';
import { ReturnFileStore, type StoredReturnFile } from './return-file.store';

/** A detail whose worker is known. */
interface Detail extends PaymentLine {
  readonly row: number;
  readonly paidOn: string;
}

/** What a slice has done so far. */
interface Done {
  accepted: number;
  unchanged: number;
  readonly faults: RowFault[];
  readonly aims: TransferAim[];
  readonly workers: Set<string>;
}

/**
 * Stores one slice of a return file in a few statements, however many details: each is what `POST /payments` takes as a line. The latest word on a
 * reference stands; within a file the later line is the later word.
 */
@Injectable()
export class StoreReturnSlice {
  constructor(
    private readonly clock: StoredClock,
    private readonly files: ReturnFileStore,
    private readonly payments: PaymentStore,
    private readonly transfers: TransferStore,
    private readonly settlement: SettlementStore,
    private readonly publisher: PaymentPublisher,
  ) {}

  /** Within the transaction that takes the slice off the list. */
  async run(tx: Tx, batch: OpenBatch, contents: readonly string[]): Promise<Outcome> {
    const file = await this.files.get(tx, batch.id);
    await this.settlement.lock(tx, file.employer);
    const done: Done = { accepted: 0, unchanged: 0, faults: [], aims: [], workers: new Set() };
    const rows = recordsIn<StagedLine>(contents).sort((a, b) => a.row - b.row);
    for (const round of roundsOf(await this.details(tx, file, rows, done))) await this.store(tx, file, round, done);
    if (done.workers.size) {
      const months = await this.transfers.monthsOf(tx, file.employer, done.aims);
      await this.settlement.settle(tx, file.employer, [...done.workers], months);
    }
    const { faults, accepted, unchanged } = done;
    return { faults, progress: { accepted, unchanged, rejected: faults.length } };
  }

  /** The details that are news, with their workers. */
  private async details(
    tx: Tx,
    { id }: StoredReturnFile,
    rows: readonly { row: number; kept: StagedLine }[],
    done: Done,
  ): Promise<Detail[]> {
    const before = await this.files.broughtBefore(
      tx,
      id,
      rows.map((one) => one.row),
    );
    done.unchanged += before.size;
    const news = rows.filter((one) => !before.has(one.row));
    const holders = await this.files.holders(
      tx,
      news.flatMap((one) => one.kept.c ?? []),
    );
    return news.flatMap(({ row, kept }): Detail[] => {
      const payee = payeeOf(kept, holders);
      if ('workerId' in payee)
        return [{ row, workerId: payee.workerId, amount: fen(kept.a), reference: kept.r, status: kept.s, paidOn: kept.d }];
      done.faults.push({ row, path: 'card', message: payee.message });
      return [];
    });
  }

  /** Details of different references: what is on file is left alone, what contradicts it refused, the rest stored, a report for each value date. */
  private async store(tx: Tx, file: StoredReturnFile, round: readonly Detail[], done: Done): Promise<void> {
    const known = await this.transfers.known(
      tx,
      file.employer,
      file.reporter,
      round.map((one) => one.reference),
    );
    const news = round.filter((one) => {
      const standing = known.get(one.reference);
      if (!standing) return true;
      const fault = clashOf(one, standing);
      if (fault) done.faults.push({ row: one.row, ...fault });
      else if (saysNothingNew(one, standing, file)) done.unchanged += 1;
      else return true;
      return false;
    });
    const reportedAt = await this.clock.now(tx);
    for (const paidOn of [...new Set(news.map((one) => one.paidOn))].sort()) {
      const lines = news.filter((one) => one.paidOn === paidOn);
      const payment = reportOf(file, lines, paidOn, reportedAt);
      await this.payments.insert(tx, payment, lines);
      await this.transfers.replace(tx, payment, lines);
      await this.publisher.reported(tx, payment, lines);
    }
    done.accepted += news.length;
    if (news.length) done.aims.push(file);
    for (const one of news) {
      done.workers.add(one.workerId);
      const standing = known.get(one.reference);
      if (standing) done.aims.push(standing);
    }
  }
}

/** First words on their references, then second ones, and so on. */
const roundsOf = (details: readonly Detail[]): Detail[][] => {
  const said = new Map<string, number>();
  const rounds: Detail[][] = [];
  for (const one of details) {
    const times = said.get(one.reference) ?? 0;
    said.set(one.reference, times + 1);
    (rounds[times] ??= []).push(one);
  }
  return rounds;
};

const clashOf = ({ workerId, amount }: Detail, standing: StandingTransfer): Omit<RowFault, 'row'> | null => {
  if (standing.workerId !== workerId) return { path: 'reference', message: '该流水号已用于另一人的付款' };
  return standing.amount === amount ? null : { path: 'amount', message: '与该流水号此前报送的金额不同' };
};

const saysNothingNew = ({ status, paidOn }: Detail, standing: StandingTransfer, { payroll, period, project }: StoredReturnFile): boolean =>
  standing.status === status &&
  standing.paidOn === paidOn &&
  (payroll ?? standing.payroll) === standing.payroll &&
  (period ?? standing.period) === standing.period &&
  (project ?? standing.project) === standing.project;

const reportOf = (file: StoredReturnFile, lines: readonly Detail[], paidOn: string, reportedAt: Date): PaymentEntity => ({
  id: newId(),
  employer: file.employer,
  reporter: file.reporter,
  byBank: true,
  channel: file.channel,
  paidOn,
  payroll: file.payroll,
  period: file.period,
  project: file.project,
  lines: lines.length,
  amount: sum(lines.map((line) => line.amount)),
  reportedAt,
  returnFile: file.id,
  cashSheet: null,
  version: 1,
});
