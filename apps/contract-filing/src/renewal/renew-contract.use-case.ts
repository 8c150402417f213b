import { ConflictException, Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { fen } from '@anxin/money';
import { newId } from '@anxin/persistence';
import { ChangeContract, insistLast, insistOn, insistOpen, type ContractAtHand } from '../contract/change-contract.use-case';
import { contractFaults } from '../contract/contract';
import type { ContractEntity } from '../contract/contract.entity';
import { ContractPublisher } from '../contract/contract.publisher';
import { ContractStore } from '../contract/contract.store';
import type { ContractView } from '../contract/contract.view';
import { contractFiling } from '../contract/file-contract.use-case';
import { FilingTerms } from '../filing/filing-terms.use-case';
import { fixedInARow, followingDay, renewalFaults } from './renewal';
import type { RenewContractInput } from './renewal.dto';

/** Files that a contract is renewed (续订): the next period is a contract of its own, which names the one before. */
@Injectable()
export class RenewContract {
  constructor(
    private readonly change: ChangeContract,
    private readonly contracts: ContractStore,
    private readonly filings: FilingTerms,
    private readonly publisher: ContractPublisher,
  ) {}

  /**
   * @returns the new period
   * @throws NotFoundException if there is no such contract for this caller
   * @throws ConflictException if it has no end, has ended, or was renewed already
   * @throws BadRequestException naming what can't be (`contractFaults`) or breaks the law (`renewalFaults`)
   */
  run(id: string, input: RenewContractInput, caller: Caller): Promise<ContractView> {
    return this.change.run(id, caller, (at) => this.renew(at, input, caller));
  }

  private async renew(at: ContractAtHand, input: RenewContractInput, caller: Caller): Promise<ContractEntity> {
    const { tx, agreed, family, today } = at;
    insistOpen(at);
    insistLast(at);
    if (agreed.endsOn === null)
      throw new ConflictException({
        detail: '该合同未约定终止时间，无需续订（劳动合同法 14）。The contract bears no end: there is nothing to renew (劳动合同法 14)',
        openSteps: ['amendments', 'end'],
      });
    const next = nextPeriod(at, input, caller);
    insistOn([
      ...renewalFaults(
        agreed,
        {
          term: next.term,
          startsOn: next.startsOn,
          probationMonths: input.probationMonths ?? 0,
          fixedAskedByWorker: next.fixedAskedByWorker ?? false,
        },
        // The old period as agreed, its end maybe moved by an amendment.
        fixedInARow([...family.filter((one) => one.id !== agreed.id), agreed], next.startsOn),
      ),
      ...contractFaults({ ...next, endsOn: next.endsOn ?? undefined, probationMonths: undefined }, today),
    ]);
    await this.contracts.insert(tx, next);
    await this.filings.note(tx, [contractFiling(next)], at.at);
    await this.publisher.filed(tx, next);
    return next;
  }
}

/** The old period with what the body says of the next. */
const nextPeriod = ({ agreed, at }: ContractAtHand, input: RenewContractInput, caller: Caller): ContractEntity => ({
  ...agreed,
  ...(input.wage && {
    wageBasis: input.wage.basis,
    wageAmount: fen(input.wage.amount),
  }),
  id: newId(),
  renews: agreed.id,
  version: 1,
  term: input.term,
  startsOn: input.startsOn ?? followingDay(agreed)!,
  endsOn: input.endsOn ?? null,
  signedOn: input.signedOn,
  post: input.post ?? agreed.post,
  payday: input.payday ?? agreed.payday,
  paydayMonth: input.paydayMonth ?? agreed.paydayMonth,
  probationMonths: null,
  probationAmount: null,
  fixedAskedByWorker: input.fixedAskedByWorker ?? null,
  filedBy: caller.client,
  filedAt: at,
});
