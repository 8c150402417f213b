import { BadRequestException, Injectable } from '@nestjs/common';
import { WorkerIds, type Caller } from '@anxin/access';
import { fen, sum } from '@anxin/money';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { OpenWagesStore } from '../payroll/open-wages.store';
import { debtOf } from './advance';
import { AdvanceLimits } from './advance-limits.use-case';
import { AdvancePrecondition } from './advance-precondition.use-case';
import type { AdvanceEntity } from './advance.entity';
import { AdvanceStore } from './advance.store';
import type { ApplyForAdvanceInput } from './fund.dto';
import { FundPublisher } from './fund.publisher';
import { FundStore } from './fund.store';
import type { AdvanceDetailView } from './fund.view';
import { mustSee, ShowFunds } from './show-funds.use-case';

/** Applies for an advance of part of the wages that an employer can't or won't pay (保障农民工工资支付条例 63). It is paid once others have signed. */
@Injectable()
export class ApplyForAdvance {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly funds: FundStore,
    private readonly advances: AdvanceStore,
    private readonly limits: AdvanceLimits,
    private readonly precondition: AdvancePrecondition,
    private readonly wages: OpenWagesStore,
    private readonly show: ShowFunds,
    private readonly publisher: FundPublisher,
    private readonly workerIds: WorkerIds,
  ) {}

  /**
   * @throws NotFoundException for what is no region of this caller's
   * @throws BadRequestException naming lines over the caps, or what must be stated because the books don't know it; without the paper that the region asks for
   * @throws ConflictException without a filed case on the employer where the region asks for one; while a deposit of the project is held, or where the fund holds less
   */
  run(region: string, input: ApplyForAdvanceInput, caller: Caller): Promise<AdvanceDetailView> {
    mustSee(region, caller);
    const asked = input.lines.map(({ idNumber, amount, period, owed }) => ({
      workerId: this.workerIds.of(idNumber),
      period,
      amount: fen(amount),
      owed: owed === undefined ? null : fen(owed),
    }));
    return this.transactions.run(async (tx) => {
      await this.funds.locked(tx, region);
      const [workers, periods] = [asked.map((line) => line.workerId), asked.map((line) => line.period)];
      const debt = debtOf(asked, await this.wages.ofWorkers(tx, workers, periods), input);
      if (debt.employer === undefined) throw new BadRequestException({ detail: 'the input is not valid', errors: debt.faults });
      await this.limits.checkCaps(tx, region, debt.employer, debt.lines);
      const amount = sum(debt.lines.map((line) => line.amount));
      const today = await this.clock.today(tx);
      const grounds = { caseId: input.case, employer: debt.employer, project: debt.project, paper: input.paper ?? null };
      await this.precondition.check(tx, region, grounds, today);
      await this.limits.checkMoney(tx, region, debt.project, amount);
      const advance: AdvanceEntity = {
        id: newId(),
        region,
        ...grounds,
        amount,
        state: 'proposed',
        signaturesNeeded: this.limits.signatures(region, today),
        proposedBy: caller.client,
        proposedAt: await this.clock.now(tx),
        paidOutOn: null,
        recoverBy: null,
        version: 1,
      };
      await this.advances.insert(tx, advance, debt.lines);
      const view = await this.show.detail(tx, advance);
      await this.publisher.changed(tx, advance, view, 'proposed', today);
      return view;
    });
  }
}
