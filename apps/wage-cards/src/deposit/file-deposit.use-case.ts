import { BadRequestException, ForbiddenException, Injectable } from '@nestjs/common';
import { isEmployer, seesRegion, type Caller } from '@anxin/access';
import { fen } from '@anxin/money';
import { newId, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { move } from '../ledger/ledger';
import { PlaceStore } from '../place/place.store';
import { ChangeDeposit } from './change-deposit.use-case';
import { depositFaults } from './deposit';
import type { FileDepositInput } from './deposit.dto';
import type { DepositEntity } from './deposit.entity';
import { DepositStore } from './deposit.store';
import type { DepositDetailView } from './deposit.view';

/** Puts a wage deposit on file: the contractor its own, a bank what was deposited with it or it guarantees, a supervisor those of its region. */
@Injectable()
export class FileDeposit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly deposits: DepositStore,
    private readonly places: PlaceStore,
    private readonly changeDeposit: ChangeDeposit,
  ) {}

  /**
   * @throws ForbiddenException for another's employer, or another region's
   * @throws BadRequestException naming what can't be (`depositFaults`)
   */
  run(input: FileDepositInput, caller: Caller): Promise<DepositDetailView> {
    if (caller.role === 'employer' && !isEmployer(caller, input.employer))
      throw new ForbiddenException({ detail: 'an employer files its own deposits only' });
    return this.transactions.run(async (tx) => {
      const region = await this.regionFor(tx, input, caller);
      const today = await this.clock.today(tx);
      const deposit = depositOf(input, caller, today, await this.clock.now(tx));
      const faults = depositFaults(deposit, deposit.amount, today);
      if (faults.length) throw new BadRequestException({ detail: 'the input is not valid', errors: faults });
      await this.deposits.insert(tx, deposit);
      const entries = move(deposit.amount, 'depositor', 'held');
      return this.changeDeposit.take({ tx, deposit, region, today }, caller, { cause: 'provided', on: deposit.providedOn, entries });
    });
  }

  private async regionFor(tx: Tx, { employer, project }: FileDepositInput, caller: Caller): Promise<string | null> {
    const [known] = await this.places.regionsOf(tx, [{ employer, project: project ?? null }]);
    if (caller.role === 'supervisor' && known !== undefined && !seesRegion(caller, known))
      throw new ForbiddenException({ detail: 'the region is not yours' });
    return known ?? caller.region ?? null;
  }
}

const depositOf = (input: FileDepositInput, caller: Caller, today: string, createdAt: Date): DepositEntity => {
  const providedOn = input.on ?? today;
  return {
    id: newId(),
    employer: input.employer,
    project: input.project ?? null,
    region: caller.region ?? null,
    form: input.form,
    amount: fen(input.amount),
    bank: input.bank ?? null,
    number: input.number ?? null,
    beneficiary: input.beneficiary ?? null,
    providedOn,
    validFrom: input.validFrom ?? (input.form === 'guarantee' ? providedOn : null),
    validUntil: input.validUntil ?? null,
    state: 'held',
    announcedOn: null,
    noticeUntil: null,
    releaseOn: null,
    reporter: caller.client,
    byBank: caller.role === 'bank',
    createdAt,
    version: 0,
  };
};
