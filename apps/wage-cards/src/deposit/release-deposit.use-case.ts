import { ConflictException, Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { OpenWagesStore } from '../payroll/open-wages.store';
import { ChangeDeposit, type DepositAtHand } from './change-deposit.use-case';
import { releaseRefusal, releaseTerm } from './deposit';
import { DepositPolicy } from './deposit-policy.use-case';
import type { DepositDetailView } from './deposit.view';
import type { Refusal } from '../decision/decision';

/** Announces a deposit's release: it takes effect after the public notice (公示), if no wages are open then. */
@Injectable()
export class ReleaseDeposit {
  constructor(
    private readonly changeDeposit: ChangeDeposit,
    private readonly wages: OpenWagesStore,
    private readonly policy: DepositPolicy,
  ) {}

  /**
   * @throws NotFoundException if there is no such deposit for this caller
   * @throws ConflictException while wages of the project are open, a notice is unpaid or a top-up is due; if it is announced or released already
   */
  run(id: string, caller: Caller): Promise<DepositDetailView> {
    return this.changeDeposit.run(id, caller, async (at) => {
      const { deposit, region, today } = at;
      if (deposit.state === 'release-announced')
        throw new ConflictException({
          detail: `the release is announced and takes effect on ${deposit.releaseOn}`,
          openSteps: ['drawdowns'],
        });
      const refusal = await this.refusal(at);
      if (refusal) throw new ConflictException(refusal);
      const { noticeUntil, effectiveOn } = releaseTerm(today, this.policy.noticeDays(region, today));
      const change = { state: 'release-announced' as const, announcedOn: today, noticeUntil, releaseOn: effectiveOn };
      return { cause: 'release-announced', on: today, change };
    });
  }

  /** What stands in the way of this release by the books. */
  async refusal({ tx, deposit, draws }: DepositAtHand): Promise<Refusal | undefined> {
    const open =
      deposit.project === null ? await this.wages.ofContractor(tx, deposit.employer) : await this.wages.ofProject(tx, deposit.project);
    return releaseRefusal(deposit.state, draws, open);
  }
}
