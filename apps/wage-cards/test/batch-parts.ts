import { createReadStream } from 'node:fs';
import { WorkerIds, parsePepper } from '@anxin/access';
import { UploadedFile } from '@anxin/http';
import { StoredClock, serviceDataSource } from '@anxin/persistence';
import { HaltingOutbox, HaltingPoint, HaltingTransactions } from '../../../libs/testing/src/halting';
import { PayrollBatches } from '../src/batch/payroll-batches.provider';
import { ReadPayrollRows } from '../src/batch/read-payroll-rows.use-case';
import { StagedPayrollsPublisher } from '../src/batch/staged-payrolls.publisher';
import { StagedPayrolls } from '../src/batch/staged-payrolls.store';
import { StoreSlice } from '../src/batch/store-slice.use-case';
import { SettlementStore } from '../src/payroll/settlement.store';
import { PlaceStore } from '../src/place/place.store';
import { wageCards } from '../src/wage-cards.module';

/** What stores batches, as one process has it, on the database that `env` names; it halts at the point. */
export const batchParts = async (env: NodeJS.ProcessEnv, point: string) => {
  const dataSource = await serviceDataSource(wageCards.persistence, env).initialize();
  const halt = new HaltingPoint(point);
  const [transactions, clock] = [new HaltingTransactions(dataSource, halt), new StoredClock(dataSource)];
  const publisher = new StagedPayrollsPublisher(new HaltingOutbox('wage-cards', halt));
  const slice = new StoreSlice(clock, new StagedPayrolls(), new SettlementStore(), new PlaceStore(), publisher);
  const rows = new ReadPayrollRows(new WorkerIds(parsePepper(`1:${Buffer.alloc(32, 7).toString('base64')}`)));
  const batches = new PayrollBatches(transactions, clock, rows, slice);
  return {
    halt,
    /** Takes a file of NDJSON in. */
    receive: (file: string) =>
      batches.receive(new UploadedFile('application/x-ndjson', undefined, createReadStream(file)), { client: 'test-bank', role: 'bank' }),
    /** Goes on with what was received until nothing is left. */
    goOn: (): Promise<void> => batches.run(),
    close: () => dataSource.destroy(),
  };
};
