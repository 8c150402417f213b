import { Injectable } from '@nestjs/common';
import { OTHER_REGION, type OpenBatch, type Outcome } from '@anxin/batches';
import { coversRegion } from '@anxin/codes';
import { newId, StoredClock, type Tx } from '@anxin/persistence';
import { piecesOf } from '../payroll/payroll';
import type { PayrollEntity } from '../payroll/payroll.entity';
import { lineText, publishedText, sumsOfTexts, type LineText } from '../payroll/line-text';
import { PayrollLineStore } from '../payroll/payroll-line.store';
import { lineRecorded, PayrollPublisher } from '../payroll/payroll.publisher';
import { PayrollStore } from '../payroll/payroll.store';
import { SettlementStore } from '../payroll/settlement.store';
import { PlaceStore } from '../place/place.store';
import type { RowFault } from './batch';
import { BatchLongStore, type Long } from './batch-long.store';
import { payrollsIn, repeatedRows, sortedRows, type RowLine, type StagedPayroll } from './staged-line';

/** A payroll of the file with the rows that are to be submitted. */
interface Sorted {
  readonly given: StagedPayroll;
  readonly good: readonly RowLine[];
}

type Stored = Outcome<'payrolls'>;

/** Parts of a long payroll's bucket in one transaction: some 4000 lines. */
const LONG_PARTS = 2;

/** Stores one slice of a received file: payrolls, lines, events and what is wrong, in a dozen statements, however many rows. */
@Injectable()
export class StoreSlice {
  constructor(
    private readonly clock: StoredClock,
    private readonly longOnes: BatchLongStore,
    private readonly payrolls: PayrollStore,
    private readonly lines: PayrollLineStore,
    private readonly settlement: SettlementStore,
    private readonly places: PlaceStore,
    private readonly publisher: PayrollPublisher,
  ) {}

  /** Within the transaction that takes the slice off the list. */
  async run(tx: Tx, batch: OpenBatch, contents: readonly string[]): Promise<Stored> {
    return this.submit(tx, batch, payrollsIn(contents), await this.longOnes.of(tx, batch.id));
  }

  /**
   * Stores the next lines of a long payroll; its events leave piece by piece once all of them are there.
   * @returns null if there is none
   */
  async runLong(tx: Tx, batch: OpenBatch): Promise<Stored | null> {
    const long = await this.longOnes.next(tx, batch.id);
    if (!long) return null;
    const [given] = payrollsIn(await this.longOnes.takeParts(tx, batch.id, long.bucket, LONG_PARTS));
    return given ? this.append(tx, batch, long, given) : this.endLong(tx, batch.id, long);
  }

  private async endLong(tx: Tx, batch: string, { bucket, payrollId }: Long): Promise<Stored> {
    await this.longOnes.done(tx, batch, bucket);
    // All of its rows were wrong: there is nothing to submit.
    const isEmpty = payrollId !== null && (await this.payrolls.removeEmpty(tx, payrollId));
    return { faults: [], progress: isEmpty ? { payrolls: -1 } : {} };
  }

  private async submit(tx: Tx, batch: OpenBatch, all: readonly StagedPayroll[], long: readonly Long[]): Promise<Stored> {
    await this.settlement.lockAll(
      tx,
      all.map((one) => one.employer),
    );
    const faults: RowFault[] = [];
    const given = await this.reached(tx, batch, all, faults);
    const standing = await this.payrolls.standing(tx, given);
    const unchanged = await this.compare(
      tx,
      given.flatMap((one, at) => (standing[at] ? [{ given: one, payroll: standing[at] }] : [])),
      faults,
    );
    const sorted: Sorted[] = [];
    for (const [at, one] of given.entries()) {
      if (standing[at]) continue;
      const { good, faults: own } = sortedRows(one.rows);
      faults.push(...own);
      if (good.length || long.some(({ number }) => number === one.number)) sorted.push({ given: one, good });
    }
    const accepted = await this.store(tx, batch.id, sorted, long);
    const rejected = new Set(faults.map((fault) => fault.row)).size;
    return { faults, progress: { accepted, unchanged, rejected, payrolls: sorted.length } };
  }

  /** Stores and publishes new payrolls; a long one begins with what is here of it and stays open. */
  private async store(tx: Tx, batch: string, sorted: readonly Sorted[], long: readonly Long[]): Promise<number> {
    if (sorted.length === 0) return 0;
    const now = await this.clock.now(tx);
    const bucketOf = new Map(long.map(({ number, bucket }) => [number, bucket]));
    const made = sorted.map(({ given, good }) => {
      const lines = good.map((one) => one.line);
      const pieces = bucketOf.has(given.number) ? null : piecesOfLines(lines);
      return { given, lines, pieces, payroll: payrollOf(given, lines, pieces, now) };
    });
    await this.payrolls.addSubmitted(
      tx,
      made.map((one) => one.payroll),
    );
    await this.lines.appendAll(
      tx,
      made.map(({ payroll, lines }) => ({ id: payroll.id, after: 0, lines })),
    );
    await this.publisher.allSubmitted(
      tx,
      made.flatMap(({ payroll, pieces }) => (pieces ? [{ payroll, pieces }] : [])),
    );
    for (const { given, pieces, payroll } of made)
      if (!pieces) await this.longOnes.begun(tx, batch, bucketOf.get(given.number)!, payroll.id);
    await this.settle(tx, made);
    return made.reduce((sum, one) => sum + one.lines.length, 0);
  }

