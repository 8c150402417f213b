import { ConflictException, Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { fen } from '@anxin/money';
import { ChangeContract, insistOn, insistOpen, type ContractAtHand } from '../contract/change-contract.use-case';
import type { ContractEntity } from '../contract/contract.entity';
import { ContractPublisher } from '../contract/contract.publisher';
import { ContractStore } from '../contract/contract.store';
import type { ContractView } from '../contract/contract.view';
import { amendmentFaults, type Amendment } from './amendment';
import type { AmendContractInput } from './amendment.dto';
import { AmendmentStore } from './amendment.store';

/** Files what employer and worker agreed to change from a day on (劳动合同变更, 劳动合同法 35); each amendment is kept as a version. */
@Injectable()
export class AmendContract {
  constructor(
    private readonly change: ChangeContract,
    private readonly contracts: ContractStore,
    private readonly amendments: AmendmentStore,
    private readonly publisher: ContractPublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such contract for this caller
   * @throws ConflictException if it has ended, or the end of a renewed period is amended
   * @throws BadRequestException naming what can't be (`amendmentFaults`)
   */
  run(id: string, input: AmendContractInput, caller: Caller): Promise<ContractView> {
    const amendment = enteredAmendment(input);
    return this.change.run(id, caller, (at) => this.amend(at, amendment, caller));
  }

  private async amend(at: ContractAtHand, amendment: Amendment, caller: Caller): Promise<ContractEntity> {
    const { tx, contract, agreed, family, today } = at;
    insistOpen(at);
    if (amendment.endsOn !== null && family.some((one) => one.renews === contract.id))
      throw new ConflictException({
        detail: '合同已续订，不得再变更期限。It was renewed: its end stands',
        openSteps: [],
      });
    insistOn(amendmentFaults(agreed, amendment, today));
    const next = await this.contracts.nextVersion(tx, contract);
    const version = { ...amendment, version: next.version, filedBy: caller.client, filedAt: at.at };
    await this.amendments.insert(tx, contract.id, version);
    await this.publisher.amended(tx, next, version);
    return next;
  }
}

/** What the body says, what it leaves out as null. */
const enteredAmendment = (input: AmendContractInput): Amendment => ({
  from: input.from,
  signedOn: input.signedOn,
  wage: input.wage
    ? {
        basis: input.wage.basis,
        amount: fen(input.wage.amount),
        probationAmount: input.wage.probationAmount === undefined ? null : fen(input.wage.probationAmount),
      }
    : null,
  post: input.post ?? null,
  endsOn: input.endsOn ?? null,
  payday: input.payday ?? null,
  paydayMonth: input.paydayMonth ?? null,
  probationMonths: input.probationMonths ?? null,
});
