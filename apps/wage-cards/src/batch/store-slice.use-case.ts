import { Injectable } from '@nestjs/common';
import { OTHER_REGION, type OpenBatch, type Outcome } from '@anxin/batches';
import { coversRegion } from '@anxin/codes';
import { isDuplicate, StoredClock, type Tx } from '@anxin/persistence';
import { SettlementStore } from '../payroll/settlement.store';
import { PlaceStore } from '../place/place.store';
import { STANDS, type RowFault } from './batch';
import type { PlannedEvents, PlannedPayroll, Slice, StagedSlice } from './batch-plan';
import { StagedPayrollsPublisher } from './staged-payrolls.publisher';
import { StagedPayrolls, type Stored } from './staged-payrolls.store';

/** Stores one slice of a received file: payrolls, lines, events and what is wrong, in a dozen statements, however many rows. */
@Injectable()
export class StoreSlice {
  constructor(
    private readonly clock: StoredClock,
    private readonly staged: StagedPayrolls,
    private readonly settlement: SettlementStore,
    private readonly places: PlaceStore,
    private readonly publisher: StagedPayrollsPublisher,
  ) {}

  /** Writes down the payrolls of a file of which all rows are there. */
  async plan(tx: Tx, batch: string, payrolls: Iterable<PlannedPayroll>): Promise<void> {
    await this.staged.plan(tx, batch, this.named(payrolls));
  }

  /** Within the transaction that takes the slice off the list. */
  async run(tx: Tx, batch: OpenBatch, { first, last }: Slice): Promise<Outcome<'payrolls'>> {
    const slice = { batch: batch.id, first, last };
    const faults: RowFault[] = [];
    await this.settlement.lockStaged(tx, slice);
    await this.refuseOtherRegions(tx, batch, slice, faults);
    const unchanged = await this.compareStanding(tx, slice, faults);
    const { payrolls, lines } = await this.store(tx, slice, faults);
    await this.publisher.submitted(tx, slice);
    await this.settle(tx, slice);
    await this.staged.stored(tx, slice);
    return { faults, progress: { accepted: lines, unchanged, rejected: new Set(faults.map((fault) => fault.row)).size, payrolls } };
  }

  private *named(payrolls: Iterable<PlannedPayroll>): Generator<PlannedPayroll & PlannedEvents> {
    for (const payroll of payrolls) yield { ...payroll, ...this.publisher.eventsOf(payroll) };
  }

  /** A supervisor files for employers of its region; an employer's and a bank's reach was asked row by row. */
  private async refuseOtherRegions(tx: Tx, { role, region }: OpenBatch, slice: StagedSlice, faults: RowFault[]): Promise<void> {
    if (role !== 'supervisor') return;
    const heads = await this.staged.heads(tx, slice);
    const regions = await this.places.regionsOf(tx, heads);
    const outside = heads.filter((_, at) => !region || !regions[at] || !coversRegion(region, regions[at]));
    if (outside.length === 0) return;
    const paths = new Map(outside.map(({ number, project }) => [number, project ? 'project' : 'employer']));
    for (const { row, number } of await this.staged.takeOut(tx, slice, [...paths.keys()]))
      faults.push({ row, path: paths.get(number)!, message: OTHER_REGION });
  }

  /** Rows of payrolls that stand already: as many as say the same change nothing, the others are refused. */
  private async compareStanding(tx: Tx, slice: StagedSlice, faults: RowFault[]): Promise<number> {
    const standing = await this.staged.standing(tx, slice);
    if (standing.length === 0) return 0;
    const differing = await this.staged.differing(tx, slice, standing);
    faults.push(...differing.map((row) => ({ row, path: 'employer', message: STANDS })));
    const rows = await this.staged.takeOut(
      tx,
      slice,
      standing.map((one) => one.number),
    );
    return rows.length - differing.length;
  }

  /** Hardly a file names a worker twice: it is looked for once the table has refused it. */
  private async store(tx: Tx, slice: StagedSlice, faults: RowFault[]): Promise<Stored> {
    const now = await this.clock.now(tx);
    await tx.query(`SAVEPOINT lines`);
    try {
      return await this.staged.store(tx, slice, now);
    } catch (error) {
      if (!isDuplicate(error, 'payroll_line_once')) throw error;
      await tx.query(`ROLLBACK TO SAVEPOINT lines`);
    }
    for (const { row, earlier } of await this.staged.takeRepeated(tx, slice))
      faults.push({
        row,
        path: 'idNumber',
        message: `is the worker of row ${earlier} once more; only back pay for another month may stand beside`,
      });
    return this.staged.store(tx, slice, now);
  }

  private async settle(tx: Tx, slice: StagedSlice): Promise<void> {
    const paid = await this.staged.paidBefore(tx, slice);
    if (paid.length === 0) return;
    const debts = new Map(paid.map(({ employer, workerId }) => [`${employer}/${workerId}`, { employer, workerId }]));
    await this.settlement.settleAll(tx, [...debts.values()], [...new Set(paid.map((one) => one.period))]);
  }
}
