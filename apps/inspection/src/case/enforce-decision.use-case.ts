import { Injectable } from '@nestjs/common';
import type { Caller } from '@anxin/access';
import { invalid } from '@anxin/http';
import { newId } from '@anxin/persistence';
import type { CaseState, Proposal } from './case-log';
import { CasePaperStore } from './case-paper.store';
import type { ApprovalInput } from './case.dto';
import type { CaseView } from './case.view';
import type { PaperGiven } from './give-notice.use-case';
import type { EnforcementInput, ReminderInput } from './paper.dto';
import type { DecisionState } from './paper-log';
import { PaperTerms } from './paper-terms.use-case';
import { enforcementFault, reminderFault, unpaidDecisions, withdrawalFault } from './papers';
import { regionOf } from './standing';
import { TakeStep, type StepContext } from './take-step.use-case';

/** What happens to a decision once it was proposed: approval, reminder (催告), the court (申请法院强制执行). */
@Injectable()
export class EnforceDecision {
  constructor(
    private readonly steps: TakeStep,
    private readonly papers: CasePaperStore,
    private readonly terms: PaperTerms,
  ) {}

  /** Reminds of an unpaid decision; the addressees have ten days from its service (行政强制法 54). */
  remind(id: string, input: ReminderInput, caller: Caller): Promise<PaperGiven> {
    return this.steps.run<PaperGiven>(id, 'reminders', caller, async ({ tx, state, now, today, act, conflict }) => {
      const { decision, to } = unpaidOf(state, input.decision);
      const fault = reminderFault(
        state.papers.decisions.find((each) => each.decision === decision)!,
        today,
      );
      if (fault) throw conflict(fault);
      const reminder = newId();
      await this.papers.add(tx, { id: reminder, caseId: id, kind: 'reminder', about: decision, content: {}, by: caller.client, at: now });
      await this.papers.addressAs(tx, reminder, decision);
      act('reminder-given', { reminder, decision, to, on: today });
      return (view) => ({ id: reminder, case: view });
    });
  }

  /** Proposes to ask the court to enforce a decision; takes effect with approval (行政强制法 53). */
  propose(id: string, input: EnforcementInput, caller: Caller): Promise<CaseView> {
    return this.steps.run(id, 'enforcement', caller, ({ state, today, act, conflict }) => {
      const decision = unpaidOf(state, input.decision);
      const fault = enforcementFault(state, decision, today);
      if (fault) throw fault.first.length ? conflict(fault.detail, fault.first) : conflict(fault.detail);
      act('enforcement-proposed', { decision: decision.decision });
    });
  }

  /** A decision or an enforcement takes effect, or is refused; what it rests on is looked at once more. */
  approve({ state, today, act, conflict }: StepContext, { step, paper }: Proposal, { decision: opinion, reason }: ApprovalInput): void {
    const decision = state.papers.decisions.find((each) => each.decision === paper)!;
    const id = decision.decision;
    if (step === 'enforcement') {
      if (opinion === 'refuse') return act('enforcement-refused', { decision: id }, reason);
      const fault = enforcementFault(state, decision, today);
      if (fault) throw conflict(fault.detail);
      return act('enforcement-approved', { decision: id, on: today }, reason);
    }
    if (opinion === 'refuse') return act('decision-refused', { decision: id }, reason);
    const fault = decision.kind === 'withdrawal' ? withdrawalFault(state, today) : null;
    if (fault) throw conflict(`撤销立案: ${fault}`);
    const region = regionOf(state);
    const service = this.terms.service(region, today);
    act('decision-approved', { decision: id, on: today, service, lateFinePercent: this.terms.lateFinePercent(region, today) }, reason);
  }
}

/** The unpaid decision named, or the only or earliest one. */
const unpaidOf = (state: CaseState, id: string | undefined): DecisionState => {
  const found = unpaidDecisions(state).find(({ decision }) => id === undefined || decision === id);
  if (!found) throw invalid('decision', 'must be a decision of the case in force that is not paid');
  return found;
};
