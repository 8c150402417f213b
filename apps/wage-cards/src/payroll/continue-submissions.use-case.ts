import { Injectable } from '@nestjs/common';
import { BackgroundPasses } from '@anxin/batches';
import { Transactions, type Tx } from '@anxin/persistence';
import { PIECE_LINES, pieceLength } from './payroll';
import type { PayrollEntity } from './payroll.entity';
import { PayrollLineStore } from './payroll-line.store';
import { lineRecorded, PayrollPublisher } from './payroll.publisher';
import { PayrollStore } from './payroll.store';
import { SettlementStore } from './settlement.store';

/**
 * Publishes the lines of submitted payrolls piece by piece, each piece with the record of how far it came in one transaction: what a crash
 * interrupts is taken up where it stood, nothing is lost and nothing leaves under two names.
 */
@Injectable()
export class ContinueSubmissions extends BackgroundPasses {
  constructor(
    private readonly transactions: Transactions,
    private readonly payrolls: PayrollStore,
    private readonly lines: PayrollLineStore,
    private readonly publisher: PayrollPublisher,
    private readonly settlement: SettlementStore,
  ) {
    super('submissions');
  }

  /** How many submissions are under way. */
  async count(): Promise<number> {
    return (await this.transactions.reading((tx) => this.payrolls.submitting(tx))).length;
  }

  /**
   * Publishes the next piece of a payroll whose row and settlement this transaction holds, and with the last one the payroll itself.
   * @returns the payroll as it is stored now
   */
  async publishPiece(tx: Tx, payroll: PayrollEntity): Promise<PayrollEntity> {
    const { id, employer, period, linesPublished, partsPublished } = payroll;
    const next = await this.lines.page(tx, id, linesPublished, PIECE_LINES);
    const facts = next.map(lineRecorded);
    const length = pieceLength(facts.map((fact) => Buffer.byteLength(JSON.stringify(fact)) + 1));
    await this.publisher.linesRecorded(tx, payroll, partsPublished + 1, facts.slice(0, length));
    const isLast = linesPublished + length === payroll.lines;
    const published = {
      ...payroll,
      linesPublished: linesPublished + length,
      partsPublished: partsPublished + 1,
      state: isLast ? ('submitted' as const) : payroll.state,
    };
    await this.payrolls.save(tx, published);
    if (isLast) await this.publisher.submitted(tx, published);
    const workers = [...new Set(next.slice(0, length).map((line) => line.workerId))];
    await this.settlement.settle(tx, employer, workers, [period, ...(await this.settlement.periodsNamedWith(tx, employer, id))]);
    return published;
  }

  protected async pass(): Promise<void> {
    for (const { id, employer } of await this.transactions.reading((tx) => this.payrolls.submitting(tx)))
      while (this.background.goesOn && (await this.transactions.run((tx) => this.piece(tx, id, employer))));
  }

  /** @returns whether there is more to publish */
  private async piece(tx: Tx, id: string, employer: string): Promise<boolean> {
    await this.settlement.lock(tx, employer);
    const payroll = await this.payrolls.locked(tx, id);
    if (payroll?.state !== 'submitting') return false;
    return (await this.publishPiece(tx, payroll)).state === 'submitting';
  }
}
