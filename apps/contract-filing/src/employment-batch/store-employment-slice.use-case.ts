import { Injectable } from '@nestjs/common';
import type { OpenBatch, Outcome, RowFault } from '@anxin/batches';
import { newId, StoredClock, type Tx } from '@anxin/persistence';
import { BatchRows, type FiledRow } from '../batch/batch-rows.use-case';
import { differingField, sameEmployment } from '../employment/employment';
import type { RegisterEmploymentInput } from '../employment/employment.dto';
import type { EmploymentEntity } from '../employment/employment.entity';
import { EmploymentPublisher } from '../employment/employment.publisher';
import { EmploymentStore } from '../employment/employment.store';
import { enteredEmployment, hireFiled } from '../employment/register-employment.use-case';
import { FilingTerms } from '../filing/filing-terms.use-case';
import { isMinor, isUnder16 } from '../worker/worker';
import { WorkerStore } from '../worker/worker.store';

type New = Omit<EmploymentEntity, 'version'>;

/** Registers the employments of one slice: workers, employments and events in a handful of statements, however many rows. */
@Injectable()
export class StoreEmploymentSlice {
  constructor(
    private readonly clock: StoredClock,
    private readonly rows: BatchRows,
    private readonly workers: WorkerStore,
    private readonly employments: EmploymentStore,
    private readonly filings: FilingTerms,
    private readonly publisher: EmploymentPublisher,
  ) {}

  /** Within the transaction that takes the slice off the list. */
  async run(tx: Tx, batch: OpenBatch, contents: readonly string[]): Promise<Outcome> {
    const { rows, faults } = await this.rows.read<RegisterEmploymentInput>(tx, batch, contents);
    const at = await this.clock.now(tx);
    // Holding the workers' rows, of two slices that name one person the second sees what the first has registered.
    await this.workers.nameAll(
      tx,
      rows.map((one) => one.worker),
      at,
    );
    const { fresh, unchanged, faults: others } = await this.sorted(tx, rows, at);
    const stored = await this.employments.insertAll(tx, fresh);
    await this.filings.note(tx, stored.flatMap(hireFiled), at);
    await this.publisher.registeredAll(tx, stored);
    faults.push(...others);
    return { faults, progress: { accepted: stored.length, unchanged, rejected: new Set(faults.map((fault) => fault.row)).size } };
  }

  /** Parts the rows into new ones, those that say what the register or an earlier row says, and those that say something else of the same employment. */
  private async sorted(
    tx: Tx,
    rows: readonly FiledRow<RegisterEmploymentInput>[],
    at: Date,
  ): Promise<{ fresh: New[]; unchanged: number; faults: RowFault[] }> {
    const given = rows.map((one) => ({ row: one.row, employment: employmentOf(one, at) }));
    const onFile = await this.employments.ofParties(
      tx,
      given.map((one) => one.employment),
    );
    const known = new Map(onFile.map((one) => [sameEmployment(one), one as New]));
    const fresh: New[] = [];
    const faults: RowFault[] = [];
    for (const { row, employment } of given) {
      const name = sameEmployment(employment);
      const earlier = known.get(name);
      const path = earlier && differingField(earlier, employment);
      if (path)
        faults.push({
          row,
          path,
          message: 'is another than that of this employment, which is on file already: report the change to that one',
        });
      if (earlier) continue;
      known.set(name, employment);
      fresh.push(employment);
    }
    return { fresh, unchanged: rows.length - fresh.length - faults.length, faults };
  }
}

const employmentOf = ({ worker, by, input }: FiledRow<RegisterEmploymentInput>, at: Date): New => ({
  ...enteredEmployment(input),
  id: newId(),
  workerId: worker.id,
  under16OnStart: isUnder16(worker.idNumber, input.startsOn),
  minorOnStart: isMinor(worker.idNumber, input.startsOn),
  registeredBy: by,
  registeredAt: at,
});
