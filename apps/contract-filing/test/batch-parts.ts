import { createReadStream } from 'node:fs';
import { WorkerIds, readPepper, type Caller } from '@anxin/access';
import { UploadedFile } from '@anxin/http';
import { Sealer, StoredClock, serviceDataSource } from '@anxin/persistence';
import { HaltingOutbox, HaltingPoint, HaltingTransactions } from '../../../libs/testing/src/halting';
import { shippedPolicies } from '@anxin/policy';
import { BatchRows } from '../src/batch/batch-rows.use-case';
import { ContractBatches } from '../src/contract-batch/contract-batches.provider';
import { StoreContractSlice } from '../src/contract-batch/store-contract-slice.use-case';
import { contractFiling } from '../src/contract-filing.module';
import { ContractPublisher } from '../src/contract/contract.publisher';
import { ContractStore } from '../src/contract/contract.store';
import { EmploymentBatches } from '../src/employment-batch/employment-batches.provider';
import { StoreEmploymentSlice } from '../src/employment-batch/store-employment-slice.use-case';
import { EmploymentPublisher } from '../src/employment/employment.publisher';
import { EmploymentStore } from '../src/employment/employment.store';
import { FilingTerms } from '../src/filing/filing-terms.use-case';
import { FilingStore } from '../src/filing/filing.store';
import { PlaceStore } from '../src/place/place.store';
import { LawTerms } from '../src/warning/law-terms.use-case';
import { WorkerStore } from '../src/worker/worker.store';

/** What stores batches, as one process has it, on the database that `env` names; it halts at the point. */
export const batchParts = async (env: NodeJS.ProcessEnv, point: string) => {
  const dataSource = await serviceDataSource(contractFiling.persistence, env).initialize();
  const halt = new HaltingPoint(point);
  const [transactions, clock] = [new HaltingTransactions(dataSource, halt), new StoredClock(dataSource)];
  const outbox = new HaltingOutbox('contract-filing', halt);
  const workers = new WorkerStore(new Sealer('contract-filing', env));
  const filings = new FilingTerms(new LawTerms(shippedPolicies(), '371300'), new PlaceStore(), new FilingStore());
  const rows = new BatchRows(new WorkerIds(readPepper(env)), workers, new PlaceStore());
  const contracts = new StoreContractSlice(clock, rows, workers, new ContractStore(), filings, new ContractPublisher(outbox));
  const employments = new StoreEmploymentSlice(clock, rows, workers, new EmploymentStore(), filings, new EmploymentPublisher(outbox));
  const kinds = {
    contracts: new ContractBatches(transactions, clock, rows, contracts),
    employments: new EmploymentBatches(transactions, clock, rows, employments),
  };
  return {
    halt,
    dataSource,
    /** Takes a file in. */
    receive: (kind: keyof typeof kinds, file: string, type: string, caller: Caller) =>
      kinds[kind].receive(new UploadedFile(type, undefined, createReadStream(file)), caller),
    /** Goes on with what was received until nothing is left. */
    goOn: async (): Promise<void> => {
      for (const kind of Object.values(kinds)) await kind.run();
    },
    close: () => dataSource.destroy(),
  };
};
