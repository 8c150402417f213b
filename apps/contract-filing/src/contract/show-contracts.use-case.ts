import { Injectable } from '@nestjs/common';
import type { Tx } from '@anxin/persistence';
import { PlaceStore } from '../place/place.store';
import { WorkerStore } from '../worker/worker.store';
import type { ContractEntity } from './contract.entity';
import { contractView, type ContractView } from './contract.view';

/** Makes answers of contracts: with the worker's masked name and whether the register knows the parties. */
@Injectable()
export class ShowContracts {
  constructor(
    private readonly workers: WorkerStore,
    private readonly places: PlaceStore,
  ) {}

  async one(tx: Tx, contract: ContractEntity): Promise<ContractView> {
    return (await this.viewOf(tx, [contract]))(contract);
  }

  /** The view of each of these. */
  async viewOf(tx: Tx, contracts: readonly ContractEntity[]): Promise<(contract: ContractEntity) => ContractView> {
    const names = await this.workers.maskedNames(
      tx,
      contracts.map((contract) => contract.workerId),
    );
    const unconfirmed = await this.places.unconfirmedAmong(tx, contracts);
    return (contract) => contractView(contract, names.get(contract.workerId) ?? '*', unconfirmed(contract));
  }
}
