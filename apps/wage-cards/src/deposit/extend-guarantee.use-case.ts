import { ConflictException, Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { ChangeDeposit } from './change-deposit.use-case';
import type { ExtendGuaranteeInput } from './deposit.dto';
import type { DepositDetailView } from './deposit.view';

/** A guarantee's bank stands for it longer. */
@Injectable()
export class ExtendGuarantee {
  constructor(private readonly changeDeposit: ChangeDeposit) {}

  /**
   * @throws NotFoundException if there is no such deposit for this caller
   * @throws BadRequestException for an end that is no later than the one on file
   * @throws ConflictException if it is no guarantee, or was released
   */
  run(id: string, { validUntil }: ExtendGuaranteeInput, caller: Caller): Promise<DepositDetailView> {
    return this.changeDeposit.run(id, caller, async ({ deposit, today }) => {
      if (deposit.form !== 'guarantee') throw new ConflictException({ detail: 'only a guarantee has an end', openSteps: [] });
      if (deposit.state === 'released') throw new ConflictException({ detail: 'the deposit was released', openSteps: [] });
      if (validUntil <= deposit.validUntil! || validUntil < today)
        throw invalid('validUntil', `must lie after ${deposit.validUntil} and not behind`);
      return { cause: 'extended', on: today, change: { validUntil } };
    });
  }
}
