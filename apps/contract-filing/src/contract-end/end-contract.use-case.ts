import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { ChangeContract, insistLast, insistOn, insistOpen, type ContractAtHand } from '../contract/change-contract.use-case';
import type { ContractEntity } from '../contract/contract.entity';
import { ContractPublisher } from '../contract/contract.publisher';
import { ContractStore } from '../contract/contract.store';
import type { ContractView } from '../contract/contract.view';
import { FilingTerms } from '../filing/filing-terms.use-case';
import { completesEnd, contractEndFaults, type ContractEnd } from './contract-end';
import type { EndContractInput } from './contract-end.dto';
import { ContractEndStore } from './contract-end.store';

/** Files how a contract ended (劳动合同解除、终止); its papers may be told later, with the same last day and reason. */
@Injectable()
export class EndContract {
  constructor(
    private readonly change: ChangeContract,
    private readonly contracts: ContractStore,
    private readonly ends: ContractEndStore,
    private readonly filings: FilingTerms,
    private readonly publisher: ContractPublisher,
  ) {}

  /**
   * @throws NotFoundException if there is no such contract for this caller
   * @throws ConflictException if it was renewed, or has ended already and nothing new is told of its papers
   * @throws BadRequestException naming what can't be (`contractEndFaults`)
   */
  run(id: string, input: EndContractInput, caller: Caller): Promise<ContractView> {
    return this.change.run(id, caller, (at) => this.end(at, enteredEnd(input), caller));
  }

  private async end(at: ContractAtHand, told: ContractEnd, caller: Caller): Promise<ContractEntity> {
    const { tx, contract, agreed, today } = at;
    const onFile = at.end;
    const completes = onFile !== undefined && completesEnd(onFile, told);
    if (!completes) insistOpen(at);
    insistLast(at);
    insistOn(contractEndFaults(agreed, told, today));
    const end = {
      ...(onFile ?? told),
      certificateOn: onFile?.certificateOn ?? told.certificateOn,
      transferredOn: onFile?.transferredOn ?? told.transferredOn,
    };
    const next = await this.contracts.nextVersion(tx, contract);
    await this.ends.put(tx, { ...end, contractId: contract.id, filedBy: caller.client, filedAt: at.at });
    const { employer, project } = contract;
    if (!completes) await this.filings.note(tx, [{ record: contract.id, duty: 'end', employer, project, since: end.endsOn }], at.at);
    await this.publisher.ended(tx, next, end);
    return next;
  }
}

/** What the body says, what it leaves out as null. */
const enteredEnd = (input: EndContractInput): ContractEnd => ({
  endsOn: input.endsOn,
  reason: input.reason,
  ground: input.ground ?? null,
  proposedBy: input.proposedBy ?? null,
  renewalRefusedByWorker: input.renewalRefusedByWorker ?? null,
  certificateOn: input.certificateOn ?? null,
  transferredOn: input.transferredOn ?? null,
});
