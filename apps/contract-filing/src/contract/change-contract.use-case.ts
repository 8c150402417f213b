import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { LocalDate } from '@anxin/calendar';
import { StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { asAgreed } from '../amendment/amendment';
import { AmendmentStore, type FiledVersion } from '../amendment/amendment.store';
import type { ContractEndEntity } from '../contract-end/contract-end.entity';
import { ContractEndStore } from '../contract-end/contract-end.store';
import type { Fault } from './contract';
import type { ContractEntity } from './contract.entity';
import { ContractStore } from './contract.store';
import type { ContractView } from './contract.view';
import { ShowContracts } from './show-contracts.use-case';

/** A contract under its lock, and all that a step decides on. */
export interface ContractAtHand {
  readonly tx: Tx;
  /** As signed. */
  readonly contract: ContractEntity;
  readonly versions: readonly FiledVersion[];
  /** With all that was agreed since. */
  readonly agreed: ContractEntity;
  readonly end: ContractEndEntity | undefined;
  /** All contracts of the same employer and worker. */
  readonly family: readonly ContractEntity[];
  readonly today: LocalDate;
  readonly at: Date;
}

/** Takes one step of a contract under its lock: decide, store, publish, in one transaction. */
@Injectable()
export class ChangeContract {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly contracts: ContractStore,
    private readonly amendments: AmendmentStore,
    private readonly ends: ContractEndStore,
    private readonly show: ShowContracts,
  ) {}

  /**
   * @param step stores and publishes; answers the contract to be shown
   * @throws NotFoundException if there is no such contract for this caller
   */
  run(id: string, caller: Caller, step: (at: ContractAtHand) => Promise<ContractEntity>): Promise<ContractView> {
    return this.transactions.run(async (tx) => {
      const contract = await this.contracts.lock(tx, id, caller);
      if (!contract) throw new NotFoundException({ detail: 'no such contract' });
      const versions = (await this.amendments.of(tx, [id]))(id);
      const agreed = asAgreed(contract, versions);
      const end = (await this.ends.of(tx, [id])).get(id);
      const family = await this.contracts.ofParties(tx, [contract]);
      const at = await this.clock.now(tx);
      return this.show.one(tx, await step({ tx, contract, versions, agreed, end, family, today: await this.clock.today(tx), at }));
    });
  }
}

/** @throws ConflictException for a contract whose end is on file */
export const insistOpen = ({ end }: Pick<ContractAtHand, 'end'>): void => {
  if (end) throw new ConflictException({ detail: `合同已于${end.endsOn}解除或终止。The contract ended on ${end.endsOn}`, openSteps: [] });
};

/** @throws ConflictException for a contract that another period follows */
export const insistLast = ({ contract, family }: Pick<ContractAtHand, 'contract' | 'family'>): void => {
  const next = family.find((one) => one.renews === contract.id);
  if (next)
    throw new ConflictException({ detail: `合同已续订，请对续订后的合同${next.id}办理。It was renewed by ${next.id}`, openSteps: [] });
};

/** @throws BadRequestException naming each fault by the body's path */
export const insistOn = (faults: readonly Fault[]): void => {
  if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
};
