import { Injectable } from '@nestjs/common';
import { WorkerIds } from '@anxin/access';
import { recordOf, Staging, type RowReader, type Slice } from '@anxin/batches';
import { yuan } from '@anxin/money';
import { Sealer } from '@anxin/persistence';
import { CARD_NUMBER } from '../card/card-number';
import { bucketOf, RETURN_BUCKETS, valueDateOf, type StagedLine, type TermedFile } from './return-file';
import type { LineFault, ReturnLine } from './return-line';

/** Details of one transaction, about. */
const SLICE_ROWS = 2_000;

/** Keeps the details of a return file: cards by blind index, people by opaque id. */
@Injectable()
export class ReadReturnRows {
  constructor(
    private readonly sealer: Sealer,
    private readonly workerIds: WorkerIds,
  ) {}

  /** A reader for one file. */
  run(file: TermedFile): ReturnRows {
    return new ReturnRows(file, this.sealer, this.workerIds);
  }
}

/** The details of one file. */
export class ReturnRows implements RowReader {
  readonly staging = new Staging();
  private readonly kept = new Array<number>(RETURN_BUCKETS).fill(0);

  constructor(
    readonly file: TermedFile,
    private readonly sealer: Sealer,
    private readonly workerIds: WorkerIds,
  ) {}

  take(row: number, given: Record<string, unknown>): undefined {
    const { line, faults } = given as { line?: ReturnLine; faults?: readonly LineFault[] };
    if (!line) return void this.staging.refuse(row, faults ?? []);
    const paidOn = valueDateOf(line, this.file.terms.paidOn, this.file.receivedOn);
    if (!paidOn)
      return void this.staging.refuse(row, [{ path: 'paidOn', message: '已付的明细没有入账日期：请在文件中给出，或随文件说明（paidOn）' }]);
    const bucket = bucketOf(line.reference);
    this.kept[bucket]! += 1;
    this.staging.keep(bucket, recordOf(row, this.stagedOf(line, paidOn)));
  }

  /** Neighbouring buckets, some two thousand details together. */
  slices(): Slice[] {
    const slices: Slice[] = [];
    let first = 0;
    let lines = 0;
    for (const [bucket, kept] of this.kept.entries()) {
      lines += kept;
      if (lines < SLICE_ROWS && bucket < RETURN_BUCKETS - 1) continue;
      if (lines) slices.push({ slice: slices.length + 1, first, last: bucket, lines });
      [first, lines] = [bucket + 1, 0];
    }
    return slices;
  }

  private stagedOf({ card, idNumber, amount, status, reference }: ReturnLine, paidOn: string): StagedLine {
    return {
      ...(card && { c: this.sealer.blindIndexes(CARD_NUMBER, card) }),
      ...(idNumber && { w: this.workerIds.of(idNumber) }),
      a: yuan(amount),
      s: status,
      r: reference,
      d: paidOn,
    };
  }
}
