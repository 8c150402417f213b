import { Injectable } from '@nestjs/common';
import { contractFiled } from '@anxin/contracts';
import { Outbox } from '@anxin/messaging';
import { yuan } from '@anxin/money';
import type { Tx } from '@anxin/persistence';
import type { ContractEntity } from './contract.entity';

/** Facts about contracts, as published: the worker by opaque id. */
@Injectable()
export class ContractPublisher {
  constructor(private readonly outbox: Outbox) {}

  filed(tx: Tx, contract: ContractEntity): Promise<void> {
    const { endsOn, probationMonths, probationAmount, project } = contract;
    return this.outbox.record(
      tx,
      contractFiled,
      {
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
      },
      { version: 1 },
    );
  }
}
