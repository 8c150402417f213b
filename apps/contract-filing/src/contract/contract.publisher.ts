import { Injectable } from '@nestjs/common';
import { contractAmended, contractEnded, contractFiled, type ContractFiled } from '@anxin/contracts';
import { Outbox, type Fact } from '@anxin/messaging';
import { yuan } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { Version } from '../amendment/amendment';
import type { ContractEnd } from '../contract-end/contract-end';
import type { ContractEntity } from './contract.entity';

/** Facts about contracts, as published: the worker by opaque id. */
@Injectable()
export class ContractPublisher {
  constructor(private readonly outbox: Outbox) {}

  filed(tx: Tx, contract: ContractEntity): Promise<void> {
    return this.outbox.record(tx, contractFiled, asFiled(contract), FIRST);
  }

  /** @param contract under the version that the amendment made */
  amended(tx: Tx, contract: ContractEntity, { from, signedOn, wage, ...change }: Version): Promise<void> {
    const { id, employer, workerId, version } = contract;
    const { post, endsOn, probationMonths, payday, paydayMonth } = change;
    const data = {
      ...{ contractId: id, employer, workerId, version, from, signedOn },
      ...(wage && { wage: asWage({ wageBasis: wage.basis, wageAmount: wage.amount, probationAmount: wage.probationAmount }) }),
      ...(post !== null && { post }),
      ...(endsOn !== null && { endsOn }),
      ...(probationMonths !== null && { probationMonths }),
      ...(payday !== null && { payday }),
      ...(paydayMonth !== null && { paydayMonth }),
    };
    return this.outbox.record(tx, contractAmended, data, { version });
  }

  /** @param contract under the version that the end, or what was told of it later, made */
  ended(
    tx: Tx,
    { id, employer, workerId, version }: ContractEntity,
    { endsOn, reason, ground, certificateOn }: ContractEnd,
  ): Promise<void> {
    const data = {
      ...{ contractId: id, employer, workerId, endsOn, reason },
      ...(ground !== null && { ground }),
      ...(certificateOn !== null && { certificateOn }),
    };
    return this.outbox.record(tx, contractEnded, data, { version });
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
  const { endsOn, probationMonths, project, renews } = contract;
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
    wage: asWage(contract),
    ...(probationMonths !== null && { probationMonths }),
    payday: contract.payday,
    paydayMonth: contract.paydayMonth,
    ...(project !== null && { project }),
    ...(renews !== null && { renews }),
  };
};

const asWage = ({
  wageBasis,
  wageAmount,
  probationAmount,
}: Pick<ContractEntity, 'wageBasis' | 'wageAmount' | 'probationAmount'>): ContractFiled['wage'] => ({
  basis: wageBasis,
  amount: yuan(wageAmount),
  ...(probationAmount !== null && { probationAmount: yuan(probationAmount) }),
});
