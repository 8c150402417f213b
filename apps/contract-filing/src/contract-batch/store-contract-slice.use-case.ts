import { Injectable } from '@nestjs/common';
import type { OpenBatch, Outcome } from '@anxin/batches';
import { newId, StoredClock, type Tx } from '@anxin/persistence';
import { BatchRows, type FiledRow } from '../batch/batch-rows.use-case';
import { contractFaults, sameContract } from '../contract/contract';
import type { FileContractInput } from '../contract/contract.dto';
import type { ContractEntity } from '../contract/contract.entity';
import { ContractPublisher } from '../contract/contract.publisher';
import { ContractStore } from '../contract/contract.store';
import { contractFiling, enteredContract } from '../contract/file-contract.use-case';
import { FilingTerms } from '../filing/filing-terms.use-case';
import { WorkerStore } from '../worker/worker.store';

/** Files the contracts of one slice: workers, contracts and events in a handful of statements, however many rows. */
@Injectable()
export class StoreContractSlice {
  constructor(
    private readonly clock: StoredClock,
    private readonly rows: BatchRows,
    private readonly workers: WorkerStore,
    private readonly contracts: ContractStore,
    private readonly filings: FilingTerms,
    private readonly publisher: ContractPublisher,
  ) {}

  /** Within the transaction that takes the slice off the list. */
  async run(tx: Tx, batch: OpenBatch, contents: readonly string[]): Promise<Outcome> {
    const { rows, faults } = await this.rows.read<FileContractInput>(tx, batch, contents);
    const at = await this.clock.now(tx);
    const today = await this.clock.today(tx);
    const sound: { one: FiledRow<FileContractInput>; contract: ContractEntity }[] = [];
    for (const one of rows) {
      const own = { id: newId(), workerId: one.worker.id, renews: null, version: 1, filedBy: one.by, filedAt: at };
      const contract = { ...enteredContract(one.input), ...own };
      const faulty = contractFaults({ ...one.input, wageAmount: contract.wageAmount }, today);
      if (faulty.length === 0) sound.push({ one, contract });
      else faults.push(...faulty.map((fault) => ({ row: one.row, ...fault })));
    }
    // Holding the workers' rows, of two slices that name one person the second sees what the first has filed.
    await this.workers.nameAll(
      tx,
      sound.map(({ one }) => one.worker),
      at,
    );
    const fresh = await this.fresh(
      tx,
      sound.map(({ contract }) => contract),
    );
    await this.contracts.insertAll(tx, fresh);
    await this.filings.note(tx, fresh.map(contractFiling), at);
    await this.publisher.filedAll(tx, fresh);
    const rejected = new Set(faults.map((fault) => fault.row)).size;
    return { faults, progress: { accepted: fresh.length, unchanged: sound.length - fresh.length, rejected } };
  }

  /** Those that neither the register nor an earlier row has word for word. */
  private async fresh(tx: Tx, given: readonly ContractEntity[]): Promise<ContractEntity[]> {
    const known = new Set((await this.contracts.ofParties(tx, given)).map(sameContract));
    return given.filter((contract) => {
      const name = sameContract(contract);
      return !known.has(name) && known.add(name);
    });
  }
}
