import { BadRequestException, Injectable } from '@nestjs/common';
import { WorkerIds, type Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { fen } from '@anxin/money';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { FilingRights } from '@anxin/site-copy';
import { contractSince } from '../filing/filing';
import { FilingTerms, type Filed } from '../filing/filing-terms.use-case';
import { isBornBy } from '../worker/worker';
import { WorkerStore } from '../worker/worker.store';
import { contractFaults } from './contract';
import type { FileContractInput } from './contract.dto';
import type { ContractEntity } from './contract.entity';
import { ContractPublisher } from './contract.publisher';
import { ContractStore } from './contract.store';
import type { ContractView } from './contract.view';
import { ShowContracts } from './show-contracts.use-case';

export const OTHERS_CONTRACT = 'an employer files its own contracts only';

/** Files a written labour contract (劳动合同备案). The employment may be filed before or after it. */
@Injectable()
export class FileContract {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly rights: FilingRights,
    private readonly workerIds: WorkerIds,
    private readonly workers: WorkerStore,
    private readonly contracts: ContractStore,
    private readonly filings: FilingTerms,
    private readonly publisher: ContractPublisher,
    private readonly show: ShowContracts,
  ) {}

  /**
   * @throws ForbiddenException for another's employer; for a platform, one that is not on the site of its contractor that is named
   * @throws BadRequestException naming what can't be (`contractFaults`), and a worker not yet born on the first day
   */
  async run(input: FileContractInput, caller: Caller): Promise<ContractView> {
    await this.transactions.reading((tx) => this.rights.insist(tx, caller, input, OTHERS_CONTRACT));
    const { idNumber, name, phone } = input.worker;
    if (!isBornBy(idNumber, input.startsOn)) throw invalid('worker.idNumber', 'must be of a person born by the first day');
    const workerId = this.workerIds.of(idNumber);
    const terms = enteredContract(input);
    return this.transactions.run(async (tx) => {
      const faults = contractFaults({ ...input, wageAmount: terms.wageAmount }, await this.clock.today(tx));
      if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
      const at = await this.clock.now(tx);
      await this.workers.name(tx, { id: workerId, name, idNumber, phone }, at);
      const contract = await this.contracts.insert(tx, {
        ...terms,
        id: newId(),
        workerId,
        renews: null,
        version: 1,
        filedBy: caller.client,
        filedAt: at,
      });
      await this.filings.note(tx, [contractFiling(contract)], at);
      await this.publisher.filed(tx, contract);
      return this.show.one(tx, contract);
    });
  }
}

/** That a contract is filed (用工备案). */
export const contractFiling = (contract: ContractEntity): Filed => ({
  record: contract.id,
  duty: 'contract',
  employer: contract.employer,
  project: contract.project,
  since: contractSince(contract),
});

/** What the body says of the contract itself, with what it leaves out. */
export const enteredContract = (
  input: Omit<FileContractInput, 'worker'>,
): Omit<ContractEntity, 'id' | 'workerId' | 'renews' | 'version' | 'filedBy' | 'filedAt'> => ({
  employer: input.employer,
  term: input.term,
  form: input.form ?? 'contract',
  startsOn: input.startsOn,
  endsOn: input.endsOn ?? null,
  signedOn: input.signedOn,
  post: input.post,
  wageBasis: input.wage.basis,
  wageAmount: fen(input.wage.amount),
  probationAmount: input.wage.probationAmount === undefined ? null : fen(input.wage.probationAmount),
  probationMonths: input.probationMonths ?? null,
  payday: input.payday,
  paydayMonth: input.paydayMonth ?? 'next',
  project: input.project ?? null,
  settlementDays: input.settlementDays ?? null,
  fixedAskedByWorker: input.fixedAskedByWorker ?? null,
});