  private async settle(tx: Tx, made: readonly { payroll: PayrollEntity; lines: readonly { workerId: string }[] }[]): Promise<void> {
    const periods = [...new Set(made.map((one) => one.payroll.period))];
    const debts = made.flatMap(({ payroll, lines }) => lines.map(({ workerId }) => ({ employer: payroll.employer, workerId })));
    const touched = await this.settlement.touchedBy(tx, debts, periods);
    if (touched.length) await this.settlement.settleAll(tx, touched, periods);
  }

  private async append(tx: Tx, batch: OpenBatch, { payrollId }: Long, given: StagedPayroll): Promise<Stored> {
    const faults: RowFault[] = [];
    const outcome = (accepted: number, unchanged: number): Stored => ({
      faults,
      progress: { accepted, unchanged, rejected: new Set(faults.map((fault) => fault.row)).size, payrolls: 0 },
    });
    if (!payrollId) {
      const reached = await this.reached(tx, batch, [given], faults);
      const [standing] = await this.payrolls.standing(tx, reached);
      return outcome(0, standing ? await this.compare(tx, [{ given, payroll: standing }], faults) : 0);
    }
    const payroll = (await this.payrolls.locked(tx, payrollId))!;
    const taken = await this.lines.places(
      tx,
      payrollId,
      given.rows.map(({ line }) => line.workerId),
    );
    const { good, faults: own } = sortedRows(given.rows, taken);
    faults.push(...own);
    const lines = good.map((one) => one.line);
    await this.lines.appendAll(tx, [{ id: payrollId, after: payroll.lines, lines }]);
    const { gross, net } = sumsOfTexts(lines);
    await this.payrolls.save(tx, { ...payroll, lines: payroll.lines + lines.length, gross: payroll.gross + gross, net: payroll.net + net });
    return outcome(lines.length, 0);
  }

  /** Those that lie where the sender may file; a supervisor files for employers of its region, an employer's and a bank's reach was asked row by row. */
  private async reached(
    tx: Tx,
    { role, region }: OpenBatch,
    given: readonly StagedPayroll[],
    faults: RowFault[],
  ): Promise<StagedPayroll[]> {
    if (role !== 'supervisor') return [...given];
    const regions = await this.places.regionsOf(tx, given);
    return given.filter(({ rows, project }, at) => {
      const found = regions[at];
      if (region && found && coversRegion(region, found)) return true;
      faults.push(...rows.map(({ row }) => ({ row, path: project ? 'project' : 'employer', message: OTHER_REGION })));
      return false;
    });
  }

  /** Rows of payrolls that stand already: as many as say the same. */
  private async compare(tx: Tx, repeated: readonly { given: StagedPayroll; payroll: string }[], faults: RowFault[]): Promise<number> {
    if (repeated.length === 0) return 0;
    const workers = new Set(repeated.flatMap(({ given }) => given.rows.map(({ line }) => line.workerId)));
    const kept = await this.lines.kept(
      tx,
      repeated.map((one) => one.payroll),
      [...workers],
    );
    let unchanged = 0;
    for (const { given, payroll } of repeated) {
      const known = new Map([...(kept.get(payroll) ?? [])].map(([place, line]) => [place, lineText(lineRecorded(line))]));
      const told = repeatedRows(given.rows, known);
      unchanged += told.unchanged;
      faults.push(...told.faults);
    }
    return unchanged;
  }
}

/** So few lines fit into one piece however much each of them says: none has 8 kB. */
const SURELY_ONE_PIECE = 100;

/** The events' pieces of a whole payroll as JSON, its lines numbered from 1. */
const piecesOfLines = (lines: readonly LineText[]): string[][] => {
  const texts = lines.map((line, at) => publishedText(line, at + 1));
  if (texts.length <= SURELY_ONE_PIECE) return [texts];
  return piecesOf(texts, (text) => Buffer.byteLength(text) + 1);
};

const payrollOf = (given: StagedPayroll, lines: readonly LineText[], pieces: readonly unknown[] | null, now: Date): PayrollEntity => ({
  id: newId(),
  employer: given.employer,
  project: given.project,
  period: given.period,
  payday: given.payday,
  state: pieces ? 'submitted' : 'submitting',
  lines: lines.length,
  ...sumsOfTexts(lines),
  linesPublished: pieces ? lines.length : 0,
  partsPublished: pieces?.length ?? 0,
  createdAt: now,
  submittedAt: now,
});
