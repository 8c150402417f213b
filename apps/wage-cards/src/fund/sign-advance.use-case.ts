import { BadRequestException, ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import type { LocalDate } from '@anxin/calendar';
import { Sealer, StoredClock, Transactions, type Tx } from '@anxin/persistence';
import { isId } from '../identifier/identifier';
import { move } from '../ledger/ledger';
import { LedgerStore } from '../ledger/ledger.store';
import { OpenWagesStore } from '../payroll/open-wages.store';
import { debtOf, signatureRefusal, type AdvanceStep } from './advance';
import { AdvanceLimits } from './advance-limits.use-case';
import { AdvancePrecondition } from './advance-precondition.use-case';
import { claimOf } from './advance-accounts.store';
import type { AdvanceEntity } from './advance.entity';
import { AdvanceStore } from './advance.store';
import type { SignAdvanceInput } from './fund.dto';
import { FundPublisher } from './fund.publisher';
import { FundStore } from './fund.store';
import type { AdvanceDetailView } from './fund.view';
import { mustSee, ShowFunds } from './show-funds.use-case';

/** Signs an advance, or refuses it. With the last signature it is paid out: the fund's claim on the employer takes the money's place. */
@Injectable()
export class SignAdvance {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly funds: FundStore,
    private readonly advances: AdvanceStore,
    private readonly limits: AdvanceLimits,
    private readonly precondition: AdvancePrecondition,
    private readonly wages: OpenWagesStore,
    private readonly ledger: LedgerStore,
    private readonly show: ShowFunds,
    private readonly publisher: FundPublisher,
    private readonly sealer: Sealer,
  ) {}

  /**
   * @throws NotFoundException if the region has no such advance, or is not this caller's
   * @throws ConflictException for who applied or signed already; if it is decided; where case, fund, deposit or wages have changed so that it can't be paid
   */
  run(region: string, id: string, input: SignAdvanceInput, caller: Caller): Promise<AdvanceDetailView> {
    mustSee(region, caller);
    return this.transactions.run(async (tx) => {
      const advance = isId(id) ? await this.advances.locked(tx, region, id) : null;
      if (!advance) throw new NotFoundException({ detail: 'no such advance' });
      const signed = await this.advances.signatures(tx, id);
      const refusal = signatureRefusal(advance, signed, caller.client);
      if (refusal) throw new ConflictException(refusal);
      const signedAt = await this.clock.now(tx);
      const reason = input.reason === undefined ? null : this.sealer.seal(input.reason);
      await this.advances.sign(tx, id, { by: caller.client, decision: input.decision, reason, signedAt });
      const today = await this.clock.today(tx);
      if (input.decision === 'refuse') return this.publish(tx, { ...advance, state: 'refused' }, 'refused', today);
      if (signed.length + 1 < advance.signaturesNeeded) return this.publish(tx, advance, 'approved', today);
      return this.publish(tx, await this.payOut(tx, advance, today, caller), 'paid-out', today);
    });
  }

  private async payOut(tx: Tx, advance: AdvanceEntity, on: LocalDate, caller: Caller): Promise<AdvanceEntity> {
    const { id, region, amount, project } = advance;
    await this.funds.locked(tx, region);
    await this.precondition.checkCase(tx, region, advance, on);
    await this.stillOwed(tx, advance);
    await this.limits.checkMoney(tx, region, project, amount);
    await this.ledger.post(tx, {
      book: 'revolving-fund',
      owner: region,
      kind: 'advanced',
      on,
      at: await this.clock.now(tx),
      by: caller.client,
      entries: move(amount, 'fund', claimOf(id)),
    });
    return { ...advance, state: 'paid-out', paidOutOn: on, recoverBy: this.limits.recoverBy(region, on) };
  }

  /** Wages may have been paid since it was applied for: what is not owed any more is not advanced. */
  private async stillOwed(tx: Tx, { id, region, employer, project }: AdvanceEntity): Promise<void> {
    const lines = await this.advances.lines(tx, id);
    const stated = lines.map((line) => ({ ...line, owed: line.byPayroll ? null : line.owed }));
    const books = await this.wages.ofWorkers(
      tx,
      lines.map((line) => line.workerId),
      lines.map((line) => line.period),
    );
    const debt = debtOf(stated, books, { employer, ...(project !== null && { project }) });
    const changed = new ConflictException({
      detail: 'what is owed has changed since it was applied for',
      openSteps: ['approvals', 'advances'],
    });
    if (debt.employer === undefined) throw changed;
    await this.limits.checkCaps(tx, region, employer, debt.lines, id).catch((error) => {
      throw error instanceof BadRequestException ? changed : error;
    });
  }

  private async publish(tx: Tx, advance: AdvanceEntity, step: AdvanceStep, on: LocalDate): Promise<AdvanceDetailView> {
    const next = { ...advance, version: advance.version + 1 };
    await this.advances.save(tx, next);
    const view = await this.show.detail(tx, next);
    await this.publisher.changed(tx, next, view, step, on);
    return view;
  }
}
