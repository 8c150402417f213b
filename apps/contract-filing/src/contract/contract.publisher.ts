import { Injectable } from '@nestjs/common';
import { contractFiled, type ContractFiled } from '@anxin/contracts';
import { Outbox, type Fact } from '@anxin/messaging';
import { yuan } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { ContractEntity } from './contract.entity';

/** Facts about contracts, as published: the worker by opaque id. */
@Injectable()
export class ContractPublisher {
  constructor(private readonly outbox: Outbox) {}

  filed(tx: Tx, contract: ContractEntity): Promise<void> {
    return this.outbox.record(tx, contractFiled, asFiled(contract), FIRST);
  }

  /** Many, in their order and in a handful of statements. */
  filedAll(tx: Tx, contracts: readonly ContractEntity[]): Promise<void> {
    return this.outbox.recordAll(
      tx,
      contracts.map((contract): Fact<ContractFiled> => ({ contract: contractFiled, data: asFiled(contract), ...FIRST })),
    );
  }
}

const FIRST = { version: 1 };

const asFiled = (contract: ContractEntity): ContractFiled => {
  const { endsOn, probationMonths, probationAmount, project } = contract;
  return {
    contractId: contract.id,
    employer: contract.employer,
    workerId: contract.workerId,
    term: contract.term,
    form: contract.form,
    startsOn: contract.startsOn,
    ...(endsOn !== null && { endsOn }),
    signedOn: contract.signedOn,
    post: contract.post,
    wage: {
      basis: contract.wageBasis,
      amount: yuan(contract.wageAmount),
      ...(probationAmount !== null && { probationAmount: yuan(probationAmount) }),
    },
    ...(probationMonths !== null && { probationMonths }),
    payday: contract.payday,
    paydayMonth: contract.paydayMonth,
    ...(project !== null && { project }),
  };
};
