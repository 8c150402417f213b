import { createReadStream } from 'node:fs';
import { WorkerIds, parsePepper } from '@anxin/access';
import { UploadedFile } from '@anxin/http';
import { Outbox, type Fact } from '@anxin/messaging';
import { StoredClock, Transactions, serviceDataSource, type Tx } from '@anxin/persistence';
import { BatchLongStore } from '../src/batch/batch-long.store';
import { PayrollBatches } from '../src/batch/payroll-batches.provider';
import { ReadPayrollRows } from '../src/batch/read-payroll-rows.use-case';
import { StoreSlice } from '../src/batch/store-slice.use-case';
import { ContinueSubmissions } from '../src/payroll/continue-submissions.use-case';
import { PayrollLineStore } from '../src/payroll/payroll-line.store';
import { PayrollPublisher } from '../src/payroll/payroll.publisher';
import { PayrollStore } from '../src/payroll/payroll.store';
import { SettlementStore } from '../src/payroll/settlement.store';
import { PlaceStore } from '../src/place/place.store';
import { wageCards } from '../src/wage-cards.module';

/**
 * Receives the batch in `FILE`, or only goes on with those received, in a process of its own that halts at a point, to be
 * killed there: `fact:<n>` inside the transaction, after facts were recorded for the n-th time; `commit:<n>` after the n-th committed transaction.
 */
const [point] = process.argv.slice(2) as [string];
const halt = async (here: string): Promise<void> => {
  if (here !== point) return;
  console.log('halted');
  setInterval(() => undefined, 60_000);
  await new Promise(() => undefined);
};

class HaltingOutbox extends Outbox {
  private facts = 0;

  override async recordAll(tx: Tx, facts: readonly Fact[]): Promise<void> {
    await super.recordAll(tx, facts);
    await halt(`fact:${++this.facts}`);
  }
}

class HaltingTransactions extends Transactions {
  private commits = 0;

  override async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = await super.run(work);
    await halt(`commit:${++this.commits}`);
    return result;
  }
}

const main = async (): Promise<void> => {
  const dataSource = await serviceDataSource(wageCards.persistence, process.env).initialize();
  const [transactions, clock] = [new HaltingTransactions(dataSource), new StoredClock(dataSource)];
  const outbox = new HaltingOutbox({ service: 'wage-cards' }, { wake: () => undefined, listen: () => undefined } as never);
  const [long, payrolls, lines] = [new BatchLongStore(), new PayrollStore(), new PayrollLineStore()];
  const [settlement, publisher] = [new SettlementStore(), new PayrollPublisher(outbox)];
  const rest = new ContinueSubmissions(transactions, payrolls, lines, publisher, settlement);
  const slice = new StoreSlice(clock, long, payrolls, lines, settlement, new PlaceStore(), publisher);
  const rows = new ReadPayrollRows(new WorkerIds(parsePepper(`1:${Buffer.alloc(32, 7).toString('base64')}`)));
  const batches = new PayrollBatches(transactions, clock, rows, slice, long, rest);
  if (process.env.FILE) {
    const file = new UploadedFile('application/x-ndjson', undefined, createReadStream(process.env.FILE));
    await batches.receive(file, { client: 'test-bank', role: 'bank' });
  }
  await batches.run();
  await rest.run();
  console.log('done');
  await dataSource.destroy();
};

void main();
