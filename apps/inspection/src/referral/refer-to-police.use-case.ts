import { ConflictException, Injectable, NotFoundException } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { yuan } from '@anxin/money';
import { newId, StoredClock, Transactions } from '@anxin/persistence';
import { CaseStore } from '../case/case.store';
import type { CaseView } from '../case/case.view';
import { CrimeLimits } from '../case/crime-limits.use-case';
import { crimeTests, owedOf, owedWorkersOf, type CrimeTest } from '../case/crime';
import { TakeStep } from '../case/take-step.use-case';
import type { ReferralInput } from './referral.dto';
import { ReferralStore } from './referral.store';
import { referralView, type ReferralView } from './referral.view';

/** The new transfer's id, and the case as it stands with it. */
export interface ReferralProposed {
  readonly id: string;
  readonly case: CaseView;
}

export interface ReferralsView {
  readonly items: readonly ReferralView[];
  readonly nextCursor: null;
  /** The three tests for a crime (刑法 276-1) as the case stands today, each with what was found or is missing. */
  readonly tests: readonly CrimeTest[];
}

/** The two inspectors or more of a case write the transfer report (移送涉嫌犯罪案件的书面报告); the head decides on it. */
@Injectable()
export class ReferToPolice {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: StoredClock,
    private readonly steps: TakeStep,
    private readonly cases: CaseStore,
    private readonly limits: CrimeLimits,
    private readonly referrals: ReferralStore,
  ) {}

  /** @throws ConflictException naming each test for a crime that is not met */
  run(id: string, { to, evidence, report }: ReferralInput, caller: Caller): Promise<ReferralProposed> {
    return this.steps.run<ReferralProposed>(id, 'referrals', caller, async ({ tx, now, today, state, act, openSteps }) => {
      const unmet = crimeTests(state, this.limits.of(state, today), today).filter(({ met }) => !met);
      if (unmet.length)
        throw new ConflictException({
          detail: `not to be transferred: ${unmet.map(({ test, detail }) => `${test}: ${detail}`).join('; ')}`,
          errors: unmet.map(({ test, detail }) => ({ path: test, message: detail })),
          openSteps: openSteps(),
        });
      const referral = newId();
      const items = typeof evidence === 'string' ? [evidence] : evidence;
      await this.referrals.add(tx, {
        id: referral,
        caseId: id,
        police: to,
        report: report ?? '',
        evidence: items,
        by: caller.client,
        at: now,
      });
      act('referral-proposed', {
        referral,
        team: state.inspectors.map((inspector) => inspector.id),
        owed: yuan(owedOf(state)),
        workers: owedWorkersOf(state),
        decision: this.limits.days('crime.transfer-decision-days', state, today),
      });
      return (view) => ({ id: referral, case: view });
    });
  }

  /** The transfers of a case, the first one first, and what stands for one more. @throws NotFoundException if there is no such case for this caller */
  list(id: string, caller: Caller): Promise<ReferralsView> {
    return this.transactions.reading(async (tx) => {
      const file = await this.cases.find(tx, id, caller);
      if (!file) throw new NotFoundException({ detail: 'no such case' });
      const rows = await this.referrals.of(tx, id);
      const papers = await this.referrals.papers(
        tx,
        rows.map((row) => row.id),
      );
      const states = new Map((file.state.referrals ?? []).map((each) => [each.referral, each]));
      const today = await this.clock.today(tx);
      return {
        items: rows.map((row) => referralView(row, states.get(row.id)!, papers.get(row.id)!)),
        nextCursor: null,
        tests: crimeTests(file.state, this.limits.of(file.state, today), today),
      };
    });
  }
}
